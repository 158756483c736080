package org.yukidoke.casework.web.handing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.access.ContractEnd;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.handing.Clearings;
import org.yukidoke.kernel.Absent;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Erases what a body that goes still holds, all of it by somebody's choice, with one certificate. */
@Controller
final class ErasePages {

    private final HandingDesk desk;
    private final Clearings clearings;

    ErasePages(HandingDesk desk, Clearings clearings) {
        this.desk = desk;
        this.clearings = clearings;
    }

    @GetMapping("/handing/{id}/erase")
    View choose(HttpServletRequest request, @PathVariable UUID id) {
        return show(request, id, Typed.NOTHING, HttpStatus.OK);
    }

    @PostMapping("/handing/{id}/erase")
    View erase(HttpServletRequest request, @PathVariable UUID id) {
        ContractEnd end = desk.end(desk.scope(), id);
        Scope scope = desk.ofBody(end);
        Texts t = desk.texts(request);
        var form = new Form(request);
        var chosen = new Clearings.Chosen(form.ticked("file", Form::id), form.ticked("lacking", Form::id));
        if (chosen.size() == 0) {
            form.fault("file", "handing.fault.nothing");
        }
        // How many they are is typed by whoever erases, so that nobody erases more than they meant.
        if (form.number("count", 0, 100_000, 0) != chosen.size()) {
            form.fault("count", "handing.fault.count", Integer.toString(chosen.size()));
        }
        if (!form.good()) {
            return show(request, id, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (clearings.erase(scope, end, chosen, done -> ClearingWords.certified(end, desk, done, t))) {
            case Clearings.Outcome.Certified(UUID clearing, int erased) ->
                Redirect.done("/handing/" + id + "/certificates/" + clearing, "erased");
            case Clearings.Outcome.Moved() -> {
                form.fault("file", "handing.fault.moved");
                yield show(request, id, form.shown(), HttpStatus.CONFLICT);
            }
        };
    }

    @GetMapping("/handing/{id}/certificates/{clearing}")
    View certificate(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID clearing) {
        Scope scope = desk.scope();
        ContractEnd end = desk.end(scope, id);
        Texts t = desk.texts(request);
        Clearings.Clearing found =
                clearings.find(scope, id, clearing).orElseThrow(() -> new Absent("clearing", clearing.toString()));
        return desk.show(
                "certificate",
                new EraseView.Certificate(
                        ChangeWords.head(end, desk, t),
                        found.text().lines().toList(),
                        found.digest(),
                        t.of(found.intact() ? "handing.certificate.intact" : "handing.certificate.changed")));
    }

    private View show(HttpServletRequest request, UUID id, Typed form, HttpStatus status) {
        ContractEnd end = desk.end(desk.scope(), id);
        Scope scope = desk.ofBody(end);
        Texts t = desk.texts(request);
        Clearings.Choice choice = clearings.choice(scope, end);
        return desk.show(
                "erase",
                new EraseView(
                        ChangeWords.head(end, desk, t),
                        choice.ready().stream()
                                .map(file -> new Choice(file.person().toString(), ClearingWords.ready(file, t)))
                                .toList(),
                        choice.lacking().stream()
                                .map(one -> new Choice(
                                        one.file().person().toString(),
                                        one.file().reference().text(),
                                        ClearingWords.lacking(one, t)))
                                .toList(),
                        choice.kept().stream()
                                .map(one -> ClearingWords.kept(one, t))
                                .toList(),
                        ClearingWords.left(
                                clearings.left(scope, end),
                                choice.ready().size()
                                        + choice.lacking().size()
                                        + choice.kept().size(),
                                t),
                        form),
                status);
    }
}
