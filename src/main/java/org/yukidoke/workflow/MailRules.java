package org.yukidoke.workflow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yukidoke.kernel.DayText;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Japan;
import org.yukidoke.kernel.Parsed;

/** When a letter goes out, when it is tried again, and when it is given up for paper. */
final class MailRules {

    /** The eleventh failure is the last: by then the server has been away for some two days. */
    static final int MOST = 11;

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);

    private MailRules() {}

    /** When something made now goes out: at once or with the next digest, outside quiet hours. */
    static Instant due(Instant now, MailHours hours, boolean digest) {
        if (!digest) {
            return open(now, hours);
        }
        LocalDateTime time = LocalDateTime.ofInstant(now, Japan.ZONE);
        LocalDate day =
                time.toLocalTime().isAfter(hours.digest()) ? time.toLocalDate().plusDays(1) : time.toLocalDate();
        while (!hours.on(day)) {
            day = day.plusDays(1);
        }
        return at(day, hours.digest());
    }

    /** The first moment from now on at which mail may go out. */
    static Instant open(Instant now, MailHours hours) {
        LocalDateTime time = LocalDateTime.ofInstant(now, Japan.ZONE);
        LocalDate day = time.toLocalDate();
        if (hours.on(day)) {
            if (time.toLocalTime().isBefore(hours.opens())) {
                return at(day, hours.opens());
            }
            if (time.toLocalTime().isBefore(hours.closes())) {
                return now;
            }
        }
        do {
            day = day.plusDays(1);
        } while (!hours.on(day));
        return at(day, hours.opens());
    }

    /**
     * When a letter is tried again that failed.
     *
     * @param tries how often it has failed by now
     * @return empty when it is given up
     */
    static Optional<Instant> again(Instant now, int tries, MailHours hours) {
        if (tries >= MOST) {
            return Optional.empty();
        }
        Duration wait = FIRST.multipliedBy(1L << Math.min(2 * (tries - 1), 20));
        return Optional.of(open(now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait), hours));
    }

    /** Hours as they were typed: {@code since}, {@code opens}, {@code closes}, {@code digest}, {@code weekends}. */
    static Parsed<MailHours> parse(Map<String, String> typed, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        LocalDate since = DayText.find(typed.getOrDefault("since", "")).orElse(null);
        if (since == null || since.isBefore(today)) {
            errors.add(FieldError.of("since", "workflow.fault.since"));
        }
        LocalTime opens = time(typed, "opens", errors);
        LocalTime closes = time(typed, "closes", errors);
        LocalTime digest = time(typed, "digest", errors);
        if (since == null || opens == null || closes == null || digest == null) {
            return new Parsed.Invalid<>(errors);
        }
        if (!opens.isBefore(closes)) {
            errors.add(FieldError.of("closes", "workflow.fault.closes"));
        } else if (digest.isBefore(opens) || !digest.isBefore(closes)) {
            errors.add(FieldError.of("digest", "workflow.fault.digest"));
        }
        return errors.isEmpty()
                ? new Parsed.Valid<>(new MailHours(since, opens, closes, typed.containsKey("weekends"), digest))
                : new Parsed.Invalid<>(errors);
    }

    private static @org.jspecify.annotations.Nullable LocalTime time(
            Map<String, String> typed, String field, List<FieldError> errors) {
        try {
            return LocalTime.parse(typed.getOrDefault(field, "").strip());
        } catch (DateTimeParseException wrong) {
            errors.add(FieldError.of(field, "workflow.fault.time"));
            return null;
        }
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Japan.ZONE).toInstant();
    }
}
