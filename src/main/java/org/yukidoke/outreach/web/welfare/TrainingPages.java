package org.yukidoke.outreach.web.welfare;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Absent;
import org.yukidoke.outreach.Entered;
import org.yukidoke.outreach.Surrounds;
import org.yukidoke.outreach.welfare.Provider;
import org.yukidoke.outreach.welfare.TrainingProviders;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Entering a place certified for work training, and saying something else of it. */
@Controller
final class TrainingPages {

    private static final UUID NEW = new UUID(0, 0);

    private final WelfareDesk desk;
    private final TrainingProviders providers;
    private final Surrounds surrounds;

    TrainingPages(WelfareDesk desk, TrainingProviders providers, Surrounds surrounds) {
        this.desk = desk;
        this.providers = providers;
        this.surrounds = surrounds;
    }

    @GetMapping("/desk/welfare/{council}/providers/new")
    View form(HttpServletRequest request, @PathVariable String council) {
        desk.keeper(council, desk.texts(request));
        var known = Typed.known(Map.of("as-of", desk.today().toString()));
        return show(request, council, null, known, HttpStatus.OK);
    }

    @GetMapping("/desk/welfare/{council}/providers/{provider}")
    View page(HttpServletRequest request, @PathVariable String council, @PathVariable UUID provider) {
        Provider one = get(request, council, provider);
        return show(request, council, one, filled(one), HttpStatus.OK);
    }

    @PostMapping("/desk/welfare/{council}/providers")
    View add(HttpServletRequest request, @PathVariable String council) {
        Scope scope = desk.keeper(council, desk.texts(request));
        var form = new Form(request);
        Optional<Provider> read = read(form, council, NEW, 0);
        Entered entered = read.map(one -> providers.add(scope, one)).orElseGet(() -> new Entered.Refused(List.of()));
        return answer(request, council, null, form, entered, "added");
    }

    @PostMapping("/desk/welfare/{council}/providers/{provider}")
    View change(
            HttpServletRequest request,
            @PathVariable String council,
            @PathVariable UUID provider,
            @RequestParam int version) {
        Scope scope = desk.keeper(council, desk.texts(request));
        Provider there = get(request, council, provider);
        var form = new Form(request);
        Optional<Provider> read = read(form, council, provider, version);
        Entered entered = read.map(one -> providers.change(scope, one)).orElseGet(() -> new Entered.Refused(List.of()));
        return answer(request, council, there, form, entered, "changed");
    }

    private View answer(
            HttpServletRequest request,
            String council,
            @Nullable Provider there,
            Form form,
            Entered entered,
            String done) {
        return switch (entered) {
            case Entered.Done kept -> Redirect.done("/desk/welfare/" + council, done);
            case Entered.Refused(var errors) ->
                show(request, council, there, form.with(errors), HttpStatus.UNPROCESSABLE_CONTENT);
            case Entered.Clash() ->
                show(
                        request,
                        council,
                        there == null ? null : get(request, council, there.id()),
                        form.shown(),
                        HttpStatus.CONFLICT);
            case Entered.Gone() -> throw new Absent("provider", council);
        };
    }

    private Optional<Provider> read(Form form, String council, UUID id, int version) {
        var called = new Provider.Called(
                form.text("number", Form.LINE),
                form.needed("name", Form.LINE),
                form.text("corporation", Form.LINE),
                form.text("corporate-number", Form.LINE),
                area(form, council),
                form.text("address", Form.LINE),
                form.text("entry", Form.LINE));
        var work = new Provider.Work(
                form.text("work", Form.LINE),
                form.has("employed"),
                form.has("supported"),
                form.has("capacity") ? Integer.valueOf(form.number("capacity", 0, 10_000, 0)) : null);
        var dates = new Provider.Dates(
                form.day("applied"),
                form.day("certified"),
                form.day("renew"),
                form.day("ended"),
                form.text("ended-why", Form.LINE));
        String source = form.needed("source", Form.LINE);
        Optional<LocalDate> asOf = form.neededDay("as-of");
        return form.good() && asOf.isPresent()
                ? Optional.of(new Provider(
                        id,
                        council,
                        called,
                        work,
                        dates,
                        form.has("published"),
                        new Provider.Source(source, asOf.get()),
                        version))
                : Optional.empty();
    }

    private String area(Form form, String council) {
        String code = form.text("area", Form.LINE);
        boolean known = code.isEmpty()
                || surrounds.areas(council).stream()
                        .anyMatch(place -> place.code().digits().equals(code));
        if (!known) {
            form.fault("area", "web.fault.choose");
        }
        return known ? code : "";
    }

    private static Typed filled(Provider one) {
        var values = new HashMap<String, String>();
        values.put("number", one.called().number());
        values.put("name", one.called().name());
        values.put("corporation", one.called().corporation());
        values.put("corporate-number", one.called().corporateNumber());
        values.put("area", one.called().area());
        values.put("address", one.called().address());
        values.put("entry", one.called().entry());
        values.put("work", one.work().what());
        values.put("employed", one.work().employed() ? "yes" : "");
        values.put("supported", one.work().supported() ? "yes" : "");
        values.put("capacity", Objects.toString(one.work().capacity(), ""));
        values.put("applied", Objects.toString(one.dates().applied(), ""));
        values.put("certified", Objects.toString(one.dates().certified(), ""));
        values.put("renew", Objects.toString(one.dates().renew(), ""));
        values.put("ended", Objects.toString(one.dates().ended(), ""));
        values.put("ended-why", one.dates().endedWhy());
        values.put("published", one.published() ? "yes" : "");
        values.put("source", one.source().text());
        values.put("as-of", one.source().asOf().toString());
        return Typed.known(values);
    }

    private View show(
            HttpServletRequest request, String council, @Nullable Provider one, Typed form, HttpStatus status) {
        Texts t = desk.texts(request);
        String list = "/desk/welfare/" + council;
        var areas = new ArrayList<Choice>();
        areas.add(new Choice("", t.of("welfare.unsaid")));
        surrounds
                .areas(council)
                .forEach(place -> areas.add(new Choice(place.code().digits(), place.name())));
        return desk.show(
                "provider",
                new ProviderView(
                        one == null ? list + "/providers" : list + "/providers/" + one.id(),
                        desk.councils(t).getOrDefault(council, council),
                        list,
                        one == null ? 0 : one.version(),
                        form,
                        areas,
                        one != null && status == HttpStatus.CONFLICT ? there(one, t) : List.of()),
                status);
    }

    // Every field, so that nobody has to look for what the other changed.
    private static List<String> there(Provider one, Texts t) {
        Typed filled = filled(one);
        return filled.values().keySet().stream()
                .sorted()
                .filter(field -> !filled.value(field).isEmpty())
                .map(field -> t.of("welfare.there", t.of("welfare.field." + field), filled.value(field)))
                .toList();
    }

    private Provider get(HttpServletRequest request, String council, UUID provider) {
        return providers
                .find(desk.keeper(council, desk.texts(request)), council, provider)
                .orElseThrow(() -> new Absent("provider", provider.toString()));
    }
}
