package org.yukidoke.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;

/** The short code by which a page and the log lines behind it find each other, fit to be read out by telephone. */
final class RequestId {

    static final String ATTRIBUTE = RequestId.class.getName();
    static final String HEADER = "X-Request-Id";
    static final String LOG_KEY = "requestId";

    /** Without the letters and digits that sound or look alike. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private RequestId() {}

    /** {@code K7QF-2M9X}: about 40 bits, so two alike within a day's log are unlikely. */
    static String fresh() {
        var code = new StringBuilder(9);
        for (int place = 0; place < 8; place++) {
            code.append(place == 4 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** The code of this request; empty only outside the filter that gives it. */
    static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "";
    }
}
