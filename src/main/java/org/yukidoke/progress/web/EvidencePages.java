package org.yukidoke.progress.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import org.yukidoke.progress.EvidenceKeeping;
import org.yukidoke.web.Typed;

/** Files that prove figures: sent by those who report, read by the council's own people only. */
@Controller
final class EvidencePages {

    private final EvidenceKeeping keeping;
    private final ActualsPages actuals;
    private final CurrentScope current;

    EvidencePages(EvidenceKeeping keeping, ActualsPages actuals, CurrentScope current) {
        this.keeping = keeping;
        this.actuals = actuals;
        this.current = current;
    }

    @PostMapping("/desk/plans/{key}/actuals/evidence")
    View send(HttpServletRequest request, @PathVariable String key, @RequestParam @Nullable MultipartFile file)
            throws IOException {
        var asking = actuals.asking(request, key);
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        byte[] bytes = file == null ? new byte[0] : file.getBytes();
        return switch (keeping.keep(current.get(), actuals.sheet(asking).drafts(), name, bytes)) {
            case EvidenceKeeping.Keeping.Done done ->
                new RedirectView(asking.asked().href("done=evidence") + "#evidence");
            case EvidenceKeeping.Keeping.Refused(var errors) ->
                actuals.refusedBeside(asking, Typed.NOTHING.with(errors));
        };
    }

    /** Sent as a file to keep, never as a page to look at: it comes from outside. */
    @GetMapping("/desk/plans/{key}/evidence/{id}")
    ResponseEntity<byte[]> file(@PathVariable String key, @PathVariable UUID id) {
        var file = keeping.get(current.get(), key, id);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, file.evidence().type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.evidence().fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noStore())
                .body(file.bytes());
    }
}
