package org.yukidoke.directory;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * When a window is open.
 *
 * @param openings none: nobody has said when
 * @param holidays whether it opens on national holidays as on other days
 * @param exceptions days that differ, which come before the rules
 * @param words what else there is to say, such as a break at noon
 */
public record Hours(List<Opening> openings, Tri holidays, List<Special> exceptions, Wording words) {

    public static final Hours UNKNOWN = new Hours(List.of(), Tri.UNKNOWN, List.of(), Wording.NONE);

    public Hours {
        openings = List.copyOf(openings);
        exceptions = List.copyOf(exceptions);
    }

    /**
     * Days of a kind.
     *
     * @param rule a recurrence of RFC 5545 without times, such as {@code FREQ=WEEKLY;BYDAY=MO,TU} or
     *     {@code FREQ=MONTHLY;BYDAY=2TU,4TU}
     * @param from the first day it holds, where a rule counts from
     * @param to the last day; null for no end
     * @param closes after {@code opens}; midnight stands for the end of the day
     */
    public record Opening(
            String rule, @Nullable LocalDate from, @Nullable LocalDate to, LocalTime opens, LocalTime closes) {}

    /**
     * Days that differ.
     *
     * @param opens null when it is closed
     * @param closes null when it is closed
     */
    public record Special(
            LocalDate from,
            LocalDate to,
            @Nullable LocalTime opens,
            @Nullable LocalTime closes,
            Wording why) {}

    /** A span of one day; {@code closes} of midnight is the end of the day. */
    public record Span(LocalTime opens, LocalTime closes) {

        LocalDateTime end(LocalDate day) {
            return closes.equals(LocalTime.MIDNIGHT) ? day.plusDays(1).atStartOfDay() : day.atTime(closes);
        }
    }

    /**
     * When it is open on a day, in order.
     *
     * @param closed tells national holidays and the days the owner closes
     * @return empty when nobody has said
     */
    public Optional<List<Span>> on(LocalDate day, Predicate<LocalDate> closed) {
        return HoursRules.on(day, this, closed);
    }

    /** Whether it is open at a moment, until when, or when next. */
    public OpenState at(LocalDateTime now, Predicate<LocalDate> closed) {
        return HoursRules.at(now, this, closed);
    }

    /** Whether a rule of days can be read. */
    public static boolean isRule(String rule) {
        return HoursRules.isRule(rule);
    }

    public boolean isUnknown() {
        return openings.isEmpty() && exceptions.isEmpty() && words.isBlank();
    }
}
