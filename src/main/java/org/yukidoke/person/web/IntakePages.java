package org.yukidoke.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.person.Line;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Reference;
import org.yukidoke.person.Registering;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * Opens a file in one screen. A nickname is enough, and a family may come first; of somebody another body passed on, what it
 * shares stands in the fields already.
 */
@Controller
final class IntakePages {

    private final Counter counter;
    private final Registering registering;
    private final Persons persons;
    private final Bodies bodies;
    private final Groups groups;
    private final DraftDesk drafts;
    private final Clock clock;

    IntakePages(
            Counter counter,
            Registering registering,
            Persons persons,
            Bodies bodies,
            Groups groups,
            DraftDesk drafts,
            Clock clock) {
        this.counter = counter;
        this.registering = registering;
        this.persons = persons;
        this.bodies = bodies;
        this.groups = groups;
        this.drafts = drafts;
        this.clock = clock;
    }

    private static final DraftDesk.Asked FORM =
            new DraftDesk.Asked(Draft.Form.of(PersonTyped.INTAKE), "/persons/new", "");

    private static final DraftDesk.Once<Answer> ONCE =
            DraftDesk.Once.of(Answer.Opened.class, Answer.Opened::file, Answer.Opened::new);

    /** How receiving somebody ends. */
    private sealed interface Answer {

        record Opened(UUID file) implements Answer {}

        /** Files that may be of the same person. */
        record Alike(List<Line> lines) implements Answer {}

        /** A colleague began it. */
        record Begun(UUID file) implements Answer {}

        record Gone() implements Answer {}

        record Changed() implements Answer {}

        static Answer of(Registering.Ended ended) {
            return switch (ended) {
                case Registering.Ended.Opened(UUID file) -> new Opened(file);
                case Registering.Ended.Begun(UUID file) -> new Begun(file);
                case Registering.Ended.Gone gone -> new Gone();
                case Registering.Ended.Changed changed -> new Changed();
            };
        }
    }

    @GetMapping("/persons/new")
    View open(HttpServletRequest request, @RequestParam(defaultValue = "") String from) {
        Scope scope = counter.desk();
        Texts t = counter.texts(request);
        Registering.Source source = source(from);
        if (source == null) {
            return show(request, drafts.open(request, scope, FORM, IntakeForm.FRESH, t), null, List.of());
        }
        return switch (registering.look(scope, source)) {
            case Registering.Come.Gone() -> throw absent(source);
            case Registering.Come.Begun begun -> Redirect.to(source.href());
            case Registering.Come.Free(PersonFile shown) -> {
                DraftDesk.Shown kept = drafts.open(request, scope, asked(source), IntakeForm.known(shown), t);
                var form = new DraftDesk.Shown(kept.draft(), IntakeForm.checked(kept.typed(), shown));
                yield show(request, form, coming(source, shown, form.typed(), List.of(), t), List.of());
            }
        };
    }

