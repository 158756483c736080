package org.yukidoke.casework.web.caseload;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.Period;
import org.yukidoke.casework.caseload.Collecting;
import org.yukidoke.dropbox.ContactRequest;
import org.yukidoke.dropbox.Requests;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.Channel;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.person.FileKind;
import org.yukidoke.person.Line;
import org.yukidoke.person.Persons;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Takes a request from the drop-box into a file. Whatever was written by the sender stands in the form already. */
@Controller
final class CollectPages {

    private static final String PAGE = "/casework/requests/{id}";

    private final CaseDesk desk;
    private final Requests requests;
    private final Persons persons;
    private final Collecting collecting;
    private final DraftDesk drafts;

    CollectPages(CaseDesk desk, Requests requests, Persons persons, Collecting collecting, DraftDesk drafts) {
        this.desk = desk;
        this.requests = requests;
        this.persons = persons;
        this.collecting = collecting;
        this.drafts = drafts;
    }

    private static DraftDesk.Asked asked(UUID id) {
        return new DraftDesk.Asked(Draft.Form.of("collect", id), "/casework/requests/" + id, "");
    }

    @GetMapping(PAGE)
    View open(HttpServletRequest request, @PathVariable UUID id) {
        Scope scope = desk.scope();
        Texts t = desk.texts(request);
        ContactRequest written = written(scope, id);
        var form = Typed.known(CollectForm.known(written, scope.requireAccount(), desk.today(), t));
        var shown = drafts.open(request, scope, asked(id), form, t);
        return show(scope, t, new Shown(id, written, shown.draft(), shown.typed(), List.of()), HttpStatus.OK);
    }

