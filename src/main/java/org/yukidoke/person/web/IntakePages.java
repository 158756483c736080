package org.yukidoke.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Channel;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.person.FileKind;
import org.yukidoke.person.Identity;
import org.yukidoke.person.Intake;
import org.yukidoke.person.Persons;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Opens a file in one screen. A nickname is enough, and a family may come first. */
@Controller
final class IntakePages {

    private final Counter counter;
    private final Intake intake;
    private final Persons persons;
    private final Bodies bodies;
    private final DraftDesk drafts;
    private final Clock clock;

    IntakePages(Counter counter, Intake intake, Persons persons, Bodies bodies, DraftDesk drafts, Clock clock) {
        this.counter = counter;
        this.intake = intake;
        this.persons = persons;
        this.bodies = bodies;
        this.drafts = drafts;
        this.clock = clock;
    }

    private static final DraftDesk.Asked FORM =
            new DraftDesk.Asked(Draft.Form.of(PersonTyped.INTAKE), "/persons/new", "");

    @GetMapping("/persons/new")
    View open(HttpServletRequest request) {
        counter.desk();
        var known = Typed.known(Map.of("kind", "person", "channel", "phone", "birth-era", "S"));
        var shown = drafts.open(request, counter.scope(), FORM, known, counter.texts(request));
        return show(request, shown, List.of(), HttpStatus.OK);
    }

    /** Hints come before saving and never hinder it: the second button saves whatever was found. */
    @PostMapping("/persons")
    View register(HttpServletRequest request) {
        counter.desk();
        var form = new Form(request);
        Optional<FileKind> kind = form.choice("kind", IntakePages::kind);
        Identity identity = IdentityForm.read(form, Japan.day(clock.instant()));
        List<Channel.Way> ways =
                form.has("value") ? ChannelForm.read(form).stream().toList() : List.of();
        String need = form.text("need", Form.TEXT);
        if (!form.good() || kind.isEmpty()) {
            return again(request, form.shown(), List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var newcomer = new Intake.Newcomer(kind.get(), identity, ways, need);
        // Whoever sends it again is not told of the file they opened themselves a moment ago.
        Answer answer = drafts.once(
                request,
                counter.scope(),
                FORM.form(),
                () -> {
                    List<PersonsView.Row> hints =
                            form.has("anyway") ? List.of() : hints(identity, ways, counter.texts(request));
                    return hints.isEmpty()
                            ? new Answer.Opened(
                                    intake.register(counter.scope(), newcomer).id())
                            : new Answer.Alike(hints);
                },
                DraftDesk.Once.of(Answer.Opened.class, Answer.Opened::file, Answer.Opened::new));
        return switch (answer) {
            case Answer.Opened(UUID file) -> Redirect.done("/persons/" + file, "registered");
            case Answer.Alike(var hints) -> again(request, form.shown(), hints, HttpStatus.OK);
        };
    }

    private sealed interface Answer {

        record Opened(UUID file) implements Answer {}

        /** Files that may be of the same person. */
        record Alike(List<PersonsView.Row> hints) implements Answer {}
    }

    private static Optional<FileKind> kind(String key) {
        return Stream.of(FileKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(key))
                .findFirst();
    }

    private List<PersonsView.Row> hints(Identity identity, List<Channel.Way> ways, Texts t) {
        var words = new PersonWords(t, Map.of(), clock.instant());
        return persons.hints(counter.scope(), identity, ways).stream()
                .map(line -> PersonsView.row(line, bodies.name(line.owner(), t), words))
                .toList();
    }

    private View again(HttpServletRequest request, Typed form, List<PersonsView.Row> hints, HttpStatus status) {
        var draft = drafts.again(request, counter.scope(), FORM, counter.texts(request));
        return show(request, new DraftDesk.Shown(draft, form), hints, status);
    }

    private View show(
            HttpServletRequest request, DraftDesk.Shown form, List<PersonsView.Row> hints, HttpStatus status) {
        Texts t = counter.texts(request);
        return counter.show(
                "person/intake", new IntakeView(form.typed(), form.draft(), IntakeView.Fields.of(t), hints), status);
    }
}