    /** Hints come before saving and never hinder it: the second button saves whatever was found. */
    @PostMapping("/persons")
    View register(HttpServletRequest request) {
        Scope scope = counter.desk();
        var form = new Form(request);
        Registering.Source source = source(form.text("from", Form.LINE));
        if (source != null && form.has("tie")) {
            return tie(request, form, source);
        }
        Optional<Registering.Wanted> wanted = IntakeForm.read(form, Japan.day(clock.instant()));
        Optional<Registering.Beginning> from =
                Optional.ofNullable(source).flatMap(one -> IntakeForm.beginning(form, one));
        if (!form.good() || wanted.isEmpty()) {
            return again(request, source, form.shown(), List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        // Whoever sends it again is not told of the file they opened themselves a moment ago.
        Answer answer = drafts.once(
                request,
                scope,
                asked(source).form(),
                () -> receive(scope, wanted.get(), from.orElse(null), form.has("anyway")),
                ONCE);
        return switch (answer) {
            case Answer.Opened(UUID file) -> Redirect.done("/persons/" + file, "registered");
            case Answer.Alike(var lines) -> again(request, source, form.shown(), lines, HttpStatus.OK);
            case Answer.Changed() -> again(request, source, form.shown(), List.of(), HttpStatus.CONFLICT);
            case Answer.Begun begun -> over(source, answer);
            case Answer.Gone() -> over(source, answer);
        };
    }

    private Answer receive(
            Scope scope, Registering.Wanted wanted, Registering.@Nullable Beginning from, boolean anyway) {
        Registering.Ended over = from == null ? null : registering.ended(scope, from.source());
        if (over != null) {
            return Answer.of(over);
        }
        var newcomer = wanted.newcomer();
        List<Line> alike = anyway ? List.of() : persons.hints(scope, newcomer.identity(), newcomer.ways());
        if (!alike.isEmpty()) {
            return new Answer.Alike(alike);
        }
        return from == null
                ? new Answer.Opened(registering.register(scope, wanted))
                : Answer.of(registering.begin(scope, wanted, from));
    }

    /** They have a file here already: that is the one, whether it was found or its number is known. */
    private View tie(HttpServletRequest request, Form form, Registering.Source source) {
        Scope scope = counter.scope();
        Optional<UUID> file = Form.id(form.text("tie", Form.LINE)).or(() -> numbered(scope, form));
        if (file.isEmpty()) {
            form.fault("same", "personpage.from.fault.same");
            return again(request, source, form.shown(), List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        // Not remembered as done: it can be undone, and done again by the same words.
        Answer answer = drafts.finish(
                scope,
                DraftDesk.ending(request, asked(source).form()),
                () -> Answer.of(registering.tie(scope, source, file.get(), form.has("period"))),
                Answer.Opened.class::isInstance);
        return switch (answer) {
            case Answer.Opened(UUID own) -> Redirect.done("/persons/" + own, "tied");
            case Answer.Alike(var lines) -> throw new IllegalStateException("nobody looked");
            case Answer.Changed() -> {
                form.fault("same", "personpage.from.fault.overtaken");
                yield again(request, source, form.shown(), List.of(), HttpStatus.CONFLICT);
            }
            case Answer.Begun(UUID own) ->
                own.equals(file.get()) ? Redirect.done("/persons/" + own, "tied") : over(source, answer);
            case Answer.Gone() -> over(source, answer);
        };
    }

    private Optional<UUID> numbered(Scope scope, Form form) {
        return Reference.find(form.text("same", Form.LINE)).stream()
                .flatMap(reference -> persons.search(scope, reference.text()).stream())
                .filter(line -> line.owner().equals(scope.organisation()))
                .map(Line::id)
                .findFirst();
    }

    private static View over(Registering.@Nullable Source source, Answer answer) {
        if (source == null || answer instanceof Answer.Gone) {
            throw absent(source);
        }
        return Redirect.done(source.href(), "begun");
    }

    /**
     * From where somebody comes; null for those who come by themselves.
     *
     * @throws Absent when an address names nothing
     */
    private Registering.@Nullable Source source(String from) {
        return from.isEmpty() ? null : registering.source(from).orElseThrow(() -> new Absent("a file to begin", from));
    }

    private static Absent absent(Registering.@Nullable Source source) {
        return new Absent("a file to begin", source == null ? "" : source.text());
    }

    /** What is typed about somebody who was passed on goes with what they were passed on by. */
    private static DraftDesk.Asked asked(Registering.@Nullable Source source) {
        return source == null
                ? FORM
                : new DraftDesk.Asked(
                        Draft.Form.of(PersonTyped.INTAKE + "." + source.kind().word(), source.id()),
                        "/persons/new?from=" + source.text(),
                        "");
    }

    private IntakeView.Coming coming(
            Registering.Source source, PersonFile shown, Typed form, List<Line> alike, Texts t) {
        return IntakeView.Coming.of(
                source, shown, form, bodies.name(shown.cover().owner(), t), alike, words(groups.names(t), t));
    }

    private PersonWords words(Map<String, String> names, Texts t) {
        return new PersonWords(t, names, clock.instant());
    }

    private View again(
            HttpServletRequest request,
            Registering.@Nullable Source source,
            Typed sent,
            List<Line> alike,
            HttpStatus status) {
        Texts t = counter.texts(request);
        IntakeView.Coming coming = null;
        Typed form = sent;
        if (source != null) {
            switch (registering.look(counter.scope(), source)) {
                case Registering.Come.Gone() -> throw absent(source);
                case Registering.Come.Begun begun -> {
                    return Redirect.done(source.href(), "begun");
                }
                case Registering.Come.Free(PersonFile shown) -> {
                    form = IntakeForm.checked(sent, shown);
                    coming = coming(source, shown, form, alike, t);
                }
            }
        }
        var draft = drafts.again(request, counter.scope(), asked(source), t);
        return show(request, new DraftDesk.Shown(draft, form), coming, alike, status);
    }

    private View show(
            HttpServletRequest request, DraftDesk.Shown form, IntakeView.@Nullable Coming coming, List<Line> alike) {
        return show(request, form, coming, alike, HttpStatus.OK);
    }

    private View show(
            HttpServletRequest request,
            DraftDesk.Shown form,
            IntakeView.@Nullable Coming coming,
            List<Line> alike,
            HttpStatus status) {
        Texts t = counter.texts(request);
        var words = words(Map.of(), t);
        return counter.show(
                "person/intake",
                new IntakeView(
                        form.typed(),
                        form.draft(),
                        IntakeView.Fields.of(form.typed(), t),
                        alike.stream()
                                .map(line -> PersonsView.row(line, bodies.name(line.owner(), t), words))
                                .toList(),
                        coming),
                status);
    }
}
