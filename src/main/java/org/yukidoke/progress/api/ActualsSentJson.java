package org.yukidoke.progress.api;

import static org.yukidoke.api.About.Origin.REPORTED;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.api.About;
import org.yukidoke.progress.Grade;
import org.yukidoke.progress.Reading;

/** Entries that a program sends: all of them are taken, or none. */
record ActualsSentJson(@About(origin = REPORTED) List<ActualSentJson> entries) {

    /** An entry as it is sent. What is left out is blank; a figure or a state must be there. */
    record ActualSentJson(
            @About(origin = REPORTED) String indicator,
            @About(origin = REPORTED) String period,
            @About(origin = REPORTED) @Nullable String reporter,
            @About(origin = REPORTED) @Nullable String part,
            @About(origin = REPORTED) Reading.@Nullable State state,
            @About(origin = REPORTED) @Nullable BigDecimal quantity,
            @About(origin = REPORTED) @Nullable BigDecimal numerator,
            @About(origin = REPORTED) @Nullable BigDecimal denominator,
            @About(origin = REPORTED) @Nullable String on,
            @About(origin = REPORTED) @Nullable Grade grade,
            @About(origin = REPORTED) @Nullable String reason,
            @About(origin = REPORTED) @Nullable String expected,
            @About(origin = REPORTED) @Nullable String source,
            @About(origin = REPORTED) @Nullable String comment,
            @About(origin = REPORTED) @Nullable Boolean sample,
            @About(origin = REPORTED) @Nullable Origin origin,
            @About(origin = REPORTED) @Nullable String known,
            @About(origin = REPORTED) @Nullable String seen) {}

    /** How a figure got to the program that sends it. */
    enum Origin {
        REPORT,
        IMPORT
    }
}
