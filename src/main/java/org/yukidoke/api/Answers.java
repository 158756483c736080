package org.yukidoke.api;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.web.Problems;

/** Answers with a digest of what is answered, so that a reader who has it already is told so. */
@Component
public final class Answers {

    private static final int DIGEST = 18;

    private final Problems problems;

    Answers(Problems problems) {
        this.problems = problems;
    }

    /** A record, or what stands for several. */
    public ResponseEntity<byte[]> json(Object value) {
        return ok(MediaType.APPLICATION_JSON).body(value);
    }

    /** A part of a list, or a problem that names what is wrong with the question. */
    public <T> ResponseEntity<?> page(
            HttpServletRequest request, List<T> items, Function<T, String> key, List<Filter<T>> filters) {
        return page(request, new Asked(request), new Listed<>(items, key), filters);
    }

    /** The items of a list, and what tells one from the others. */
    public record Listed<T>(List<T> items, Function<T, String> key) {}

    /** As above, after parameters of the list's own were read. */
    public <T> ResponseEntity<?> page(
            HttpServletRequest request, Asked asked, Listed<T> listed, List<Filter<T>> filters) {
        return switch (asked.page(listed.items(), listed.key(), filters)) {
            case Parsed.Valid<PageJson<T>>(PageJson<T> page) -> json(page);
            case Parsed.Invalid<PageJson<T>>(List<FieldError> errors) -> invalid(request, errors);
        };
    }

    /** A problem that names everything that is wrong with the question. */
    public ResponseEntity<?> invalid(HttpServletRequest request, List<FieldError> errors) {
        return problems.invalid(request, errors);
    }

    /** A file to keep. */
    public ResponseEntity<byte[]> file(MediaType type, String name, byte[] body) {
        return ok(type).with("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .bytes(body);
    }

    /** A record in a kind of JSON that has its own name. */
    public ResponseEntity<byte[]> json(MediaType type, Object value) {
        return ok(type).body(value);
    }

    Ok ok(MediaType type) {
        return new Ok(type, ResponseEntity.ok());
    }

    /** An answer under way. */
    record Ok(MediaType type, ResponseEntity.BodyBuilder answer) {

        Ok with(String header, String value) {
            answer.header(header, value);
            return this;
        }

        ResponseEntity<byte[]> body(Object value) {
            return bytes(Json.bytes(value));
        }

        ResponseEntity<byte[]> bytes(byte[] body) {
            // Anybody may keep it, but asks each time whether it still holds: a plan is revised in one moment.
            return answer.contentType(type)
                    .cacheControl(CacheControl.noCache().cachePublic())
                    .eTag(digest(body))
                    .body(body);
        }
    }

    private static String digest(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, DIGEST)) + '"';
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
