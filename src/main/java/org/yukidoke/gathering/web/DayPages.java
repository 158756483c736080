package org.yukidoke.gathering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
import org.yukidoke.gathering.Supporters;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.person.Line;
import org.yukidoke.person.Persons;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Who came on a day: ticked from those who came lately, added by reference, or counted without a name. */
@Controller
final class DayPages {

    private static final int MOST_GUESTS = 10_000;
    private static final int MOST_MINUTES = 1440;

    private final Hall hall;
    private final Gatherings gatherings;
    private final Supporters supporters;
    private final Persons persons;
    private final DraftDesk drafts;

    DayPages(Hall hall, Gatherings gatherings, Supporters supporters, Persons persons, DraftDesk drafts) {
        this.hall = hall;
        this.gatherings = gatherings;
        this.supporters = supporters;
        this.persons = persons;
        this.drafts = drafts;
    }

    /** Which day; a new one of the circle when there is none. */
    private record At(Circle circle, @Nullable Day day) {

        String path() {
            return "/gatherings/" + circle.id();
        }

        DraftDesk.Asked asked() {
            return day == null
                    ? new DraftDesk.Asked(Draft.Form.of("gathering.day", circle.id()), path() + "/days/new", "")
                    : new DraftDesk.Asked(
                            Draft.Form.of("gathering.day", day.id()),
                            path() + "/days/" + day.id(),
                            Integer.toString(day.version()));
        }
    }

    @GetMapping("/gatherings/{id}/days/new")
    View form(HttpServletRequest request, @PathVariable UUID id) {
        var known = new HashMap<String, List<String>>();
        known.put("on", List.of(hall.today().toString()));
        known.put("guests", List.of("0"));
        return begun(request, new At(get(id), null), new Typed(known, List.of()));
    }

    @GetMapping("/gatherings/{id}/days/{day}")
    View page(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID day) {
        At at = at(id, day);
        return begun(request, at, filled(day(at)));
    }

    private View begun(HttpServletRequest request, At at, Typed otherwise) {
        var shown = drafts.open(request, hall.scope(), at.asked(), otherwise, hall.texts(request));
        return show(request, at, shown, HttpStatus.OK);
    }

    private View again(HttpServletRequest request, At at, Typed form, HttpStatus status) {
        var draft = drafts.again(request, hall.scope(), at.asked(), hall.texts(request));
        return show(request, at, new DraftDesk.Shown(draft, form), status);
    }

    private At at(UUID id, UUID day) {
        Day found = gatherings
                .day(hall.scope(), day)
                .filter(one -> one.circle().equals(id))
                .orElseThrow(() -> new Absent("day", day.toString()));
        return new At(get(id), found);
    }

    private static Day day(At at) {
        Day day = at.day();
        if (day == null) {
            throw new Absent("day", "");
        }
        return day;
    }

    private static Typed filled(Day day) {
        var values = new HashMap<String, List<String>>();
        Integer minutes = day.held().minutes();
        values.put("minutes", List.of(minutes == null ? "" : minutes.toString()));
        values.put("theme", List.of(day.held().theme()));
        values.put("guests", List.of(Integer.toString(day.held().guests())));
        values.put("people", day.people().stream().map(UUID::toString).toList());
        values.put("supporters", day.supporters().stream().map(UUID::toString).toList());
        return new Typed(values, List.of());
    }

