package org.yukidoke.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
import org.yukidoke.reporting.ExchangeReceipts;
import org.yukidoke.reporting.ReportUploads;
import org.yukidoke.reporting.ReportWorkbooks;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Where a body takes the workbook of its report away and sends it back. */
@Controller
final class SheetPages {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ReportWorkbooks workbooks;
    private final ReportUploads uploads;
    private final ExchangeReceipts receipts;
    private final SheetDesk desk;
    private final CurrentScope current;
    private final Languages languages;

    SheetPages(
            ReportWorkbooks workbooks,
            ReportUploads uploads,
            ExchangeReceipts receipts,
            SheetDesk desk,
            CurrentScope current,
            Languages languages) {
        this.workbooks = workbooks;
        this.uploads = uploads;
        this.receipts = receipts;
        this.desk = desk;
        this.current = current;
        this.languages = languages;
    }

    @GetMapping("/desk/reports/{ask}/workbook")
    View page(HttpServletRequest request, @PathVariable UUID ask) {
        return desk.page(request, ask, Typed.NOTHING, HttpStatus.OK);
    }

    @GetMapping("/desk/reports/{ask}/workbook/report.xlsx")
    ResponseEntity<byte[]> file(HttpServletRequest request, @PathVariable UUID ask) {
        Texts t = languages.texts(request);
        return sent("yukidoke-report.xlsx", workbooks.write(current.get(), ask, t));
    }

    @GetMapping("/desk/reports/{ask}/workbook/receipt.xlsx")
    ResponseEntity<byte[]> receipt(HttpServletRequest request, @PathVariable UUID ask) {
        Texts t = languages.texts(request);
        return sent("yukidoke-receipt.xlsx", receipts.write(current.get(), ask, t));
    }

    @PostMapping("/desk/reports/{ask}/workbook")
    View send(HttpServletRequest request, @PathVariable UUID ask, @RequestParam @Nullable MultipartFile file)
            throws IOException {
        byte[] bytes = file == null ? new byte[0] : file.getBytes();
        return switch (uploads.send(current.get(), ask, bytes)) {
            case ReportUploads.Sending.Here(UUID upload) -> new RedirectView(SheetDesk.path(ask) + "/" + upload);
            case ReportUploads.Sending.Unreadable(var why) ->
                desk.page(
                        request,
                        ask,
                        SheetDesk.fault(bytes.length == 0 ? "reportsheet.page.choose" : why.code()),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case ReportUploads.Sending.Stray(var why) ->
                desk.page(request, ask, SheetDesk.fault(SheetDesk.key(why)), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @GetMapping("/desk/reports/{ask}/workbook/{upload}")
    View look(HttpServletRequest request, @PathVariable UUID ask, @PathVariable UUID upload) {
        var preview = uploads.look(current.get(), ask, upload, Map.of());
        return desk.preview(request, preview, false);
    }

    @PostMapping("/desk/reports/{ask}/workbook/{upload}")
    View take(HttpServletRequest request, @PathVariable UUID ask, @PathVariable UUID upload) {
        var answers = new HashMap<String, String>();
        Typed.sent(request, "_csrf").values().forEach((name, values) -> answers.put(name, values.getLast()));
        return switch (uploads.take(current.get(), ask, upload, answers)) {
            case ReportUploads.Taking.Done(int texts, var clashes) ->
                new RedirectView(SheetDesk.path(ask) + "?done=" + texts + (clashes.isEmpty() ? "" : "&met=yes"));
            case ReportUploads.Taking.Unclear(var preview) -> desk.preview(request, preview, true);
            case ReportUploads.Taking.Held held ->
                desk.page(request, ask, SheetDesk.fault("reportsheet.page.shut"), HttpStatus.CONFLICT);
        };
    }

    private static ResponseEntity<byte[]> sent(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
