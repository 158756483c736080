package org.yukidoke.progress.api;

import static org.yukidoke.api.About.Origin.DERIVED;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.yukidoke.api.About;
import org.yukidoke.progress.Grade;
import org.yukidoke.progress.Reading;

/** What a figure comes down to. {@code state} alone says why there is no value: zero is a value. */
record FigureJson(
        @About(origin = DERIVED) Reading.State state,

        @About(origin = DERIVED, unit = "<unit>") @Nullable BigDecimal value,

        @About(origin = DERIVED) @Nullable BigDecimal numerator,
        @About(origin = DERIVED) @Nullable BigDecimal denominator,
        @About(origin = DERIVED) @Nullable String doneOn,
        @About(origin = DERIVED) @Nullable Grade grade,
        @About(origin = DERIVED) @Nullable String reason,
        @About(origin = DERIVED) @Nullable String awaitedUntil) {

    static FigureJson of(Reading reading) {
        BigDecimal value = reading.number().orElse(null);
        return switch (reading) {
            case Reading.Share(var part, var whole) -> figure(reading, value, part, whole);
            case Reading.Done(var on) ->
                new FigureJson(reading.state(), null, null, null, on.toString(), null, null, null);
            case Reading.Assessed(Grade grade, String reason) ->
                new FigureJson(reading.state(), null, null, null, null, grade, reason, null);
            case Reading.Pending(var until) ->
                new FigureJson(
                        reading.state(), null, null, null, null, null, null, until == null ? null : until.toString());
            case Reading.Quantity quantity -> figure(reading, value, null, null);
            case Reading.NotApplicable none -> figure(reading, null, null, null);
            case Reading.NotReported none -> figure(reading, null, null, null);
            case Reading.Suppressed none -> figure(reading, null, null, null);
        };
    }

    private static FigureJson figure(
            Reading reading, @Nullable BigDecimal value, @Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return new FigureJson(reading.state(), value, part, whole, null, null, null, null);
    }
}
