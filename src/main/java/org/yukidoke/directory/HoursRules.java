package org.yukidoke.directory;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;

/** What hours mean on a day: exceptions come before holidays, holidays before the rules. */
final class HoursRules {

    // Far enough for a window open once a month, near enough to read.
    private static final int DAYS_AHEAD = 70;
    private static final LocalDate COUNTED_FROM = LocalDate.of(2000, 1, 3);

    private HoursRules() {}

    /**
     * When it is open on a day, in order.
     *
     * @param holidays tells national holidays and the days the owner closes
     * @return empty when nobody has said
     */
    static Optional<List<Hours.Span>> on(LocalDate day, Hours hours, Predicate<LocalDate> holidays) {
        for (Hours.Special exception : hours.exceptions()) {
            if (!day.isBefore(exception.from()) && !day.isAfter(exception.to())) {
                return Optional.of(
                        exception.opens() == null || exception.closes() == null
                                ? List.of()
                                : List.of(new Hours.Span(exception.opens(), exception.closes())));
            }
        }
        if (hours.openings().isEmpty()) {
            return Optional.empty();
        }
        var spans = hours.openings().stream()
                .filter(opening -> falls(opening, day))
                .map(opening -> new Hours.Span(opening.opens(), opening.closes()))
                .sorted(Comparator.comparing(Hours.Span::opens))
                .toList();
        if (!spans.isEmpty() && hours.holidays() != Tri.YES && holidays.test(day)) {
            return hours.holidays() == Tri.NO ? Optional.of(List.of()) : Optional.empty();
        }
        return Optional.of(spans);
    }

    /** Whether it is open at a moment, until when, or when next. */
    static OpenState at(LocalDateTime now, Hours hours, Predicate<LocalDate> holidays) {
        var today = on(now.toLocalDate(), hours, holidays);
        if (today.isEmpty()) {
            return new OpenState.Unknown();
        }
        for (Hours.Span span : today.get()) {
            if (!now.toLocalTime().isBefore(span.opens()) && now.isBefore(span.end(now.toLocalDate()))) {
                return new OpenState.Open(span.end(now.toLocalDate()));
            }
        }
        for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
            LocalDate day = now.toLocalDate().plusDays(ahead);
            var spans = new ArrayList<>(on(day, hours, holidays).orElse(List.of()));
            spans.removeIf(span -> !day.atTime(span.opens()).isAfter(now));
            if (!spans.isEmpty()) {
                return new OpenState.Closed(day.atTime(spans.getFirst().opens()));
            }
        }
        return new OpenState.Closed(null);
    }

    /** Whether a rule can be read. */
    static boolean isRule(String rule) {
        try {
            new RecurrenceRule(rule);
            return true;
        } catch (InvalidRecurrenceRuleException cause) {
            return false;
        }
    }

    private static boolean falls(Hours.Opening opening, LocalDate day) {
        if ((opening.from() != null && day.isBefore(opening.from()))
                || (opening.to() != null && day.isAfter(opening.to()))) {
            return false;
        }
        LocalDate start = opening.from() == null ? COUNTED_FROM : opening.from();
        try {
            var days = new RecurrenceRule(opening.rule()).iterator(moment(start));
            days.fastForward(moment(day));
            return days.hasNext() && moment(day).equals(days.nextDateTime());
        } catch (InvalidRecurrenceRuleException cause) {
            throw new IllegalStateException("a rule that was checked when it was kept: " + opening.rule(), cause);
        }
    }

    private static DateTime moment(LocalDate day) {
        return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    }
}
