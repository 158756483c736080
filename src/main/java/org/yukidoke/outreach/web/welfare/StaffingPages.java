package org.yukidoke.outreach.web.welfare;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Scope;
import org.yukidoke.directory.Municipality;
import org.yukidoke.kernel.Absent;
import org.yukidoke.outreach.Entered;
import org.yukidoke.outreach.Surrounds;
import org.yukidoke.outreach.welfare.Staffing;
import org.yukidoke.outreach.welfare.Staffings;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Posts of the agencies of a council, kept by its secretariat. */
@Controller
final class StaffingPages {

    private static final int MOST = 1000;

    private final WelfareDesk desk;
    private final Staffings staffings;
    private final Surrounds surrounds;

    StaffingPages(WelfareDesk desk, Staffings staffings, Surrounds surrounds) {
        this.desk = desk;
        this.staffings = staffings;
        this.surrounds = surrounds;
    }

    @GetMapping("/desk/welfare/{council}/staff")
    View page(HttpServletRequest request, @PathVariable String council, @RequestParam(defaultValue = "") String done) {
        var fresh = Typed.known(Map.of("staffed", desk.today().toString()));
        return show(request, council, fresh, done.equals("said") ? done : "", HttpStatus.OK);
    }

    @PostMapping("/desk/welfare/{council}/staff")
    View say(HttpServletRequest request, @PathVariable String council) {
        Scope scope = desk.keeper(council, desk.texts(request));
        var form = new Form(request);
        Optional<String> area = form.choice(
                "area",
                code -> surrounds.areas(council).stream()
                        .map(place -> place.code().digits())
                        .filter(code::equals)
                        .findFirst());
        String agency = form.needed("agency", Form.LINE);
        Optional<Staffing.RunBy> runBy = form.choice("run", Staffing.RunBy::find);
        Optional<Staffing.Post> post = form.choice("post", Staffing.Post::find);
        if (!form.has("posts")) {
            form.fault("posts", "web.fault.missing");
        }
        int posts = form.number("posts", 0, MOST, 0);
        Integer filled = form.has("filled") ? Integer.valueOf(form.number("filled", 0, MOST, 0)) : null;
        String source = form.needed("source", Form.LINE);
        Optional<LocalDate> asOf = form.neededDay("staffed");
        Entered entered = form.good() && area.isPresent() && runBy.isPresent() && post.isPresent() && asOf.isPresent()
                ? staffings.say(
                        scope,
                        council,
                        new Staffing(agency, area.get(), runBy.get(), post.get(), posts, filled, source, asOf.get()))
                : new Entered.Refused(List.of());
        return switch (entered) {
            case Entered.Done kept -> Redirect.done("/desk/welfare/" + council + "/staff", "said");
            case Entered.Refused(var errors) ->
                show(request, council, form.with(errors), "", HttpStatus.UNPROCESSABLE_CONTENT);
            case Entered.Clash() -> show(request, council, form.shown(), "", HttpStatus.CONFLICT);
            case Entered.Gone() -> throw new Absent("council", council);
        };
    }

    private View show(HttpServletRequest request, String council, Typed form, String done, HttpStatus status) {
        Texts t = desk.texts(request);
        Scope scope = desk.keeper(council, t);
        var areas = new ArrayList<Choice>();
        areas.add(new Choice("", t.of("outreach.choose")));
        surrounds.areas(council).stream()
                .filter(place -> place.kind() != Municipality.Kind.WARD)
                .forEach(place -> areas.add(new Choice(place.code().digits(), place.name())));
        return desk.show(
                "staff",
                new StaffingView(
                        "/desk/welfare/" + council,
                        desk.councils(t).getOrDefault(council, council),
                        staffings.newest(scope, council).stream()
                                .map(one -> row(one, t))
                                .toList(),
                        form,
                        new StaffingView.Options(
                                areas,
                                Stream.of(Staffing.RunBy.values())
                                        .map(one -> new Choice(one.key(), t.of(one.text())))
                                        .toList(),
                                Stream.of(Staffing.Post.values())
                                        .map(one -> new Choice(one.key(), t.of(one.text())))
                                        .toList()),
                        done),
                status);
    }

    private StaffingView.Row row(Staffing one, Texts t) {
        Integer filled = one.filled();
        return new StaffingView.Row(
                surrounds.area(one.area()).map(Municipality::name).orElse(one.area()),
                one.agency(),
                t.of(one.runBy().text()),
                t.of(one.post().text()),
                filled == null
                        ? t.of("welfare.filled.unsaid", one.posts())
                        : t.of("welfare.filled", filled, one.posts()),
                filled != null && filled < one.posts(),
                t.of("welfare.source.of", one.source(), Moments.day(one.asOf(), t)));
    }
}
