package org.yukidoke.revision.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Scope;
import org.yukidoke.document.Bytes;
import org.yukidoke.document.Document;
import org.yukidoke.document.DocxWriter;
import org.yukidoke.document.Pdf;
import org.yukidoke.document.PdfWriter;
import org.yukidoke.document.XlsxWriter;
import org.yukidoke.revision.ComparisonDocument;
import org.yukidoke.revision.Comparisons;
import org.yukidoke.revision.PlanDrafts;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Texts;

/** Old and new beside each other as files. */
@Controller
final class ComparisonFiles {

    private static final String NAME = "shinkyu";

    private final PlanDrafts drafts;
    private final Comparisons comparisons;
    private final PdfWriter pdf;
    private final CurrentScope current;
    private final Languages languages;

    ComparisonFiles(
            PlanDrafts drafts, Comparisons comparisons, PdfWriter pdf, CurrentScope current, Languages languages) {
        this.drafts = drafts;
        this.comparisons = comparisons;
        this.pdf = pdf;
        this.current = current;
        this.languages = languages;
    }

    @GetMapping("/desk/plans/{plan}/revision/{draft}/comparison.xlsx")
    ResponseEntity<byte[]> workbook(HttpServletRequest request, @PathVariable UUID draft) {
        return file(
                XlsxWriter.write(document(request, draft)),
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @GetMapping("/desk/plans/{plan}/revision/{draft}/comparison.docx")
    ResponseEntity<byte[]> letter(HttpServletRequest request, @PathVariable UUID draft) {
        return file(
                DocxWriter.write(document(request, draft)),
                "docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    }

    /** Without a Japanese font there is no PDF, and the other two are still there. */
    @GetMapping("/desk/plans/{plan}/revision/{draft}/comparison.pdf")
    ResponseEntity<byte[]> print(HttpServletRequest request, @PathVariable UUID draft) {
        return switch (pdf.write(document(request, draft))) {
            case Pdf.Written written -> file(written.file(), "pdf", MediaType.APPLICATION_PDF_VALUE);
            case Pdf.NoFont none ->
                ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        };
    }

    private Document document(HttpServletRequest request, UUID id) {
        Scope scope = current.get();
        Texts t = languages.texts(request);
        var sheet = drafts.get(scope, id);
        String title = t.of(
                "revision.compare.title",
                Head.over(sheet.plan(), t),
                sheet.draft().words().title());
        LocalDate day = sheet.changes().stream()
                .map(kept -> LocalDate.ofInstant(kept.at(), PlanDrafts.JAPAN))
                .max(LocalDate::compareTo)
                .orElseGet(() -> LocalDate.ofInstant(sheet.draft().begun().at(), PlanDrafts.JAPAN));
        return ComparisonDocument.of(comparisons.draft(scope, id, t), title, day, t);
    }

    private static ResponseEntity<byte[]> file(Bytes bytes, String ending, String type) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(NAME + "." + ending)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes.array());
    }
}
