package org.yukidoke.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses within the site. */
final class Addresses {

    private Addresses() {}

    static String inOtherLanguage(HttpServletRequest request, Texts texts) {
        var builder = UriComponentsBuilder.fromPath(request.getRequestURI());
        if ("GET".equals(request.getMethod())) {
            builder.query(request.getQueryString());
        }
        return builder.replaceQueryParam(Languages.COOKIE, texts.japanese() ? "en" : "ja")
                .build(true)
                .toUriString();
    }
}
