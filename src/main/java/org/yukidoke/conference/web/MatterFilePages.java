package org.yukidoke.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.conference.Matter;
import org.yukidoke.conference.MatterFiles;
import org.yukidoke.conference.Matters;
import org.yukidoke.conference.Meeting;
import org.yukidoke.conference.Outcome;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.person.Line;
import org.yukidoke.person.Reference;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Typed;

/** What the body that brought somebody does with what it wrote: corrects it, and once they said yes leads to a file. */
@Controller
final class MatterFilePages {

    private static final String WORDS = "words";
    private static final String BEGIN = "begin";

    private final Round round;
    private final Matters matters;
    private final MatterFiles files;
    private final DraftDesk drafts;

    MatterFilePages(Round round, Matters matters, MatterFiles files, DraftDesk drafts) {
        this.round = round;
        this.matters = matters;
        this.files = files;
        this.drafts = drafts;
    }

    /** Whether what was brought to a meeting can be corrected still. */
    static boolean wordsOpen(Meeting meeting) {
        return meeting.heldAt() == null || meeting.course().late();
    }

    /** A matter of the acting body, and its meeting. */
    private record Ours(Meeting meeting, Matter matter) {

        String path() {
            return "/conferences/" + meeting.id() + "/items/" + matter.id();
        }

        DraftDesk.Asked asked(String word) {
            return new DraftDesk.Asked(
                    Draft.Form.of("conference." + word, matter.id()),
                    path() + (word.equals(WORDS) ? "/words" : "/file"),
                    word.equals(WORDS) ? Integer.toString(matter.wordsVersion()) : "");
        }
    }

    private Ours ours(UUID id, UUID item) {
        Meeting meeting = round.meeting(id);
        return matters.open(round.scope(), id).stream()
                .flatMap(List::stream)
                .filter(one -> one.id().equals(item))
                .filter(one -> one.body().equals(round.scope().organisation()))
                .findFirst()
                .map(matter -> new Ours(meeting, matter))
                .orElseThrow(() -> new Absent("matter", item.toString()));
    }

    @GetMapping("/conferences/{id}/items/{item}/words")
    View words(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID item) {
        Ours ours = ours(id, item);
        if (!wordsOpen(ours.meeting())) {
            throw new Absent("matter", item.toString());
        }
        Matter.Words words = ours.matter().words();
        var shown = drafts.open(
                request,
                round.scope(),
                ours.asked(WORDS),
                Typed.known(Map.of("title", words.title(), "material", words.material())),
                round.texts(request));
        boolean moved = !shown.draft().words().moved().isEmpty();
        return words(ours, shown, moved, HttpStatus.OK);
    }

