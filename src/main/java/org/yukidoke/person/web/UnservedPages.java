package org.yukidoke.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Scope;
import org.yukidoke.directory.Organisations;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.Reference;
import org.yukidoke.person.Unserved;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Names somebody for a restricted file nobody can open any more: one proposes, another one confirms. */
@Controller
final class UnservedPages {

    private final Counter counter;
    private final Unserved unserved;
    private final Organisations organisations;

    UnservedPages(Counter counter, Unserved unserved, Organisations organisations) {
        this.counter = counter;
        this.unserved = unserved;
        this.organisations = organisations;
    }

    @GetMapping("/unserved")
    View list(HttpServletRequest request) {
        Texts t = counter.texts(request);
        return counter.show(
                "person/unserved",
                new UnservedView(
                        unserved.list(counter.scope()).stream()
                                .map(file -> line(file, t))
                                .toList(),
                        Done.key(request.getParameter("done"))));
    }

    @GetMapping("/unserved/{reference}")
    View file(HttpServletRequest request, @PathVariable String reference) {
        return show(request, get(reference), Typed.NOTHING, HttpStatus.OK);
    }

    @PostMapping("/unserved/{reference}")
    View propose(HttpServletRequest request, @PathVariable String reference) {
        Unserved.File file = get(reference);
        Scope scope = counter.scope();
        var form = new Form(request);
        Optional<UUID> account = form.choice("account", Form::id)
                .filter(one -> unserved.nameable(scope, file.reference()).stream()
                        .anyMatch(colleague -> colleague.id().equals(one)));
        if (account.isEmpty()) {
            if (form.good()) {
                form.fault("account", "personpage.fault.unserved");
            }
            return show(request, file, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return unserved.propose(scope, file.reference(), account.get())
                ? Redirect.done("/unserved/" + file.reference().text(), "proposed")
                : moved(request, reference, form);
    }

    @PostMapping("/unserved/{reference}/confirm")
    View confirm(HttpServletRequest request, @PathVariable String reference, @RequestParam UUID naming) {
        Unserved.File file = get(reference);
        return of(file, naming) && unserved.confirm(counter.scope(), naming)
                ? Redirect.done("/unserved", "named")
                : moved(request, reference, new Form(request));
    }

    @PostMapping("/unserved/{reference}/drop")
    View drop(HttpServletRequest request, @PathVariable String reference, @RequestParam UUID naming) {
        Unserved.File file = get(reference);
        return of(file, naming) && unserved.drop(counter.scope(), naming)
                ? Redirect.done("/unserved/" + file.reference().text(), "dropped")
                : moved(request, reference, new Form(request));
    }

    private static boolean of(Unserved.File file, UUID naming) {
        Unserved.Proposal proposal = file.proposal();
        return proposal != null && proposal.id().equals(naming);
    }

    private View moved(HttpServletRequest request, String reference, Form form) {
        form.fault("account", "personpage.fault.unserved");
        return show(request, get(reference), form.shown(), HttpStatus.CONFLICT);
    }

    /** Whoever may not see to it is told that before anything about the number. */
    private Unserved.File get(String reference) {
        List<Unserved.File> files = unserved.list(counter.scope());
        return Reference.find(reference)
                .flatMap(asked -> files.stream()
                        .filter(file -> file.reference().equals(asked))
                        .findFirst())
                .orElseThrow(() -> new Absent("person", reference));
    }

    private View show(HttpServletRequest request, Unserved.File file, Typed form, HttpStatus status) {
        Texts t = counter.texts(request);
        return counter.show(
                "person/unservedFile",
                new UnservedView.File(
                        line(file, t),
                        file.proposal() == null
                                ? unserved.nameable(counter.scope(), file.reference()).stream()
                                        .map(one -> new Choice(one.id().toString(), one.name()))
                                        .toList()
                                : List.of(),
                        proposals(file.proposal(), t),
                        form,
                        Done.key(request.getParameter("done"))),
                status);
    }

    private static List<UnservedView.Proposal> proposals(Unserved.@Nullable Proposal one, Texts t) {
        return one == null
                ? List.of()
                : List.of(new UnservedView.Proposal(
                        one.id().toString(),
                        t.of("personpage.unserved.proposed", one.whom(), one.by(), Moments.day(one.at(), t)),
                        one.own()));
    }

    private UnservedView.Line line(Unserved.File file, Texts t) {
        String reference = file.reference().text();
        return new UnservedView.Line(
                reference,
                "/unserved/" + reference,
                organisations
                        .find(file.owner())
                        .map(body -> t.pick(body.name(), body.nameEn()))
                        .orElse(file.owner()),
                t.of(file.proposal() == null ? "personpage.unserved.open" : "personpage.unserved.waits"));
    }
}
