package org.yukidoke.gathering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.gathering.Circle;
import org.yukidoke.gathering.Day;
import org.yukidoke.gathering.Gatherings;
import org.yukidoke.gathering.Kept;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Circles: places to be, classes for families, groups. */
@Controller
final class CirclePages {

    private static final Set<String> DONE = Set.of("opened", "closed", "reopened", "held", "changed");

    private static final DraftDesk.Asked OPENING =
            new DraftDesk.Asked(Draft.Form.of("gathering.circle"), "/gatherings", "");

    private final Hall hall;
    private final Gatherings gatherings;
    private final DraftDesk drafts;

    CirclePages(Hall hall, Gatherings gatherings, DraftDesk drafts) {
        this.hall = hall;
        this.gatherings = gatherings;
        this.drafts = drafts;
    }

    @GetMapping("/gatherings")
    View list(HttpServletRequest request) {
        return list(
                request,
                drafts.open(request, hall.scope(), OPENING, Typed.NOTHING, hall.texts(request)),
                HttpStatus.OK);
    }

    private View again(HttpServletRequest request, Typed form, HttpStatus status) {
        var draft = drafts.again(request, hall.scope(), OPENING, hall.texts(request));
        return list(request, new DraftDesk.Shown(draft, form), status);
    }

    private View list(HttpServletRequest request, DraftDesk.Shown shown, HttpStatus status) {
        Texts t = hall.texts(request);
        return hall.show(
                "gathering/list",
                new CirclesView(
                        gatherings.list(hall.scope()).stream()
                                .map(circle -> CirclesView.row(circle, t))
                                .toList(),
                        Stream.of(Circle.Kind.values())
                                .map(kind -> new Choice(kind.key(), t.of(kind.text()), t.of(kind.text() + ".help")))
                                .toList(),
                        shown.draft(),
                        shown.typed()),
                status);
    }

    @PostMapping("/gatherings")
    View open(HttpServletRequest request) {
        hall.desk();
        var form = new Form(request);
        Optional<Circle.Kind> kind = form.choice("kind", Circle.Kind::find);
        String name = form.needed("name", Form.LINE);
        String place = form.text("place", Form.LINE);
        Optional<LocalDate> opened = form.neededDay("opened");
        if (!form.good() || kind.isEmpty() || opened.isEmpty()) {
            return again(request, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var called = new Circle.Called(name, place, opened.get());
        Kept kept = drafts.once(
                request,
                hall.scope(),
                OPENING.form(),
                () -> gatherings.open(hall.scope(), kind.get(), called),
                DraftDesk.Once.of(Kept.Done.class, Kept.Done::id, Kept.Done::new));
        return switch (kept) {
            case Kept.Done(UUID id) -> Redirect.done("/gatherings/" + id, "opened");
            case Kept.Refused(var errors) -> again(request, form.with(errors), HttpStatus.UNPROCESSABLE_CONTENT);
            case Kept.Clash() -> again(request, form.shown(), HttpStatus.CONFLICT);
            case Kept.Gone() -> throw new Absent("circle", "");
        };
    }

    @GetMapping("/gatherings/{id}")
    View page(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        return show(request, get(id), Typed.NOTHING, done, HttpStatus.OK);
    }

    private View show(HttpServletRequest request, Circle circle, Typed form, String done, HttpStatus status) {
        Texts t = hall.texts(request);
        String path = "/gatherings/" + circle.id();
        List<Day> days = gatherings.days(hall.scope(), circle.id());
        var closed = circle.closedOn();
        return hall.show(
                "gathering/circle",
                new CircleView(
                        path,
                        circle.called().name(),
                        t.of(circle.kind().text()),
                        circle.called().place(),
                        Moments.day(circle.called().openedOn(), t),
                        closed == null ? "" : Moments.day(closed, t),
                        days.stream().map(day -> line(path, day, t)).toList(),
                        days.size() == Gatherings.DAYS,
                        form,
                        DONE.contains(done) ? done : ""),
                status);
    }

    private static CircleView.DayLine line(String path, Day day, Texts t) {
        return new CircleView.DayLine(
                path + "/days/" + day.id(),
                Moments.day(day.held().on(), t),
                day.held().theme(),
                t.of("gathering.people", day.people().size()),
                t.of("gathering.people", day.held().guests()),
                t.of("gathering.people", day.supporters().size()));
    }

    @PostMapping("/gatherings/{id}/close")
    View close(HttpServletRequest request, @PathVariable UUID id) {
        Circle circle = get(id);
        var form = new Form(request);
        boolean again = form.has("reopen");
        Optional<LocalDate> on = again ? Optional.empty() : form.neededDay("on");
        if (!form.good()) {
            return show(request, circle, form.shown(), "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (gatherings.close(hall.scope(), id, on.orElse(null))) {
            case Kept.Done done -> Redirect.done("/gatherings/" + id, again ? "reopened" : "closed");
            case Kept.Refused(var errors) ->
                show(request, circle, form.with(errors), "", HttpStatus.UNPROCESSABLE_CONTENT);
            case Kept.Clash() -> show(request, circle, form.shown(), "", HttpStatus.CONFLICT);
            case Kept.Gone() -> throw new Absent("circle", id.toString());
        };
    }

    private Circle get(UUID id) {
        return gatherings.find(hall.scope(), id).orElseThrow(() -> new Absent("circle", id.toString()));
    }
}
