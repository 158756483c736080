package org.yukidoke.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

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
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return new KeptBrowser(Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name(request)))
                .map(Cookie::getValue)
                .filter(value -> SHAPE.matcher(value).matches())
                .findFirst()
                .orElse(""));
    }

    /** The same browser, with a cookie if it had none. */
    KeptBrowser marked(HttpServletRequest request, HttpServletResponse response) {
        byte[] drawn = new byte[16];
        RANDOM.nextBytes(drawn);
        String value = known() ? secret : HexFormat.of().formatHex(drawn);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(request), value)
                        .path("/")
                        .secure(request.isSecure())
                        .httpOnly(true)
                        .sameSite("Lax")
                        .maxAge(KeptForms.LIFE)
                        .build()
                        .toString());
        return new KeptBrowser(value);
    }

    boolean known() {
        return !secret.isEmpty();
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + NAME : NAME;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "a browser";
    }
}
