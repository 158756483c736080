package org.yukidoke.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Cookies of sign-in. Over https their names begin with {@code __Host-}, which browsers accept only from this very host
 * and only encrypted; over plain http (the demo on one's own machine) that name would be refused, so they go without.
 */
final class SchemeCookies {

    private static final String SESSION = "yukidoke";
    private static final String TOKEN = "yukidoke-form";
    // What somebody else wrote into the cookie would reach the database, which refuses some of it by failing.
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private SchemeCookies() {}

    static CookieSerializer session() {
        CookieSerializer secure = session(true);
        CookieSerializer plain = session(false);
        return new CookieSerializer() {
            @Override
            public void writeCookieValue(CookieValue value) {
                (value.getRequest().isSecure() ? secure : plain).writeCookieValue(value);
            }

            @Override
            public List<String> readCookieValues(HttpServletRequest request) {
                return (request.isSecure() ? secure : plain)
                        .readCookieValues(request).stream()
                                .filter(id -> ID.matcher(id).matches())
                                .toList();
            }
        };
    }

    private static CookieSerializer session(boolean secure) {
        var serializer = new DefaultCookieSerializer();
        serializer.setCookieName(name(SESSION, secure));
        serializer.setCookiePath("/");
        serializer.setUseSecureCookie(secure);
        serializer.setUseHttpOnlyCookie(true);
        // Lax, not Strict: a link from a circular must open the page for somebody who is signed in.
        serializer.setSameSite("Lax");
        return serializer;
    }

    /** The form token lives in a cookie, so that looking at the sign-in page leaves nothing in the database. */
    static CsrfTokenRepository tokens() {
        CsrfTokenRepository secure = tokens(true);
        CsrfTokenRepository plain = tokens(false);
        return new CsrfTokenRepository() {
            @Override
            public CsrfToken generateToken(HttpServletRequest request) {
                return (request.isSecure() ? secure : plain).generateToken(request);
            }

            @Override
            public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
                (request.isSecure() ? secure : plain).saveToken(token, request, response);
            }

            @Override
            public @Nullable CsrfToken loadToken(HttpServletRequest request) {
                return (request.isSecure() ? secure : plain).loadToken(request);
            }
        };
    }

    private static CsrfTokenRepository tokens(boolean secure) {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieName(name(TOKEN, secure));
        repository.setCookiePath("/");
        repository.setCookieCustomizer(
                cookie -> cookie.secure(secure).httpOnly(true).sameSite("Lax"));
        return repository;
    }

    /** What the browser holds under this name, if it has the shape of what we put there. */
    static Optional<String> find(HttpServletRequest request, String plain, Pattern shape) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name(plain, request.isSecure())))
                .map(Cookie::getValue)
                .filter(value -> shape.matcher(value).matches())
                .findFirst();
    }

    /** Lets the browser hold a secret for a while, out of the reach of scripts and of other sites' forms. */
    static void set(
            HttpServletRequest request, HttpServletResponse response, String plain, String value, Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(plain, request.isSecure()), value)
                        .path("/")
                        .secure(request.isSecure())
                        .httpOnly(true)
                        .sameSite("Lax")
                        .maxAge(life)
                        .build()
                        .toString());
    }

    private static String name(String plain, boolean secure) {
        return secure ? "__Host-" + plain : plain;
    }
}
