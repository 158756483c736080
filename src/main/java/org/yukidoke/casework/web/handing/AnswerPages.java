package org.yukidoke.casework.web.handing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.access.ContractEnd;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.handing.Handings;
import org.yukidoke.casework.handing.Said;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.person.FormDrafts;
import org.yukidoke.person.PersonFile;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;

/** Asks one person whether they go on with the body that comes, and notes what they say. */
@Controller
final class AnswerPages {

    private final HandingDesk desk;
    private final AnswerDesk answers;
    private final Handings handings;
    private final DraftDesk drafts;
    private final FormDrafts kept;

    AnswerPages(HandingDesk desk, AnswerDesk answers, Handings handings, DraftDesk drafts, FormDrafts kept) {
        this.desk = desk;
        this.answers = answers;
        this.handings = handings;
        this.drafts = drafts;
        this.kept = kept;
    }

    @GetMapping("/persons/{id}/handing")
    View ask(HttpServletRequest request, @PathVariable UUID id) {
        Scope scope = answers.scope();
        PersonFile file = answers.file(scope, id);
        ContractEnd end = desk.going(scope);
        Texts t = desk.texts(request);
        int number = answers.number(scope, end, id);
        var shown = drafts.open(request, scope, answers.asked(id, number), answers.blank(scope, end), t);
        return answers.show(request, file, end, shown, HttpStatus.OK);
    }

    @PostMapping("/persons/{id}/handing")
    View say(HttpServletRequest request, @PathVariable UUID id) {
        Scope scope = answers.scope();
        PersonFile file = answers.file(scope, id);
        ContractEnd end = desk.going(scope);
        var form = new Form(request);
        int seen = form.number("number", 0, 9999, 0);
        Optional<Said> said = AnswerForm.read(form, desk.colleagues(scope).keySet());
        if (said.isEmpty()) {
            return again(request, file, end, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (say(request, scope, end, new Handings.Asked(id, seen), said.get())) {
            case Handings.Outcome.Done() -> Redirect.done("/handing/" + end.id(), "said");
            case Handings.Outcome.Refused(var errors) -> {
                errors.forEach(error ->
                        form.fault(error.field(), error.key(), error.arguments().toArray(String[]::new)));
                yield again(request, file, end, form, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Handings.Outcome.Late() -> {
                form.fault("answer", "handing.fault.overtaken");
                yield again(request, file, end, form, HttpStatus.CONFLICT);
            }
            case Handings.Outcome.Gone() -> throw new Absent("person", id.toString());
        };
    }

    /** What was typed ends with what is noted, or stays. */
    private Handings.Outcome say(
            HttpServletRequest request, Scope scope, ContractEnd end, Handings.Asked asked, Said said) {
        var form = answers.asked(asked.person(), asked.seen()).form();
        return handings.say(
                scope,
                end,
                asked,
                said,
                () -> DraftDesk.ending(request, form).ifPresent(ending -> kept.finish(scope, ending)));
    }

    private View again(HttpServletRequest request, PersonFile file, ContractEnd end, Form form, HttpStatus status) {
        Scope scope = answers.scope();
        UUID id = file.cover().id();
        var draft =
                drafts.again(request, scope, answers.asked(id, answers.number(scope, end, id)), desk.texts(request));
        return answers.show(request, file, end, new DraftDesk.Shown(draft, form.shown()), status);
    }

    /** The question on paper, in plain words. */
    @GetMapping("/persons/{id}/handing/letter")
    View letter(HttpServletRequest request, @PathVariable UUID id) {
        Scope scope = answers.scope();
        return answers.letter(request, answers.file(scope, id), desk.going(scope));
    }
}
