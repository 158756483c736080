package org.yukidoke.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.yukidoke.kernel.FieldError;

/**
 * What the open interface answers when it cannot answer, as RFC 9457 has it.
 *
 * <p>{@code type} is {@code /problems/<kind>}, a page that explains the kind; {@code instance} is the path without its
 * query; {@code requestId} finds the log line.
 */
@Component
public final class Problems {

    private final Languages languages;

    Problems(Languages languages) {
        this.languages = languages;
    }

    /** Whether a path belongs to the open interface, whose faults are told as data. */
    public static boolean tells(String path) {
        return path.equals("/api") || path.startsWith("/api/") || path.equals("/openapi.json");
    }

    /** A failure of the given status. */
    public ResponseEntity<ProblemDetail> answer(HttpServletRequest request, HttpStatusCode status) {
        return answer(problem(request, status));
    }

    /** A failure of the given status with words of its own, already in the reader's language. */
    public ResponseEntity<ProblemDetail> answer(HttpServletRequest request, HttpStatusCode status, String detail) {
        ProblemDetail problem = problem(request, status);
        problem.setDetail(detail);
        return answer(problem);
    }

    /** 400 with everything that is wrong, by parameter. */
    public ResponseEntity<ProblemDetail> invalid(HttpServletRequest request, List<FieldError> errors) {
        return refused(request, HttpStatus.BAD_REQUEST, errors);
    }

    /** A failure of the given status with everything that is wrong, by field. */
    public ResponseEntity<ProblemDetail> refused(
            HttpServletRequest request, HttpStatus status, List<FieldError> errors) {
        return refused(request, Failure.of(status.value()), errors);
    }

    /** 409 for a program that sent something else under a key it had used before. */
    public ResponseEntity<ProblemDetail> keyReused(HttpServletRequest request, FieldError key) {
        return refused(request, Failure.KEY_REUSED, List.of(key));
    }

    private ResponseEntity<ProblemDetail> refused(
            HttpServletRequest request, Failure failure, List<FieldError> errors) {
        Texts t = languages.negotiated(request);
        ProblemDetail problem = problem(request, failure, failure.status());
        problem.setProperty(
                "errors",
                errors.stream()
                        .map(error -> Map.of("field", error.field(), "detail", Typed.words(error, t)))
                        .toList());
        return answer(problem);
    }

    private ProblemDetail problem(HttpServletRequest request, HttpStatusCode status) {
        return problem(request, Failure.of(status.value()), status);
    }

    private ProblemDetail problem(HttpServletRequest request, Failure failure, HttpStatusCode status) {
        Texts t = languages.negotiated(request);
        var problem = ProblemDetail.forStatusAndDetail(status, t.of(failure.key("happened")));
        problem.setType(FailureView.address(failure));
        problem.setTitle(t.of(failure.key("title")));
        problem.setInstance(instance(request));
        problem.setProperty(RequestId.LOG_KEY, RequestId.of(request));
        return problem;
    }

    private static URI instance(HttpServletRequest request) {
        try {
            return new URI(Addresses.path(request));
        } catch (URISyntaxException malformed) {
            return URI.create("/");
        }
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
