package org.yukidoke.progress.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.api.Route;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.web.Problems;

/** Takes entries from programs that show a key. */
@RestController
final class SendingApi {

    private static final Pattern KEY_SHAPE = Pattern.compile("[!-~]{1,200}");
    private static final FieldError MALFORMED = FieldError.of("body", "api.error.json");
    private static final int LARGEST = 4 * 1024 * 1024;

    private final Submissions submissions;
    private final CurrentScope current;
    private final Problems problems;

    SendingApi(Submissions submissions, CurrentScope current, Problems problems) {
        this.submissions = submissions;
        this.current = current;
        this.problems = problems;
    }

    @PostMapping(path = Addresses.ACTUALS, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> send(
            @PathVariable String plan, @RequestHeader(Route.KEY) @Nullable String key, HttpServletRequest request)
            throws IOException {
        var scope = current.get();
        if (key == null || !KEY_SHAPE.matcher(key).matches()) {
            return problems.invalid(request, List.of(FieldError.of(Route.KEY, "api.error.key")));
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return problems.answer(request, HttpStatus.CONTENT_TOO_LARGE);
        }
        Optional<String> text = text(body);
        if (text.isEmpty()) {
            return problems.invalid(request, List.of(MALFORMED));
        }
        return switch (submissions.take(scope, new Submissions.Message(plan, key, text.get()))) {
            case Submissions.Outcome.Taken(String answer, boolean again) -> taken(answer, again);
            case Submissions.Outcome.KeyReused() ->
                problems.keyReused(request, FieldError.of(Route.KEY, "api.error.key-reused"));
            case Submissions.Outcome.Malformed() -> problems.invalid(request, List.of(MALFORMED));
            case Submissions.Outcome.Refused(var errors) ->
                problems.refused(request, HttpStatus.UNPROCESSABLE_CONTENT, errors);
            case Submissions.Outcome.NotYours(var errors) -> problems.refused(request, HttpStatus.FORBIDDEN, errors);
            case Submissions.Outcome.Overtaken(var errors) -> problems.refused(request, HttpStatus.CONFLICT, errors);
        };
    }

    private static Optional<String> text(byte[] body) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException otherCharset) {
            return Optional.empty();
        }
    }

    private static ResponseEntity<?> taken(String answer, boolean again) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(Route.AGAIN, Boolean.toString(again))
                .body(answer.getBytes(StandardCharsets.UTF_8));
    }
}
