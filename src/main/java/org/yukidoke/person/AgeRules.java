package org.yukidoke.person;

import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ages as the law counts them: a year of life is full at the end of the day before the birthday (Act on Calculation of
 * Ages, 1902), so somebody born on 2 April 1978 is 45 on 1 April 2023.
 */
final class AgeRules {

    private AgeRules() {}

    /** The ages somebody may have. */
    record Span(int from, int to) {}

    /** Ages somebody may have on a day, as far as their birth is known. */
    static Optional<Span> on(Birth birth, LocalDate day) {
        return switch (birth) {
            case Birth.Day(LocalDate date) -> Optional.of(new Span(age(date, day), age(date, day)));
            case Birth.Between(Year from, Year to) ->
                Optional.of(new Span(age(to.atMonth(12).atEndOfMonth(), day), age(from.atDay(1), day)));
            case Birth.Unknown() -> Optional.empty();
        };
    }

    private static int age(LocalDate birth, LocalDate day) {
        return Period.between(birth, day.plusDays(1)).getYears();
    }

    /** Whether an age between two bounds, both included and either open, is theirs on a day. */
    static AgeFit.Fit fit(Birth birth, LocalDate day, @Nullable Integer from, @Nullable Integer to) {
        Optional<Span> span = on(birth, day);
        if (span.isEmpty()) {
            return AgeFit.Fit.UNKNOWN;
        }
        int least = from == null ? 0 : from;
        int most = to == null ? Integer.MAX_VALUE : to;
        if (span.get().from() >= least && span.get().to() <= most) {
            return AgeFit.Fit.YES;
        }
        return span.get().to() < least || span.get().from() > most ? AgeFit.Fit.NO : AgeFit.Fit.PERHAPS;
    }
}
