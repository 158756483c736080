package org.yukidoke.progress.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yukidoke.kernel.Absent;
import org.yukidoke.progress.Board;
import org.yukidoke.progress.Progress;
import org.yukidoke.web.Languages;

/** The board of a plan to take away and count on with. */
@Controller
final class WorkbookPages {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Viewing viewing;
    private final Progress progress;
    private final Languages languages;

    WorkbookPages(Viewing viewing, Progress progress, Languages languages) {
        this.viewing = viewing;
        this.progress = progress;
        this.languages = languages;
    }

    @GetMapping("/plans/{plan}/progress.xlsx")
    ResponseEntity<byte[]> workbook(
            @PathVariable String plan, @RequestParam(defaultValue = "") String asOf, HttpServletRequest request) {
        var t = languages.texts(request);
        var seen = viewing.of(plan, asOf);
        Board board = seen.board();
        if (board == null) {
            throw new Absent("published progress", plan);
        }
        var name = ContentDisposition.attachment()
                .filename(t.of("progressboard.sheet.file", plan) + ".xlsx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, seen.inside() ? "no-store" : "no-cache")
                .contentType(WORKBOOK)
                .body(new ProgressWorkbook(seen, board, t).write(progress.standing(board)));
    }
}
