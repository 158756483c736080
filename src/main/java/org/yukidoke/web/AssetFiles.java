package org.yukidoke.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/** Serves {@link Assets}: for ever under the address of their edition, asked again each time under any other. */
@Controller
final class AssetFiles {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl ASK_AGAIN = CacheControl.noCache().cachePublic();

    private final Assets assets;

    AssetFiles(Assets assets) {
        this.assets = assets;
    }

    @GetMapping({"/assets/{name}", "/assets/{edition}/{name}"})
    ResponseEntity<byte[]> file(
            @PathVariable Optional<String> edition, @PathVariable String name, HttpServletRequest request) {
        Assets.Asset asset = assets.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean lasting = edition.filter(assets.edition()::equals).isPresent();
        boolean packed = takesGzip(request);
        // A different body needs a different tag, or a shared cache would hand packed bytes to one who cannot unpack.
        String tag = '"' + assets.edition() + (packed ? "-gz" : "") + '"';
        var response = ResponseEntity.ok().eTag(tag).cacheControl(lasting ? FOR_EVER : ASK_AGAIN);
        response.varyBy(HttpHeaders.ACCEPT_ENCODING).header(HttpHeaders.CONTENT_TYPE, asset.type());
        if (new ServletWebRequest(request).checkNotModified(tag)) {
            return response.body(new byte[0]);
        }
        if (packed) {
            response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return response.body(packed ? asset.packed() : asset.plain());
    }

    private static boolean takesGzip(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }
}
