package org.yukidoke.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody who was sent to their body's sign-in and is expected back in the same browser. Kept in the browser's session
 * as one line of text, and used up by the first who comes back.
 *
 * @param holder the account to be bound, or the code of the slip; blank for signing in
 */
record Flow(String provider, Purpose purpose, String holder, Provider.Expected expected, Instant at, String next) {

    private static final String KEPT = "flow";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** What somebody was sent for. */
    enum Purpose {
        SIGN_IN,
        /** To be known here by that sign-in from now on. */
        BIND,
        /** To take up an invitation without choosing a password. */
        ARRIVE
    }

    void keep(HttpServletRequest request) {
        HttpSession session = request.getSession(true);
        if (session.isNew()) {
            // Nobody's yet: it need not outlast the way there and back.
            session.setMaxInactiveInterval((int) PATIENCE.toSeconds());
        }
        session.setAttribute(
                KEPT,
                String.join(
                        "\n",
                        List.of(
                                provider,
                                purpose.name().toLowerCase(Locale.ROOT),
                                holder,
                                expected.state(),
                                expected.nonce(),
                                expected.verifier(),
                                Long.toString(at.toEpochMilli()),
                                next.replaceAll("\\R", ""))));
    }

    /** Takes the flow out of the browser's session, whatever becomes of it. */
    static Optional<Flow> take(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEPT) instanceof String kept)) {
            return Optional.empty();
        }
        session.removeAttribute(KEPT);
        String[] parts = kept.split("\n", 8);
        if (parts.length != 8) {
            return Optional.empty();
        }
        Instant at = Instant.ofEpochMilli(Long.parseLong(parts[6]));
        return now.isAfter(at.plus(PATIENCE))
                ? Optional.empty()
                : Optional.of(new Flow(
                        parts[0],
                        Purpose.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                        parts[2],
                        new Provider.Expected(parts[3], parts[4], parts[5]),
                        at,
                        parts[7]));
    }
}