    @PostMapping("/conferences/{id}/items/{item}/words")
    View worded(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID item) {
        Ours ours = ours(id, item);
        var form = new Form(request);
        int seen = form.number("version", 1, 999_999, 0);
        var words = new Matter.Words(form.needed("title", Form.LINE), form.text("material", Form.TEXT));
        if (!form.good()) {
            return wordsAgain(request, id, item, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (once(request, ours, WORDS, () -> matters.reword(round.scope(), id, item, seen, words))) {
            case Outcome.Done done -> Redirect.done(ours.path(), "words");
            case Outcome.Refused(var errors) ->
                wordsAgain(request, id, item, form.with(errors), HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Clash() -> wordsAgain(request, id, item, form.shown(), HttpStatus.CONFLICT);
            case Outcome.Gone() -> throw new Absent("matter", item.toString());
        };
    }

    private View wordsAgain(HttpServletRequest request, UUID id, UUID item, Typed form, HttpStatus status) {
        Ours now = ours(id, item);
        var draft = drafts.again(request, round.scope(), now.asked(WORDS), round.texts(request));
        return words(now, new DraftDesk.Shown(draft, form), status == HttpStatus.CONFLICT, status);
    }

    private View words(Ours ours, DraftDesk.Shown shown, boolean overtaken, HttpStatus status) {
        Matter.Words words = ours.matter().words();
        return round.show(
                "conference/words",
                new WordsView(
                        "/conferences/" + ours.meeting().id(),
                        ours.meeting().call().name(),
                        ours.path(),
                        shown.draft(),
                        shown.typed(),
                        ours.matter().wordsVersion(),
                        overtaken ? List.of(words.title(), words.material()) : List.of()),
                status);
    }

    private Outcome once(HttpServletRequest request, Ours ours, String word, Supplier<Outcome> work) {
        return drafts.once(
                request,
                round.scope(),
                ours.asked(word).form(),
                work,
                DraftDesk.Once.of(Outcome.Done.class, Outcome.Done::id, Outcome.Done::new));
    }

    /** Only what the own body wrote stands in the form: what others told is for the meeting alone. */
    @GetMapping("/conferences/{id}/items/{item}/file")
    View file(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID item) {
        Ours ours = ours(id, item);
        if (!MatterFiles.ready(round.scope(), ours.matter())) {
            throw new Absent("matter", item.toString());
        }
        var shown = drafts.open(request, round.scope(), ours.asked(BEGIN), begun(ours), round.texts(request));
        return file(ours, shown, List.of(), HttpStatus.OK);
    }

    /** Files that look alike are shown before one is begun, and never hinder it. */
    @PostMapping("/conferences/{id}/items/{item}/file")
    View begin(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID item) {
        Ours ours = ours(id, item);
        var form = new Form(request);
        var beginning = new MatterFiles.Beginning(form.needed("nickname", Form.LINE), form.text("need", Form.TEXT));
        if (!form.good()) {
            return fileAgain(request, ours, form.shown(), List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        List<Line> alike = MatterFiles.ready(round.scope(), ours.matter()) && !form.has("anyway")
                ? files.alike(round.scope(), beginning)
                : List.of();
        if (!alike.isEmpty()) {
            return fileAgain(request, ours, form.shown(), alike, HttpStatus.OK);
        }
        return answer(
                ours,
                once(request, ours, BEGIN, () -> files.begin(round.scope(), id, item, beginning)),
                (errors, status) -> fileAgain(request, ours(id, item), form.with(errors), List.of(), status));
    }

    @PostMapping("/conferences/{id}/items/{item}/file/tie")
    View tie(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID item) {
        Ours ours = ours(id, item);
        var form = new Form(request);
        Optional<Reference> reference = Reference.find(form.text("reference", Form.LINE));
        if (reference.isEmpty()) {
            form.fault("reference", "conference.fault.reference");
            return besides(request, ours, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return answer(
                ours,
                files.tie(round.scope(), id, item, reference.get()),
                (errors, status) -> besides(request, ours(id, item), form.with(errors), status));
    }

    // A colleague who tied it first is told, and what was typed stays to be taken along.
    private static View answer(Ours ours, Outcome outcome, BiFunction<List<FieldError>, HttpStatus, View> again) {
        return switch (outcome) {
            case Outcome.Done done -> Redirect.done(ours.path(), "tied");
            case Outcome.Refused(var errors) -> again.apply(errors, HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Clash() -> again.apply(List.of(), HttpStatus.CONFLICT);
            case Outcome.Gone() -> throw new Absent("matter", ours.matter().id().toString());
        };
    }

    /** The number typed below stands there again, and the form above as it was. */
    private View besides(HttpServletRequest request, Ours ours, Typed typed, HttpStatus status) {
        var shown = drafts.open(request, round.scope(), ours.asked(BEGIN), begun(ours), round.texts(request));
        var values = new HashMap<>(shown.typed().values());
        values.put("reference", List.of(typed.value("reference")));
        var both = new Typed(values, typed.errors());
        return file(ours, new DraftDesk.Shown(shown.draft(), both), List.of(), status);
    }

    private static Typed begun(Ours ours) {
        Matter.Words words = ours.matter().words();
        return Typed.known(Map.of("nickname", words.title(), "need", words.material()));
    }

    private View fileAgain(HttpServletRequest request, Ours ours, Typed form, List<Line> alike, HttpStatus status) {
        var draft = drafts.again(request, round.scope(), ours.asked(BEGIN), round.texts(request));
        return file(ours, new DraftDesk.Shown(draft, form), alike, status);
    }

    private View file(Ours ours, DraftDesk.Shown shown, List<Line> alike, HttpStatus status) {
        UUID person = ours.matter().person();
        return round.show(
                "conference/file",
                new MatterFileView(
                        "/conferences/" + ours.meeting().id(),
                        ours.meeting().call().name(),
                        ours.path(),
                        ours.matter().words().title(),
                        shown.draft(),
                        shown.typed(),
                        alike.stream()
                                .map(line -> new MatterFileView.Alike(
                                        line.reference().text(),
                                        line.identity()
                                                .map(known -> known.name().shown())
                                                .orElse("")))
                                .toList(),
                        person == null ? "" : "/persons/" + person,
                        status == HttpStatus.CONFLICT),
                status);
    }
}
