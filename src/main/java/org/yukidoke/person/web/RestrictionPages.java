package org.yukidoke.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Colleagues;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.FileTab;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.Restrictions;
import org.yukidoke.person.Written;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Restricts a file to the staff named for it. */
@Controller
final class RestrictionPages {

    private final Counter counter;
    private final Restrictions restrictions;
    private final Colleagues colleagues;

    RestrictionPages(Counter counter, Restrictions restrictions, Colleagues colleagues) {
        this.counter = counter;
        this.restrictions = restrictions;
        this.colleagues = colleagues;
    }

    @GetMapping("/persons/{id}/restriction")
    View show(HttpServletRequest request, @PathVariable UUID id) {
        return show(request, counter.kept(id), Typed.NOTHING, HttpStatus.OK);
    }

    @PostMapping("/persons/{id}/restriction")
    View restrict(HttpServletRequest request, @PathVariable UUID id) {
        var scope = counter.scope();
        Optional<UUID> answers = restrictions.answering(scope, id);
        var form = new Form(request);
        // Somebody else may answer by now than whom the page named.
        if (!form.ticked("answering", Form::id).stream().findFirst().equals(answers)) {
            return show(request, counter.kept(id), Typed.NOTHING, HttpStatus.CONFLICT);
        }
        if (answers.isEmpty() || form.ticked("answers", Form::id).contains(answers.get())) {
            return answer(request, id, restrictions.restrict(scope, id), "restricted");
        }
        UUID instead = form.ticked("instead", Form::id).stream().findFirst().orElse(null);
        if (instead != null
                && (instead.equals(answers.get())
                        || colleagues.counsellors(scope).stream()
                                .noneMatch(one -> one.id().equals(instead)))) {
            form.fault("instead", "personpage.fault.instead");
            return show(request, counter.kept(id), form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String note = counter.texts(request).of("personpage.restriction.left");
        return answer(
                request,
                id,
                restrictions.restrict(scope, id, new Restrictions.Answerer.Leaves(instead, note)),
                "restricted");
    }

    @PostMapping("/persons/{id}/restriction/lift")
    View lift(HttpServletRequest request, @PathVariable UUID id) {
        return answer(request, id, restrictions.lift(counter.scope(), id), "lifted");
    }

    @PostMapping("/persons/{id}/restriction/admit")
    View admit(HttpServletRequest request, @PathVariable UUID id) {
        var form = new Form(request);
        Optional<UUID> account = form.choice("account", Form::id)
                .filter(one -> colleagues.counsellors(counter.scope()).stream()
                        .anyMatch(colleague -> colleague.id().equals(one)));
        if (account.isEmpty()) {
            return show(request, counter.kept(id), form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return answer(request, id, restrictions.admit(counter.scope(), id, account.get()), "admitted");
    }

    @PostMapping("/persons/{id}/restriction/dismiss")
    View dismiss(HttpServletRequest request, @PathVariable UUID id, @RequestParam UUID account) {
        return answer(request, id, restrictions.dismiss(counter.scope(), id, account), "dismissed");
    }

    private View answer(HttpServletRequest request, UUID id, Written written, String done) {
        return switch (written) {
            // Whoever is not named any more cannot open the page this leads to.
            case Written.Done to -> Redirect.done("/persons/" + id + "/restriction", done);
            case Written.Clash to -> show(request, counter.kept(id), Typed.NOTHING, HttpStatus.CONFLICT);
            case Written.Gone to -> throw new Absent("person", id.toString());
            case Written.NotKept to -> throw new Absent("person", id.toString());
        };
    }

    private View show(HttpServletRequest request, PersonFile file, Typed form, HttpStatus status) {
        Texts t = counter.texts(request);
        var scope = counter.scope();
        List<Colleagues.Colleague> all = colleagues.counsellors(scope);
        Optional<UUID> answers = file.cover().restricted()
                ? Optional.empty()
                : restrictions.answering(scope, file.cover().id());
        List<Restrictions.Admitted> admitted = file.cover().restricted()
                ? restrictions.admitted(scope, file.cover().id())
                : List.of();
        return counter.show(
                "person/restriction",
                new RestrictionView(
                        counter.frame(file, FileTab.OVERVIEW, t),
                        file.cover().restricted(),
                        admitted.stream()
                                .map(one -> new RestrictionView.Named(
                                        one.account().toString(),
                                        name(all, one.account(), t),
                                        Moments.day(one.since(), t),
                                        admitted.stream()
                                                .filter(other ->
                                                        !other.account().equals(one.account()))
                                                .noneMatch(other -> works(all, other.account()))))
                                .toList(),
                        all.stream()
                                .filter(colleague -> admitted.stream()
                                        .noneMatch(one -> one.account().equals(colleague.id())))
                                .map(colleague -> new Choice(colleague.id().toString(), colleague.name()))
                                .toList(),
                        answers.stream()
                                .map(one -> new Choice(
                                        one.toString(),
                                        t.of("personpage.restriction.answers", name(all, one, t)),
                                        t.of("personpage.restriction.answers.help")))
                                .toList(),
                        form.values().isEmpty()
                                ? answers.map(one -> Typed.known(Map.of("answers", one.toString())))
                                        .orElse(form)
                                : form,
                        Done.key(request.getParameter("done"))),
                status);
    }

    private static boolean works(List<Colleagues.Colleague> all, UUID account) {
        return all.stream().anyMatch(one -> one.id().equals(account));
    }

    private static String name(List<Colleagues.Colleague> all, UUID account, Texts t) {
        return all.stream()
                .filter(colleague -> colleague.id().equals(account))
                .map(Colleagues.Colleague::name)
                .findFirst()
                .orElseGet(() -> t.of("personpage.restriction.gone"));
    }
}
