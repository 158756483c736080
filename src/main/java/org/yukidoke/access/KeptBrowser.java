package org.yukidoke.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The browser a form was sent from, by a cookie of its own: a form is offered only where it was typed, so that nobody can
 * lay one before somebody else.
 *
 * @param secret what the cookie holds; blank when there is none
 */
public record KeptBrowser(String secret) {

    private static final String NAME = "yukidoke-kept";
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public static KeptBrowser of(HttpServletRequest request) {
        return new KeptBrowser(SchemeCookies.find(request, NAME, SHAPE).orElse(""));
    }

    /** The same browser, with a cookie if it had none. */
    KeptBrowser marked(HttpServletRequest request, HttpServletResponse response) {
        byte[] drawn = new byte[16];
        RANDOM.nextBytes(drawn);
        String value = known() ? secret : HexFormat.of().formatHex(drawn);
        SchemeCookies.set(request, response, NAME, value, KeptForms.LIFE);
        return new KeptBrowser(value);
    }

    boolean known() {
        return !secret.isEmpty();
    }

    byte[] hash() {
        return FastHash.of(secret);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "a browser";
    }
}
