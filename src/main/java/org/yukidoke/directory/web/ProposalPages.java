package org.yukidoke.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Scope;
import org.yukidoke.directory.Proposals;
import org.yukidoke.directory.Saving;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Typed;

/** What whoever keeps an entry decides on proposals of others. */
@Controller
final class ProposalPages {

    private static final String PATH = "/desk/directory/proposals/{id}";

    private final EntryViews views;
    private final Proposals proposals;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    ProposalPages(EntryViews views, Proposals proposals, CurrentScope current, Pages pages, Languages languages) {
        this.views = views;
        this.proposals = proposals;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    /** Takes the fields that are ticked. */
    @PostMapping(PATH + "/accept")
    View accept(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam UUID entry,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<String> fields) {
        if (fields.isEmpty()) {
            return refused(request, entry, List.of(FieldError.of("fields", "directorydesk.fault.fields")));
        }
        return switch (proposals.accept(scope(), id, version, fields)) {
            case Saving.Kept kept -> Redirect.to("/desk/directory/" + entry + "?done=accepted");
            case Saving.Clash clash ->
                refused(request, entry, List.of(FieldError.of("fields", "directorydesk.fault.changed")));
            case Saving.Faulty(var errors) -> refused(request, entry, errors);
        };
    }

    @PostMapping(PATH + "/decline")
    View decline(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam UUID entry,
            @RequestParam(defaultValue = "") String reason) {
        var errors = proposals.decline(scope(), id, reason);
        return errors.isEmpty()
                ? Redirect.to("/desk/directory/" + entry + "?done=declined")
                : refused(request, entry, errors);
    }

    private View refused(HttpServletRequest request, UUID entry, List<FieldError> errors) {
        var said = new EntryViews.Said(Typed.sent(request).with(errors), "", "");
        return pages.show(
                "directory/entry",
                views.view(scope(), entry, languages.texts(request), said),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Scope scope() {
        Scope scope = current.get();
        scope.require(EntryDesk.READERS);
        return scope;
    }
}
