package org.yukidoke.casework.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
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

    private static final Set<String> DONE = Set.of("stood", "unstood", "chosen", "read", "unread", "ended", "resumed");
    private static final String RUNG = "rung";
    private static final String SCALE = "scale";
    private static final String MARK = "scale-mark:";

    private final PlanDesk desk;
    private final Distance distance;
    private final DraftDesk drafts;

    DistancePages(PlanDesk desk, Distance distance, DraftDesk drafts) {
        this.desk = desk;
        this.distance = distance;
        this.drafts = drafts;
    }

    /**
     * A form that was not taken.
     *
     * @param word which one; blank for none
     */
    private record Sent(String word, Typed form) {

        static final Sent NOTHING = new Sent("", Typed.NOTHING);

        /** Where on the page something is wrong: each scale has a form of its own. */
        Typed placed(boolean gone, boolean typed) {
            return form.placed(field -> gone
                    ? typed ? "kept" : "scales"
                    : word.startsWith(MARK) ? field + "-" + word.substring(MARK.length()) : field);
        }
    }

    private static DraftDesk.Asked asked(UUID person, String word) {
        return new DraftDesk.Asked(new Draft.Form(person, word), "/persons/" + person + "/plan/distance", "");
    }

    @GetMapping("/persons/{id}/plan/distance")
    View show(HttpServletRequest request, @PathVariable UUID id) {
        return show(request, desk.kept(id), Sent.NOTHING, HttpStatus.OK);
    }

    @PostMapping("/persons/{id}/plan/rungs")
    View stand(HttpServletRequest request, @PathVariable UUID id) {
        PersonFile file = desk.kept(id);
        var form = new Form(request);
        Optional<Rung> rung = form.choice("rung", Rung::find);
        Optional<LocalDate> since = pastDay(form, "since");
        String note = form.text("standing-note", Form.TEXT);
        if (!form.good() || rung.isEmpty() || since.isEmpty()) {
            return show(request, file, new Sent(RUNG, form.shown()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var standing = new Rung.Standing(rung.get(), since.get(), note);
        return answer(id, finish(request, id, RUNG, () -> distance.stand(desk.scope(), id, standing)), "stood");
    }

    @PostMapping("/persons/{id}/plan/rungs/{standing}/void")
    View unstand(@PathVariable UUID id, @PathVariable UUID standing) {
        desk.kept(id);
        return answer(id, distance.unstand(desk.scope(), id, standing), "unstood");
    }

    @PostMapping("/persons/{id}/plan/scales")
    View choose(HttpServletRequest request, @PathVariable UUID id) {
        PersonFile file = desk.kept(id);
        var form = new Form(request);
        var said = new Scale.Said(
                form.needed("name", Form.LINE), form.needed("low", Form.LINE), form.needed("high", Form.LINE));
        if (!form.good()) {
            return show(request, file, new Sent(SCALE, form.shown()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return answer(id, finish(request, id, SCALE, () -> distance.choose(desk.scope(), id, said)), "chosen");
    }

    @PostMapping("/persons/{id}/plan/scales/{scale}")
    View mark(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID scale) {
        PersonFile file = desk.kept(id);
        var form = new Form(request);
        Optional<Integer> value = form.choice("value", DistancePages::value);
        Optional<LocalDate> on = pastDay(form, "on");
        Optional<Scale.By> by = form.choice("by", Scale.By::find);
        String note = form.text("note", Form.TEXT);
        String word = MARK + scale;
        if (!form.good() || value.isEmpty() || on.isEmpty() || by.isEmpty()) {
            return show(request, file, new Sent(word, form.shown()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var reading = new Scale.Reading(value.get(), on.get(), by.get(), note);
        if (!finish(request, id, word, () -> distance.mark(desk.scope(), id, scale, reading))) {
            form.fault("scales", "caseworkplan.fault.scale");
            return show(request, file, new Sent(word, form.shown()), HttpStatus.CONFLICT);
        }
        return answer(id, true, "read");
    }

    @PostMapping("/persons/{id}/plan/readings/{reading}/void")
    View unmark(@PathVariable UUID id, @PathVariable UUID reading) {
        desk.kept(id);
        return answer(id, distance.unmark(desk.scope(), id, reading), "unread");
    }

    @PostMapping("/persons/{id}/plan/scales/{scale}/end")
    View end(@PathVariable UUID id, @PathVariable UUID scale) {
        desk.kept(id);
        return answer(id, distance.end(desk.scope(), id, scale), "ended");
    }

    @PostMapping("/persons/{id}/plan/scales/{scale}/resume")
    View resume(@PathVariable UUID id, @PathVariable UUID scale) {
        desk.kept(id);
        return answer(id, distance.resume(desk.scope(), id, scale), "resumed");
    }

    /** What was typed ends with what is written, or stays. The same twice is known by what stands: it may have been taken back. */
    private boolean finish(HttpServletRequest request, UUID id, String word, Supplier<Boolean> work) {
        var draft = DraftDesk.ending(request, asked(id, word).form());
        return drafts.finish(desk.scope(), draft, work, done -> done);
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
            throw new Absent("distance", id.toString());
        }
        return Redirect.done("/persons/" + id + "/plan/distance", what);
    }

    private View show(HttpServletRequest request, PersonFile file, Sent sent, HttpStatus status) {
        Texts t = desk.texts(request);
        UUID id = file.cover().id();
        var words = new DistanceWords(t);
        Distance.Way way = distance.way(desk.scope(), id);
        Map<String, DraftDesk.Asked> forms = forms(id, way);
        boolean gone = !sent.word().isEmpty() && !forms.containsKey(sent.word());
        String kept = gone ? words.kept(sent.form()) : "";
        Typed placed = sent.placed(gone, !kept.isEmpty());
        return desk.show(
                "casework/support/distance",
                new DistanceView(
                        desk.door()
                                .band(file, PlanTab.PLACE, t)
                                .below(
                                        t.of("caseworkplan.distance"),
                                        new Crumb(t.of("caseworkplan.tab"), "/persons/" + id + "/plan"),
                                        Crumb.here(t.of("caseworkplan.distance"))),
                        words.rungs(way.standings()),
                        way.standings().stream().map(words::standing).toList(),
                        scales(way, false, words),
                        scales(way, true, words),
                        drafts.page(
                                request,
                                desk.scope(),
                                new DraftDesk.Page(forms, usual(forms.keySet()), gone ? "" : sent.word(), placed),
                                t),
                        gone ? "" : sent.word(),
                        placed,
                        kept,
                        choices(t),
                        PlanDesk.done("caseworkplan", request.getParameter("done"), DONE)),
                status);
    }

    private static List<DistanceView.ScaleShown> scales(Distance.Way way, boolean ended, DistanceWords words) {
        return way.scales().stream()
                .filter(scale -> scale.ended() == ended)
                .map(scale -> words.scale(scale, MARK + scale.id()))
                .toList();
    }

    /** Each form of the page keeps what is typed into it. */
    private static Map<String, DraftDesk.Asked> forms(UUID id, Distance.Way way) {
        return Stream.concat(
                        Stream.of(RUNG, SCALE),
                        way.scales().stream().filter(scale -> !scale.ended()).map(scale -> MARK + scale.id()))
                .collect(Collectors.toMap(word -> word, word -> asked(id, word)));
    }

    /** How they begin. Whose word it is stands nowhere before somebody chose it. */
    private Map<String, Typed> usual(Set<String> words) {
        String today = desk.today().toString();
        return words.stream()
                .filter(word -> !word.equals(SCALE))
                .collect(Collectors.toMap(
                        word -> word, word -> Typed.known(Map.of(word.equals(RUNG) ? "since" : "on", today))));
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
