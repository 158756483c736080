package org.yukidoke.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.conference.Matter;
import org.yukidoke.conference.MatterFiles;
import org.yukidoke.conference.Matters;
import org.yukidoke.conference.Meeting;
import org.yukidoke.conference.Outcome;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.person.Part;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Drafts;
import org.yukidoke.web.Form;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Somebody a conference talks about: what was told to whom, who does what, and how consent may be reached. */
@Controller
final class MatterPages {

    private static final Set<String> DONE =
            Set.of("told", "decided", "done", "path", "minutes", "words", "tied", "overtaken");

    private static final String TOLD = "told";
    private static final String DECIDE = "decide";
    private static final String PATH = "path";

    private final Round round;
    private final Matters matters;
    private final DraftDesk drafts;

    MatterPages(Round round, Matters matters, DraftDesk drafts) {
        this.round = round;
        this.matters = matters;
        this.drafts = drafts;
    }

    @GetMapping("/conferences/{id}/items/{item}")
    View page(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "") String done) {
        return show(request, new At(id, item), new Said("", Typed.NOTHING, done), HttpStatus.OK);
    }

    /** Which matter of which meeting. */
    private record At(UUID meeting, UUID item) {

        String path() {
            return "/conferences/" + meeting + "/items/" + item;
        }

        /** What is typed here goes with the matter. */
        Draft.Form form(String word) {
            return Draft.Form.of("conference." + word, item);
        }

        DraftDesk.Asked asked(String word, String base) {
            return new DraftDesk.Asked(form(word), path(), base);
        }

        DraftDesk.Asked minutes(Matter matter) {
            return new DraftDesk.Asked(
                    form("minutes"),
                    path() + "/minutes",
                    Integer.toString(matter.minutes().version()));
        }
    }

    /** Which form was not accepted, what was typed into it, and what the page says. */
    private record Said(String refused, Typed form, String done) {

        static Said again(String refused, Typed form) {
            return new Said(refused, form, "");
        }
    }

    private Drafts drafts(HttpServletRequest request, At at, Matter matter, Said said) {
        return drafts.page(
                request,
                round.scope(),
                new DraftDesk.Page(
                        Map.of(
                                TOLD, at.asked(TOLD, ""),
                                DECIDE, at.asked(DECIDE, ""),
                                PATH, at.asked(PATH, Integer.toString(matter.version()))),
                        Map.of(PATH, filled(matter)),
                        said.refused(),
                        said.form()),
                round.texts(request));
    }

    private View show(HttpServletRequest request, At at, Said said, HttpStatus status) {
        Texts t = round.texts(request);
        Meeting meeting = round.meeting(at.meeting());
        Matter matter = get(at);
        LocalDate due = matter.path().due();
        var way = new MatterView.Way(
                t.of(matter.path().state().text()),
                matter.path().note(),
                due == null ? "" : Moments.day(due, t),
                matter.version(),
                ours(matter)
                        ? Stream.of(Matter.Path.State.values())
                                .map(state -> new Choice(state.key(), t.of(state.text())))
                                .toList()
                        : List.of());
        Drafts typed = drafts(request, at, matter, said);
        boolean overtaken = status == HttpStatus.CONFLICT && said.refused().equals(PATH);
        boolean clash = overtaken || typed.moved(PATH);
        return round.show(
                "conference/matter",
                new MatterView(
                        "/conferences/" + at.meeting(),
                        meeting.call().name(),
                        at.path(),
                        matter.words().title(),
                        matter.words().material(),
                        round.name(matter.body(), t),
                        matter.person() == null ? "" : "/persons/" + matter.person(),
                        new MatterView.Deeds(
                                ours(matter) && MatterFilePages.wordsOpen(meeting) ? at.path() + "/words" : "",
                                MatterFiles.ready(round.scope(), matter) ? at.path() + "/file" : ""),
                        new MatterView.Minutes(
                                matter.minutes().text(),
                                matter.minutes().sharedAt() == null,
                                mine(meeting) ? at.path() + "/minutes" : ""),
                        told(matter, t),
                        tasks(meeting, matter, at, t),
                        way,
                        typed,
                        clash ? List.of(way.state(), way.note(), way.due()) : List.of(),
                        !overtaken && DONE.contains(said.done()) ? said.done() : ""),
                status);
    }

    private Matter get(At at) {
        return matters.open(round.scope(), at.meeting()).stream()
                .flatMap(List::stream)
                .filter(one -> one.id().equals(at.item()))
                .findFirst()
                .orElseThrow(() -> new Absent("matter", at.item().toString()));
    }

    // Whether our body brought it: the way to consent is between the person and that body.
    private boolean ours(Matter matter) {
        return matter.body().equals(round.scope().organisation());
    }

    private boolean mine(Meeting meeting) {
        return meeting.convenor().equals(round.scope().organisation());
    }

    private static Typed filled(Matter matter) {
        LocalDate due = matter.path().due();
        return Typed.known(Map.of(
                "path-state", matter.path().state().key(),
                "path-note", matter.path().note(),
                "path-due", due == null ? "" : due.toString()));
    }

    private MatterView.Told told(Matter matter, Texts t) {
        return new MatterView.Told(
                matter.disclosures().stream()
                        .map(one -> new MatterView.ToldLine(
                                round.name(one.body(), t),
                                Moments.words(one.at(), t),
                                String.join(
                                        "、",
                                        one.parts().stream()
                                                .sorted()
                                                .map(part -> t.of(part.text()))
                                                .toList()),
                                one.what(),
                                to(one, t)))
                        .toList(),
                Stream.of(Part.values())
                        .map(part -> new Choice(part.key(), t.of(part.text())))
                        .toList());
    }

    private String to(Matter.Disclosure one, Texts t) {
        String bodies = t.list(one.bodies().stream().map(body -> round.name(body, t)));
        return one.paper() == 0
                ? t.of("conference.told.to", bodies, one.people())
                : t.of("conference.told.to.paper", bodies, one.people(), one.paper());
    }

    private MatterView.Tasks tasks(Meeting meeting, Matter matter, At at, Texts t) {
        String mine = round.scope().organisation();
        return new MatterView.Tasks(
                matter.decisions().stream()
                        .map(one -> new MatterView.TaskLine(
                                one.what(),
                                round.name(one.body(), t),
                                Moments.day(one.due(), t),
                                one.doneAt() == null
                                        ? t.of("conference.task.open")
                                        : t.of("conference.task.done", Moments.day(one.doneAt(), t)),
                                one.doneAt() == null ? "warning" : "success",
                                one.doneAt() == null && one.body().equals(mine)
                                        ? at.path() + "/decisions/" + one.id()
                                        : ""))
                        .toList(),
                round.choices(meeting.bodies(), t));
    }

    @PostMapping("/conferences/{id}/items/{item}/told")
    View told(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID item) {
        var at = new At(id, item);
        var form = new Form(request);
        Set<Part> parts = Set.copyOf(form.ticked("told-parts", Part::find));
        if (parts.isEmpty()) {
            form.fault("told-parts", "web.fault.choose");
        }
        String what = form.needed("told-what", Form.TEXT);
        return form.good()
                ? answer(
                        request,
                        at,
                        new Sent(TOLD, form, "told"),
                        () -> matters.tell(round.scope(), id, item, new Matters.Told(parts, what)))
                : show(request, at, Said.again(TOLD, form.shown()), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/conferences/{id}/items/{item}/decisions")
    View decide(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID item) {
        var at = new At(id, item);
        var form = new Form(request);
        String what = form.needed("decide-what", Form.TEXT);
        List<String> bodies = round.meeting(id).bodies();
        Optional<String> body = form.choice(
                "decide-body", key -> bodies.stream().filter(key::equals).findFirst());
        Optional<LocalDate> due = form.neededDay("decide-due");
        if (!form.good() || body.isEmpty() || due.isEmpty()) {
            return show(request, at, Said.again(DECIDE, form.shown()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var task = new Matters.Task(what, body.get(), due.get());
        return answer(
                request, at, new Sent(DECIDE, form, "decided"), () -> matters.decide(round.scope(), id, item, task));
    }

    @PostMapping("/conferences/{id}/items/{item}/decisions/{decision}")
    View done(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID item, @PathVariable UUID decision) {
        var form = new Form(request);
        return answer(
                request,
                new At(id, item),
                new Sent("", form, "done"),
                () -> matters.done(round.scope(), id, item, decision));
    }

    @PostMapping("/conferences/{id}/items/{item}/path")
    View follow(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID item, @RequestParam int version) {
        var at = new At(id, item);
        if (!ours(get(at))) {
            throw new Absent("matter", item.toString());
        }
        var form = new Form(request);
        Optional<Matter.Path.State> state = form.choice("path-state", Matter.Path.State::find);
        String note = form.text("path-note", Form.TEXT);
        LocalDate due = form.day("path-due");
        if (!form.good() || state.isEmpty()) {
            return show(request, at, Said.again(PATH, form.shown()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var path = new Matter.Path(state.get(), note, due);
        return answer(
                request,
                at,
                new Sent(PATH, form, "path"),
                () -> matters.follow(round.scope(), id, item, version, path));
    }

    /** A form that was sent, and what the page says when it is done. */
    private record Sent(String word, Form form, String done) {}

    private View answer(HttpServletRequest request, At at, Sent sent, Supplier<Outcome> work) {
        return switch (finish(request, at.form(sent.word()), work)) {
            case Outcome.Done to -> Redirect.done(at.path(), sent.done());
            // What was typed stays in the form; what the other wrote stands above it.
            case Outcome.Clash() ->
                show(request, at, new Said(sent.word(), sent.form().shown(), "overtaken"), HttpStatus.CONFLICT);
            case Outcome.Refused(var errors) ->
                show(request, at, Said.again(sent.word(), sent.form().with(errors)), HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Gone() -> throw new Absent("matter", at.item().toString());
        };
    }

    private Outcome finish(HttpServletRequest request, Draft.Form form, Supplier<Outcome> work) {
        return drafts.once(
                request,
                round.scope(),
                form,
                work,
                DraftDesk.Once.of(Outcome.Done.class, Outcome.Done::id, Outcome.Done::new));
    }

    @GetMapping("/conferences/{id}/items/{item}/minutes")
    View minutes(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID item) {
        var at = new At(id, item);
        Matter matter = get(at);
        var shown = drafts.open(
                request,
                round.scope(),
                at.minutes(matter),
                Typed.known(Map.of("text", matter.minutes().text())),
                round.texts(request));
        boolean moved = !shown.draft().words().moved().isEmpty();
        return minutes(at, matter, shown, moved ? matter.minutes().text() : "", HttpStatus.OK);
    }

    private View minutes(At at, Matter matter, DraftDesk.Shown shown, String there, HttpStatus status) {
        Meeting meeting = round.meeting(at.meeting());
        if (!mine(meeting)) {
            throw new Absent("conference", at.meeting().toString());
        }
        return round.show(
                "conference/minutes",
                new MinutesView(
                        at.path(),
                        "/conferences/" + at.meeting(),
                        meeting.call().name(),
                        matter.words().title(),
                        shown.draft(),
                        shown.typed(),
                        matter.minutes().version(),
                        matter.minutes().sharedAt() != null,
                        there),
                status);
    }

    @PostMapping("/conferences/{id}/items/{item}/minutes")
    View minuted(
            HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID item, @RequestParam int version) {
        var at = new At(id, item);
        var form = new Form(request);
        String text = form.needed("text", 20_000);
        if (!form.good()) {
            return minutesAgain(request, at, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var draft = new Matters.Draft(text, form.has("share"));
        return switch (finish(
                request, at.form("minutes"), () -> matters.minute(round.scope(), id, item, version, draft))) {
            case Outcome.Done done -> Redirect.done(at.path(), "minutes");
            case Outcome.Clash() -> minutesAgain(request, at, form.shown(), HttpStatus.CONFLICT);
            case Outcome.Refused(var errors) ->
                minutesAgain(request, at, form.with(errors), HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Gone() -> throw new Absent("conference", id.toString());
        };
    }

    private View minutesAgain(HttpServletRequest request, At at, Typed form, HttpStatus status) {
        Matter now = get(at);
        var draft = drafts.again(request, round.scope(), at.minutes(now), round.texts(request));
        String there = status == HttpStatus.CONFLICT ? now.minutes().text() : "";
        return minutes(at, now, new DraftDesk.Shown(draft, form), there, status);
    }
}
