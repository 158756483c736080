package org.yukidoke.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** The ways a request can fail, each with words of its own: what happened, what is kept, what to do. */
enum Failure {
    BAD_REQUEST(HttpStatus.BAD_REQUEST),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    CONFLICT(HttpStatus.CONFLICT),
    /** A program sent something else under a key it had used before; never the plain meaning of the status. */
    KEY_REUSED(HttpStatus.CONFLICT),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    UNSUPPORTED_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    UNPROCESSABLE(HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    Failure(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /** As addresses spell it: {@code not-found}. */
    String kind() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of one of its texts: {@code title}, {@code happened}, {@code kept} or {@code todo}. */
    String key(String part) {
        return "web.problem." + kind() + "." + part;
    }

    /** The failure behind a status; a status we have no words for is told as its family's plainest. */
    static Failure of(int status) {
        return Arrays.stream(values())
                .filter(failure -> failure.status.value() == status)
                .findFirst()
                .orElse(status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL_ERROR);
    }

    static Optional<Failure> find(String kind) {
        return Arrays.stream(values())
                .filter(failure -> failure.kind().equals(kind))
                .findFirst();
    }
}
