package org.yukidoke.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The languages the product speaks: Japanese unless the visitor chose English. Each module brings its own words. */
@Component
public final class Languages {

    static final String COOKIE = "lang";
    static final List<Locale> ALL = List.of(Locale.JAPANESE, Locale.ENGLISH);

    private final Map<String, Texts> byLanguage;

    public Languages() {
        var loaded = new HashMap<String, Texts>();
        for (Locale locale : ALL) {
            loaded.put(locale.getLanguage(), new Texts(locale, words(locale)));
        }
        byLanguage = Map.copyOf(loaded);
    }

    private static Map<String, String> words(Locale locale) {
        var words = new HashMap<String, String>();
        try {
            var pattern = "classpath*:i18n/*/texts_" + locale.getLanguage() + ".properties";
            for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, value) -> {
                    if (words.put((String) key, (String) value) != null) {
                        throw new IllegalStateException("two modules bring words for " + key);
                    }
                });
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return words;
    }

    /** {@code ja} or {@code en}; anything else is Japanese. */
    public Texts texts(String language) {
        Texts found = byLanguage.get(language);
        return found == null ? japanese() : found;
    }

    public Texts texts(Locale locale) {
        return texts(locale.getLanguage());
    }

    private Texts japanese() {
        Texts texts = byLanguage.get(Locale.JAPANESE.getLanguage());
        if (texts == null) {
            throw new IllegalStateException("the Japanese words are missing from the jar");
        }
        return texts;
    }

    /** For programs: the language asked for in the address, else by the header, else as for people. */
    Texts negotiated(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null || request.getParameter(COOKIE) != null) {
            return texts(request);
        }
        try {
            Locale wished = Locale.lookup(Locale.LanguageRange.parse(header), ALL);
            return wished == null ? texts(request) : texts(wished);
        } catch (IllegalArgumentException malformed) {
            return texts(request);
        }
    }

    /** The language asked for in the address ({@code ?lang=en}), else the one remembered, else Japanese. */
    public Texts texts(HttpServletRequest request) {
        String asked = request.getParameter(COOKIE);
        if (asked != null && byLanguage.containsKey(asked)) {
            return texts(asked);
        }
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return texts(cookie.getValue());
                }
            }
        }
        return japanese();
    }
}