    private View show(HttpServletRequest request, At at, DraftDesk.Shown shown, HttpStatus status) {
        Typed form = shown.typed();
        boolean moved =
                status == HttpStatus.CONFLICT || !shown.draft().words().moved().isEmpty();
        Texts t = hall.texts(request);
        Day day = at.day();
        Set<UUID> offered = new LinkedHashSet<>(day == null ? List.of() : day.people());
        form.values()
                .getOrDefault("people", List.of())
                .forEach(id -> Form.id(id).ifPresent(offered::add));
        offered.addAll(gatherings.regulars(hall.scope(), at.circle().id()));
        LocalDate on = day == null ? hall.today() : day.held().on();
        var ticked = form.values().getOrDefault("supporters", List.of());
        return hall.show(
                "gathering/day",
                new DayView(
                        at.path(),
                        at.circle().called().name(),
                        day == null ? at.path() + "/days" : at.path() + "/days/" + day.id(),
                        day == null ? "" : Moments.day(day.held().on(), t),
                        day == null ? 0 : day.version(),
                        shown.draft(),
                        form,
                        hall.names(offered).entrySet().stream()
                                .map(one -> new Choice(one.getKey().toString(), one.getValue()))
                                .toList(),
                        supporters.list(hall.scope()).stream()
                                .filter(one -> one.active().on(on)
                                        || ticked.contains(one.id().toString()))
                                .map(one -> new Choice(
                                        one.id().toString(),
                                        one.words().name(),
                                        t.of(one.kind().text())))
                                .toList(),
                        day != null && moved
                                ? List.of(
                                        day.held().theme(),
                                        t.of(
                                                "gathering.there.guests",
                                                day.held().guests()),
                                        t.of(
                                                "gathering.there.people",
                                                day.people().size()))
                                : List.of()),
                status);
    }

    @PostMapping("/gatherings/{id}/days")
    View hold(HttpServletRequest request, @PathVariable UUID id) {
        var at = new At(get(id), null);
        var form = new Form(request);
        LocalDate on = form.neededDay("on").orElse(null);
        Read read = read(form);
        if (!form.good() || on == null) {
            return again(request, at, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var held = new Day.Held(on, read.minutes(), read.theme(), read.guests());
        return answer(
                request,
                at,
                form,
                finish(request, at, () -> gatherings.hold(hall.scope(), id, held, read.present())),
                "held");
    }

    @PostMapping("/gatherings/{id}/days/{day}")
    View change(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID day, @RequestParam int version) {
        At at = at(id, day);
        var form = new Form(request);
        Read read = read(form);
        if (!form.good()) {
            return again(request, at, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var held = new Day.Held(day(at).held().on(), read.minutes(), read.theme(), read.guests());
        Kept kept = finish(request, at, () -> gatherings.change(hall.scope(), day, version, held, read.present()));
        return answer(request, kept instanceof Kept.Clash ? at(id, day) : at, form, kept, "changed");
    }

    /** A form of a day, as far as it is the same for a new one and an old one. */
    private record Read(@Nullable Integer minutes, String theme, int guests, Gatherings.Present present) {}

    private Read read(Form form) {
        int minutes = form.number("minutes", 1, MOST_MINUTES, 0);
        String theme = form.text("theme", Form.LINE);
        int guests = form.number("guests", 0, MOST_GUESTS, 0);
        List<UUID> people = new ArrayList<>(form.ticked("people", Form::id));
        for (String reference : form.text("references", Form.LINE).split("[\\s,、]+", -1)) {
            if (!reference.isEmpty()) {
                // Only files of one's own: somebody shared with us is the other body's to count.
                List<Line> found = persons.search(hall.scope(), reference).stream()
                        .filter(line -> line.owner().equals(hall.scope().organisation()))
                        .toList();
                if (found.size() == 1) {
                    people.add(found.getFirst().id());
                } else {
                    form.fault("references", "gathering.fault.reference", reference);
                }
            }
        }
        return new Read(
                minutes == 0 ? null : minutes,
                theme,
                guests,
                new Gatherings.Present(people.stream().distinct().toList(), form.ticked("supporters", Form::id)));
    }

    private Kept finish(HttpServletRequest request, At at, Supplier<Kept> work) {
        return drafts.once(
                request,
                hall.scope(),
                at.asked().form(),
                work,
                DraftDesk.Once.of(Kept.Done.class, Kept.Done::id, Kept.Done::new));
    }

    private View answer(HttpServletRequest request, At at, Form form, Kept kept, String done) {
        return switch (kept) {
            case Kept.Done to -> Redirect.done(at.path(), done);
            case Kept.Refused(var errors) -> again(request, at, form.with(errors), HttpStatus.UNPROCESSABLE_CONTENT);
            // What was typed stays in the form; what the other wrote stands above it.
            case Kept.Clash() -> again(request, at, form.shown(), HttpStatus.CONFLICT);
            case Kept.Gone() -> throw new Absent("day", "");
        };
    }

    private Circle get(UUID id) {
        return gatherings.find(hall.scope(), id).orElseThrow(() -> new Absent("circle", id.toString()));
    }
}
