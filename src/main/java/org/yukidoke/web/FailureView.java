package org.yukidoke.web;

import java.net.URI;

/**
 * A failure as a page tells it.
 *
 * @param number the status, or empty on a page that only explains the kind
 * @param requestId the code to read out when asking for help, or empty
 * @param signIn whether signing in may help
 */
public record FailureView(
        String number, String title, String happened, String kept, String todo, String requestId, boolean signIn) {

    static FailureView of(Failure failure, Texts t, int status, String requestId) {
        return new FailureView(
                status == 0 ? "" : String.valueOf(status),
                t.of(failure.key("title")),
                t.of(failure.key("happened")),
                t.of(failure.key("kept")),
                t.of(failure.key("todo")),
                requestId,
                failure == Failure.NOT_SIGNED_IN || failure == Failure.FORBIDDEN);
    }

    static URI address(Failure failure) {
        return URI.create("/problems/" + failure.kind());
    }
}
