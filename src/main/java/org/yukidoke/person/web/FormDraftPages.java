package org.yukidoke.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.person.FormDrafts;
import org.yukidoke.web.Redirect;

/** Keeps what is typed into forms, about a person or otherwise, for whoever types it. */
@Controller
final class FormDraftPages {

    private static final String OF_A_FILE = "/persons/{id}/drafts/{form}";
    private static final String OF_NONE = "/drafts/{form}";

    private static final String BEACON = "draft-beacon";

    private final Counter counter;
    private final FormDrafts drafts;

    FormDraftPages(Counter counter, FormDrafts drafts) {
        this.counter = counter;
        this.drafts = drafts;
    }

    /**
     * What became of a text a script sent.
     *
     * @param draft under which id it is kept; blank when it is not
     */
    record Answer(String draft, int seen, String words) {}

    @PostMapping(path = OF_A_FILE, headers = "X-Draft")
    ResponseEntity<Answer> keep(HttpServletRequest request, @PathVariable UUID id, @PathVariable String form) {
        return keep(request, new Draft.Form(id, form));
    }

    @PostMapping(path = OF_NONE, headers = "X-Draft")
    ResponseEntity<Answer> keep(HttpServletRequest request, @PathVariable String form) {
        return keep(request, Draft.Form.of(form));
    }

    private ResponseEntity<Answer> keep(HttpServletRequest request, Draft.Form form) {
        Draft.Keeping kept = drafts.keep(counter.scope(), form, DraftDesk.sent(request));
        String words = DraftDesk.state(kept, counter.texts(request));
        return switch (kept) {
            case Draft.Keeping.Kept one -> ResponseEntity.ok(new Answer(one.id().toString(), one.version(), words));
            case Draft.Keeping.Late late -> refused(HttpStatus.CONFLICT, words);
            case Draft.Keeping.Gone gone -> refused(HttpStatus.NOT_FOUND, words);
            case Draft.Keeping.TooLong much -> refused(HttpStatus.UNPROCESSABLE_CONTENT, words);
            case Draft.Keeping.Full full -> refused(HttpStatus.UNPROCESSABLE_CONTENT, words);
        };
    }

    private static ResponseEntity<Answer> refused(HttpStatus status, String words) {
        return ResponseEntity.status(status).body(new Answer("", 0, words));
    }

    /** While a page is left or hidden: nobody looks at the answer, and a browser must not be led to read the page for it. */
    @PostMapping(path = OF_A_FILE, params = BEACON)
    ResponseEntity<Void> keepQuietly(HttpServletRequest request, @PathVariable UUID id, @PathVariable String form) {
        return keepQuietly(request, new Draft.Form(id, form));
    }

    @PostMapping(path = OF_NONE, params = BEACON)
    ResponseEntity<Void> keepQuietly(HttpServletRequest request, @PathVariable String form) {
        return keepQuietly(request, Draft.Form.of(form));
    }

    private ResponseEntity<Void> keepQuietly(HttpServletRequest request, Draft.Form form) {
        if (drafts.keep(counter.scope(), form, DraftDesk.sent(request)) instanceof Draft.Keeping.Gone) {
            throw new Absent("form", form.key());
        }
        return ResponseEntity.noContent().build();
    }

    /** Without a script. */
    @PostMapping(OF_A_FILE)
    View keepAndShow(HttpServletRequest request, @PathVariable UUID id, @PathVariable String form) {
        return keepAndShow(request, new Draft.Form(id, form));
    }

    @PostMapping(OF_NONE)
    View keepAndShow(HttpServletRequest request, @PathVariable String form) {
        return keepAndShow(request, Draft.Form.of(form));
    }

    private View keepAndShow(HttpServletRequest request, Draft.Form form) {
        String page = page(request, form);
        Draft.Sent sent = DraftDesk.sent(request);
        return switch (drafts.keep(counter.scope(), form, sent)) {
            case Draft.Keeping.Kept one -> Redirect.to(page + (page.contains("?") ? "&" : "?") + "draft=" + one.id());
            case Draft.Keeping.Late late -> Redirect.to(page);
            // Nothing keeps it but this very answer: all of it is shown, to be shortened here or sent again later.
            case Draft.Keeping.TooLong(int most) ->
                unkept(TooLongView.of(sent, DraftDesk.action(form), page, most, false));
            case Draft.Keeping.Full(int most) -> unkept(TooLongView.of(sent, DraftDesk.action(form), page, most, true));
            case Draft.Keeping.Gone gone -> throw new Absent("form", form.key());
        };
    }

    private View unkept(TooLongView view) {
        return counter.show("person/tooLong", view, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(OF_A_FILE + "/discard")
    View discard(HttpServletRequest request, @PathVariable UUID id, @PathVariable String form) {
        counter.file(id);
        return discard(request, new Draft.Form(id, form));
    }

    @PostMapping(OF_NONE + "/discard")
    View discard(HttpServletRequest request, @PathVariable String form) {
        return discard(request, Draft.Form.of(form));
    }

    private View discard(HttpServletRequest request, Draft.Form form) {
        counter.desk();
        known(form);
        DraftDesk.ending(request, form)
                .map(draft -> new Draft.Ending(form, draft.id(), draft.seen(), draft.hand()))
                .ifPresent(draft -> drafts.finish(counter.scope(), draft));
        return Redirect.to(page(request, form));
    }

    /** Whether a text that lies on a device was taken after all: 204 when it was, 200 when it is to be offered. */
    @GetMapping(OF_A_FILE)
    ResponseEntity<Void> held(
            HttpServletRequest request, @PathVariable UUID id, @PathVariable String form, @RequestParam UUID draft) {
        return held(request, new Draft.Form(id, form), draft);
    }

    @GetMapping(OF_NONE)
    ResponseEntity<Void> held(HttpServletRequest request, @PathVariable String form, @RequestParam UUID draft) {
        return held(request, Draft.Form.of(form), draft);
    }

    private ResponseEntity<Void> held(HttpServletRequest request, Draft.Form form, UUID draft) {
        known(form);
        return drafts.holds(counter.scope(), form, draft, DraftDesk.hand(request))
                ? ResponseEntity.noContent().build()
                : ResponseEntity.ok().build();
    }

    private void known(Draft.Form form) {
        if (form.person() == null && !drafts.knows(counter.scope(), form)) {
            throw new Absent("form", form.key());
        }
    }

    private static String page(HttpServletRequest request, Draft.Form form) {
        return DraftDesk.page(request, form.person() == null ? "/casework" : "/persons/" + form.person());
    }
}
