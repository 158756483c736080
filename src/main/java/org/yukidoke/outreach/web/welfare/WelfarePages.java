package org.yukidoke.outreach.web.welfare;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.directory.Municipality;
import org.yukidoke.kernel.Absent;
import org.yukidoke.outreach.Entered;
import org.yukidoke.outreach.Surrounds;
import org.yukidoke.outreach.welfare.Prompt;
import org.yukidoke.outreach.welfare.Provider;
import org.yukidoke.outreach.welfare.Provision;
import org.yukidoke.outreach.welfare.TrainingProviders;
import org.yukidoke.outreach.welfare.WelfareWorks;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** The registers as the secretariat of a council keeps them. */
@Controller
final class WelfarePages {

    private static final Set<String> DONE = Set.of("said", "prompted", "added", "changed");

    private final WelfareDesk desk;
    private final WelfareWorks works;
    private final TrainingProviders providers;
    private final Surrounds surrounds;

    WelfarePages(WelfareDesk desk, WelfareWorks works, TrainingProviders providers, Surrounds surrounds) {
        this.desk = desk;
        this.works = works;
        this.providers = providers;
        this.surrounds = surrounds;
    }

    @GetMapping("/desk/welfare")
    View councils(HttpServletRequest request) {
        Scope scope = desk.scope();
        scope.require(Role.SECRETARIAT);
        return desk.show(
                "councils",
                new CouncilsView(desk.councils(desk.texts(request)).entrySet().stream()
                        .filter(council -> scope.is(Role.SECRETARIAT, council.getKey()))
                        .map(council -> new CouncilsView.Row("/desk/welfare/" + council.getKey(), council.getValue()))
                        .toList()),
                HttpStatus.OK);
    }

    @GetMapping("/desk/welfare/{council}")
    View page(HttpServletRequest request, @PathVariable String council, @RequestParam(defaultValue = "") String done) {
        return show(request, council, new Sent(Typed.NOTHING, Typed.NOTHING), done, HttpStatus.OK);
    }

    /** What was typed and not taken. */
    private record Sent(Typed saying, Typed prompting) {}

    @PostMapping("/desk/welfare/{council}/provisions")
    View say(HttpServletRequest request, @PathVariable String council) {
        Scope scope = desk.keeper(council, desk.texts(request));
        var form = new Form(request);
        Optional<String> area = form.choice("area", code -> area(council, code));
        Optional<Provision.State> state = form.choice("state", Provision.State::find);
        LocalDate since = form.day("since");
        String operator = form.text("operator", Form.LINE);
        String source = form.needed("source", Form.LINE);
        Optional<LocalDate> asOf = form.neededDay("as-of");
        Entered entered = form.good() && area.isPresent() && state.isPresent() && asOf.isPresent()
                ? works.say(scope, council, new Provision(area.get(), state.get(), since, operator, source, asOf.get()))
                : new Entered.Refused(List.of());
        return answer(
                entered,
                council,
                "said",
                errors -> show(
                        request,
                        council,
                        new Sent(form.with(errors), Typed.NOTHING),
                        "",
                        HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @PostMapping("/desk/welfare/{council}/prompts")
    View prompt(HttpServletRequest request, @PathVariable String council) {
        Scope scope = desk.keeper(council, desk.texts(request));
        var form = new Form(request);
        Optional<String> area = form.choice("prompted-area", code -> area(council, code));
        Optional<LocalDate> on = form.neededDay("prompted");
        String by = form.needed("by", Form.LINE);
        Optional<Prompt.How> how = form.choice("how", Prompt.How::find);
        String said = form.text("said", Form.LINE);
        Entered entered = form.good() && area.isPresent() && on.isPresent() && how.isPresent()
                ? works.prompt(scope, council, new Prompt(area.get(), on.get(), by, how.get(), said))
                : new Entered.Refused(List.of());
        return answer(
                entered,
                council,
                "prompted",
                errors -> show(
                        request,
                        council,
                        new Sent(Typed.NOTHING, form.with(errors)),
                        "",
                        HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private static View answer(
            Entered entered,
            String council,
            String done,
            java.util.function.Function<List<org.yukidoke.kernel.FieldError>, View> again) {
        return switch (entered) {
            case Entered.Done kept -> Redirect.done("/desk/welfare/" + council, done);
            case Entered.Refused(var errors) -> again.apply(errors);
            case Entered.Clash() -> again.apply(List.of());
            case Entered.Gone() -> throw new Absent("council", council);
        };
    }

    private Optional<String> area(String council, String code) {
        return surrounds.areas(council).stream()
                .map(place -> place.code().digits())
                .filter(code::equals)
                .findFirst();
    }

    private View show(HttpServletRequest request, String council, Sent sent, String done, HttpStatus status) {
        Texts t = desk.texts(request);
        Scope scope = desk.keeper(council, t);
        List<Municipality> places = surrounds.areas(council);
        var areas = new ArrayList<Choice>();
        areas.add(new Choice("", t.of("outreach.choose")));
        places.stream()
                .filter(place -> place.kind() != Municipality.Kind.WARD)
                .forEach(place -> areas.add(new Choice(place.code().digits(), place.name())));
        String today = desk.today().toString();
        Provider.Renewal renewal = providers.renewal(scope, council);
        return desk.show(
                "welfare",
                new WelfareView(
                        "/desk/welfare/" + council,
                        WorksView.council(
                                council,
                                desk.councils(t).getOrDefault(council, council),
                                places,
                                works.newest(council),
                                works.prompted(scope, council),
                                t),
                        providers.list(scope, council).stream()
                                .map(one -> line(one, renewal, t))
                                .toList(),
                        t.of("welfare.renewal", renewal.days(), renewal.citation()),
                        areas,
                        Stream.of(Provision.State.values())
                                .map(state -> new Choice(state.key(), t.of(state.text())))
                                .toList(),
                        Stream.of(Prompt.How.values())
                                .map(how -> new Choice(how.key(), t.of(how.text())))
                                .toList(),
                        sent.saying().equals(Typed.NOTHING) ? Typed.known(Map.of("as-of", today)) : sent.saying(),
                        sent.prompting().equals(Typed.NOTHING)
                                ? Typed.known(Map.of("prompted", today))
                                : sent.prompting(),
                        DONE.contains(done) ? done : ""),
                status);
    }

    private WelfareView.Line line(Provider one, Provider.Renewal renewal, Texts t) {
        var state = one.on(desk.today(), renewal);
        Integer capacity = one.work().capacity();
        return new WelfareView.Line(
                "/desk/welfare/" + one.platform() + "/providers/" + one.id(),
                one.called().name(),
                one.called().corporation(),
                t.of(ProviderWords.text(state)),
                ProviderWords.tone(state),
                ProvidersView.day(one.dates().renew(), t),
                capacity == null ? "" : t.of("welfare.people", capacity),
                t.of(one.published() ? "welfare.published.yes" : "welfare.published.no"));
    }
}
