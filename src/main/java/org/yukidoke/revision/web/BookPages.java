package org.yukidoke.revision.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.revision.Draft;
import org.yukidoke.revision.PlanBooks;
import org.yukidoke.revision.PlanDrafts;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Where a whole plan is entered by workbook. */
@Controller
final class BookPages {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final PlanBooks books;
    private final PlanDrafts drafts;
    private final DraftPages list;
    private final CurrentScope current;
    private final Languages languages;

    BookPages(PlanBooks books, PlanDrafts drafts, DraftPages list, CurrentScope current, Languages languages) {
        this.books = books;
        this.drafts = drafts;
        this.list = list;
        this.current = current;
        this.languages = languages;
    }

    @GetMapping("/desk/plans/{plan}/revision/template.xlsx")
    ResponseEntity<byte[]> blank(HttpServletRequest request, @PathVariable String plan) {
        drafts.requireSecretariatOf(current.get(), plan);
        return file("plan-template", books.blank(languages.texts(request)));
    }

    @GetMapping("/desk/plans/{plan}/revision/edition.xlsx")
    ResponseEntity<byte[]> written(HttpServletRequest request, @PathVariable String plan) {
        drafts.requireSecretariatOf(current.get(), plan);
        return file(plan, books.written(plan, languages.texts(request)));
    }

    @PostMapping("/desk/plans/{plan}/revision/workbook")
    View take(HttpServletRequest request, @PathVariable String plan, @RequestParam @Nullable MultipartFile workbook)
            throws IOException {
        Scope scope = current.get();
        drafts.requireSecretariatOf(scope, plan);
        Texts t = languages.texts(request);
        byte[] bytes = workbook == null ? new byte[0] : workbook.getBytes();
        return switch (books.take(scope, bytes, t)) {
            case Parsed.Valid<Draft>(var draft) -> new RedirectView(Head.draft(draft.plan(), draft.id()));
            case Parsed.Invalid<Draft>(var errors) ->
                list.refused(
                        request,
                        plan,
                        Typed.NOTHING.with(errors.stream()
                                .map(error -> error.field().equals("workbook")
                                        ? error
                                        : FieldError.of(
                                                "workbook", "revision.book.fault.at", error.field(), words(error, t)))
                                .toList()));
        };
    }

    private static String words(FieldError error, Texts t) {
        return error.arguments().isEmpty()
                ? t.of(error.key())
                : t.of(error.key(), error.arguments().toArray());
    }

    private static ResponseEntity<byte[]> file(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".xlsx")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }
}
