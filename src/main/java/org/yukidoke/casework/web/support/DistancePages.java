package org.yukidoke.casework.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.casework.support.Distance;
import org.yukidoke.casework.support.Rung;
import org.yukidoke.casework.support.Scale;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.PersonFile;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** How far somebody has come: a way without a wrong direction, and scales of their own. */
@Controller
final class DistancePages {

    private static final Set<String> DONE = Set.of("stood", "chosen", "read", "ended");

    private final PlanDesk desk;
    private final Distance distance;

    DistancePages(PlanDesk desk, Distance distance) {
        this.desk = desk;
        this.distance = distance;
    }

    @GetMapping("/persons/{id}/plan/distance")
    View show(HttpServletRequest request, @PathVariable UUID id) {
        return show(request, desk.kept(id), usual(), "", HttpStatus.OK);
    }

    private Typed usual() {
        String today = desk.today().toString();
        return Typed.known(Map.of("since", today, "on", today, "by", "person"));
    }

    @PostMapping("/persons/{id}/plan/rungs")
    View stand(HttpServletRequest request, @PathVariable UUID id) {
        PersonFile file = desk.kept(id);
        var form = new Form(request);
        Optional<Rung> rung = form.choice("rung", Rung::find);
        Optional<LocalDate> since = pastDay(form, "since");
        String note = form.text("standing-note", Form.TEXT);
        if (!form.good() || rung.isEmpty() || since.isEmpty()) {
            return show(request, file, form.shown(), "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return answer(id, distance.stand(desk.scope(), id, new Rung.Standing(rung.get(), since.get(), note)), "stood");
    }

    @PostMapping("/persons/{id}/plan/scales")
    View choose(HttpServletRequest request, @PathVariable UUID id) {
        PersonFile file = desk.kept(id);
        var form = new Form(request);
        var said = new Scale.Said(
                form.needed("name", Form.LINE), form.needed("low", Form.LINE), form.needed("high", Form.LINE));
        if (!form.good()) {
            return show(request, file, form.shown(), "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return answer(id, distance.choose(desk.scope(), id, said), "chosen");
    }

    @PostMapping("/persons/{id}/plan/scales/{scale}")
    View mark(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID scale) {
        PersonFile file = desk.kept(id);
        var form = new Form(request);
        Optional<Integer> value = form.choice("value", DistancePages::value);
        Optional<LocalDate> on = pastDay(form, "on");
        Optional<Scale.By> by = form.choice("by", Scale.By::find);
        String note = form.text("note", Form.TEXT);
        if (!form.good() || value.isEmpty() || on.isEmpty() || by.isEmpty()) {
            return show(request, file, form.shown(), scale.toString(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var reading = new Scale.Reading(value.get(), on.get(), by.get(), note);
        if (!distance.mark(desk.scope(), id, scale, reading)) {
            form.fault("scales", "caseworkplan.fault.scale");
            return show(request, file, form.shown(), scale.toString(), HttpStatus.CONFLICT);
        }
        return answer(id, true, "read");
    }

    @PostMapping("/persons/{id}/plan/scales/{scale}/end")
    View end(@PathVariable UUID id, @PathVariable UUID scale) {
        desk.kept(id);
        return answer(id, distance.end(desk.scope(), id, scale), "ended");
    }

    private static Optional<Integer> value(String typed) {
        return typed.matches("[0-9]|10") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }

    private Optional<LocalDate> pastDay(Form form, String field) {
        Optional<LocalDate> day = form.neededDay(field);
        if (day.filter(desk.today()::isBefore).isPresent()) {
            form.fault(field, "caseworkplan.fault.future");
        }
        return day;
    }

    private static View answer(UUID id, boolean done, String what) {
        if (!done) {
            throw new Absent("scale", id.toString());
        }
        return Redirect.done("/persons/" + id + "/plan/distance", what);
    }

    private View show(HttpServletRequest request, PersonFile file, Typed form, String marked, HttpStatus status) {
        Texts t = desk.texts(request);
        UUID id = file.cover().id();
        var words = new DistanceWords(t);
        List<Rung.Standing> standings = distance.standings(desk.scope(), id);
        List<Scale> scales = distance.scales(desk.scope(), id);
        boolean gone = gone(scales, marked);
        return desk.show(
                "casework/support/distance",
                new DistanceView(
                        desk.door()
                                .band(file, PlanTab.PLACE, t)
                                .below(
                                        t.of("caseworkplan.distance"),
                                        new Crumb(t.of("caseworkplan.tab"), "/persons/" + id + "/plan"),
                                        Crumb.here(t.of("caseworkplan.distance"))),
                        words.rungs(standings),
                        standings.stream().map(words::standing).toList(),
                        scales.stream()
                                .filter(scale -> !scale.ended())
                                .map(words::scale)
                                .toList(),
                        scales.stream().filter(Scale::ended).map(words::scale).toList(),
                        form.placed(field -> place(field, marked, gone, form)),
                        marked,
                        usual(),
                        gone ? form.value("note") : "",
                        choices(t),
                        PlanDesk.done("caseworkplan", request.getParameter("done"), DONE)),
                status);
    }

    /** Where on the page something is wrong: each scale has a form of its own. */
    private static String place(String field, String marked, boolean gone, Typed form) {
        if (gone) {
            return form.value("note").isEmpty() ? "scales" : "kept";
        }
        return marked.isEmpty() || field.equals("scales") ? field : field + "-" + marked;
    }

    /** Whether a reading was typed for a scale that takes none any more. */
    private static boolean gone(List<Scale> scales, String marked) {
        return !marked.isEmpty()
                && scales.stream()
                        .noneMatch(
                                scale -> !scale.ended() && scale.id().toString().equals(marked));
    }

    private static DistanceView.Choices choices(Texts t) {
        return new DistanceView.Choices(
                Stream.of(Rung.values())
                        .map(rung -> new Choice(rung.key(), t.of(rung.text()), t.of(rung.text() + ".help")))
                        .toList(),
                IntStream.rangeClosed(0, Scale.MOST)
                        .mapToObj(value -> new Choice(Integer.toString(value), Integer.toString(value)))
                        .toList(),
                Stream.of(Scale.By.values())
                        .map(by -> new Choice(by.key(), t.of(by.text())))
                        .toList());
    }
}
