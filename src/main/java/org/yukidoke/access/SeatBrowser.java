package org.yukidoke.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secret a browser holds for its seat, in a cookie of its own. */
final class SeatBrowser {

    private static final String NAME = "yukidoke-seat";
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    private final String secret;

    private SeatBrowser(String secret) {
        this.secret = secret;
    }

    static SeatBrowser draw(SecureRandom random) {
        byte[] drawn = new byte[32];
        random.nextBytes(drawn);
        return new SeatBrowser(HexFormat.of().formatHex(drawn));
    }

    static Optional<SeatBrowser> find(HttpServletRequest request) {
        return SchemeCookies.find(request, NAME, SHAPE).map(SeatBrowser::new);
    }

    void mark(HttpServletRequest request, HttpServletResponse response, Duration life) {
        SchemeCookies.set(request, response, NAME, secret, life);
    }

    byte[] hash() {
        return FastHash.of(secret);
    }

    @Override
    public String toString() {
        return "a browser";
    }
}