    /** Hints come before anything is saved; whoever is known already gets no second file. */
    @PostMapping(PAGE)
    View collect(HttpServletRequest request, @PathVariable UUID id) {
        Scope scope = desk.scope();
        Texts t = desk.texts(request);
        if (!requests.find(scope, id)
                .orElseThrow(() -> new Absent("request", id.toString()))
                .open()) {
            return late(scope, t, id, new Form(request));
        }
        ContactRequest written = written(scope, id);
        var form = new Form(request);
        Optional<CollectForm.Read> read = CollectForm.read(form);
        if (read.isEmpty()) {
            return again(request, t, new Again(id, written, form, List.of()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var newcomer = read.get().newcomer();
        String chosen = form.text("file", Form.LINE);
        List<Line> hints = persons.hints(scope, newcomer.identity(), newcomer.ways());
        if (chosen.isEmpty() && !hints.isEmpty()) {
            return again(request, t, new Again(id, written, form, hints), HttpStatus.OK);
        }
        Collecting.Into into = Form.id(chosen)
                .<Collecting.Into>map(file -> new Collecting.Into.Known(file, newcomer))
                .orElseGet(() -> new Collecting.Into.Fresh(newcomer));
        Collecting.Outcome outcome = collecting.collect(
                scope,
                id,
                new Collecting.Wanted(
                        into, read.get().start(), read.get().note(desk.now()).orElse(null)),
                drafts.ends(scope, DraftDesk.ending(request, asked(id).form())));
        return switch (outcome) {
            case Collecting.Outcome.Collected(UUID person, boolean begun) ->
                Redirect.done("/persons/" + person + "/period", begun ? "collected" : "added");
            case Collecting.Outcome.Late() -> late(scope, t, id, form);
            case Collecting.Outcome.Gone() -> throw new Absent("request", id.toString());
            case Collecting.Outcome.Refused(String field, String key) -> {
                form.fault(field, key);
                yield again(
                        request,
                        t,
                        new Again(id, written, form, offered(scope, hints, chosen)),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    /** The file once chosen stays on offer, even when what is typed now points to it no more. */
    private List<Line> offered(Scope scope, List<Line> hints, String chosen) {
        return Form.id(chosen)
                .filter(file -> hints.stream().noneMatch(line -> line.id().equals(file)))
                .map(file -> Stream.concat(persons.list(scope, List.of(file)).stream(), hints.stream())
                        .toList())
                .orElse(hints);
    }

    /** A form not accepted as it was sent. */
    private record Again(UUID id, ContactRequest written, Form form, List<Line> hints) {}

    private View again(HttpServletRequest request, Texts t, Again again, HttpStatus status) {
        Scope scope = desk.scope();
        var draft = drafts.again(request, scope, asked(again.id()), t);
        return show(
                scope,
                t,
                new Shown(again.id(), again.written(), draft, again.form().shown(), again.hints()),
                status);
    }

    /** Somebody else was faster. What was typed stands there, to be written where it belongs now. */
    private View late(Scope scope, Texts t, UUID id, Form form) {
        form.fault("need", "caseload.fault.taken");
        return show(scope, t, new Shown(id, null, null, form.shown(), List.of()), HttpStatus.CONFLICT);
    }

    private ContactRequest written(Scope scope, UUID id) {
        return requests.open(scope, id)
                .filter(opened -> opened.request().open())
                .flatMap(opened -> Optional.ofNullable(opened.content()))
                .orElseThrow(() -> new Absent("request", id.toString()));
    }

    /** What a page shows; nothing is left of a request that has ended. */
    private record Shown(
            UUID id,
            @Nullable ContactRequest written,
            org.yukidoke.web.@Nullable Draft draft,
            Typed form,
            List<Line> hints) {}

    private View show(Scope scope, Texts t, Shown shown, HttpStatus status) {
        ContactRequest written = shown.written();
        return desk.show(
                "collect",
                new CollectView(
                        "/casework/requests/" + shown.id(),
                        "/desk/requests/" + shown.id(),
                        written == null ? List.of() : facts(written, t),
                        written == null ? "" : written.wishes().avoid(),
                        shown.draft(),
                        shown.form(),
                        fields(scope, t),
                        hints(shown.hints(), t)),
                status);
    }

    private static List<CollectView.Fact> facts(ContactRequest written, Texts t) {
        var facts = new ArrayList<CollectView.Fact>();
        facts.add(new CollectView.Fact(
                t.of("caseload.collect.sender"),
                t.of("caseload.collect.sender." + written.sender().key())));
        facts.add(new CollectView.Fact(t.of("caseload.collect.name"), written.name()));
        facts.add(new CollectView.Fact(
                t.of("caseload.collect.reach"), written.reach().address()));
        if (!written.wishes().when().isEmpty()) {
            facts.add(new CollectView.Fact(
                    t.of("caseload.collect.when"), written.wishes().when()));
        }
        if (!written.wishes().message().isEmpty()) {
            facts.add(new CollectView.Fact(
                    t.of("caseload.collect.message"), written.wishes().message()));
        }
        return facts;
    }

    private static List<Choice> hints(List<Line> found, Texts t) {
        return found.isEmpty()
                ? List.of()
                : Stream.concat(
                                found.stream()
                                        .map(line -> new Choice(
                                                line.id().toString(),
                                                line.identity()
                                                        .map(known ->
                                                                known.name().shown())
                                                        .orElseGet(() -> t.of("caseload.name.hidden")),
                                                line.reference().text())),
                                Stream.of(new Choice(
                                        "new", t.of("caseload.collect.fresh"), t.of("caseload.collect.fresh.help"))))
                        .toList();
    }

    private CollectView.Fields fields(Scope scope, Texts t) {
        return new CollectView.Fields(
                Stream.of(FileKind.values())
                        .map(kind -> new Choice(kind.key(), t.of(kind.text())))
                        .toList(),
                Stream.of(Channel.Kind.values())
                        .map(kind -> new Choice(kind.key(), t.of(kind.text())))
                        .toList(),
                Stream.of(Period.Kind.values())
                        .map(kind -> new Choice(kind.key(), t.of(kind.text())))
                        .toList(),
                Stream.concat(
                                Stream.of(new Choice("", t.of("caseload.whose.nobody"))),
                                desk.colleagues(scope).stream()
                                        .map(one -> new Choice(one.id().toString(), one.name())))
                        .toList());
    }
}
