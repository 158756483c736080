package org.yukidoke.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses within the site. */
final class Addresses {

    private Addresses() {}

    /** The path that was asked for, also while its failure is being answered under another one. */
    static String path(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked instanceof String path ? path : request.getRequestURI();
    }

    static String inOtherLanguage(HttpServletRequest request, Texts texts) {
        String path = path(request);
        String language = texts.japanese() ? "en" : "ja";
        String home = "/?" + Languages.COOKIE + "=" + language;
        // Two slashes would lead the browser to another site.
        if (path.startsWith("//")) {
            return home;
        }
        var builder = UriComponentsBuilder.fromPath(path);
        if ("GET".equals(request.getMethod())) {
            builder.query(request.getQueryString());
        }
        try {
            return builder.replaceQueryParam(Languages.COOKIE, language)
                    .build(true)
                    .toUriString();
        } catch (IllegalArgumentException malformed) {
            return home;
        }
    }
}
