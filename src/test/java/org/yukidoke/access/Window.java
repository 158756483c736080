package org.yukidoke.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** One browser: it keeps its cookies, and sends forms as pages of ours do. */
final class Window {

    private final MockMvcTester server;
    private final Map<String, Cookie> cookies = new TreeMap<>();
    private String address = "127.0.0.1";

    Window(MockMvcTester server) {
        this.server = server;
    }

    Window from(String other) {
        address = other;
        return this;
    }

    MvcTestResult get(String path) {
        return ask(MockMvcRequestBuilders.get(URI.create(path)));
    }

    /** Sends a form; the fields follow each other as name and value. */
    MvcTestResult post(String path, String... fields) {
        var request = MockMvcRequestBuilders.post(path);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return ask(request);
    }

    MvcTestResult signIn(Account who) {
        return post("/sign-in", "login", who.login().value(), "password", Staff.PASSWORD);
    }

    /** The page that says something and leads on, followed. */
    String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    static String to(MvcTestResult result) {
        return String.valueOf(result.getResponse().getHeader("Location"));
    }

    static String first(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    Cookie cookie(String name) {
        Cookie cookie = cookies.get(name);
        if (cookie == null) {
            throw new AssertionError("no cookie " + name);
        }
        return cookie;
    }

    /** Takes another browser's cookie, as a thief would. */
    Window steal(Cookie cookie) {
        cookies.put(cookie.getName(), cookie);
        return this;
    }

    private MvcTestResult ask(AbstractMockHttpServletRequestBuilder<?> request) {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        var result = server.perform(request.with(Staff.form()).with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        }));
        for (Cookie cookie : result.getResponse().getCookies()) {
            if (!cookie.getName().equals("yukidoke-form")) {
                if (cookie.getMaxAge() == 0) {
                    cookies.remove(cookie.getName());
                } else {
                    cookies.put(cookie.getName(), new Cookie(cookie.getName(), cookie.getValue()));
                }
            }
        }
        return result;
    }
}
