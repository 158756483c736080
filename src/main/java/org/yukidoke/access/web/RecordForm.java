package org.yukidoke.access.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.yukidoke.audit.Extract;
import org.yukidoke.audit.Search;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Japan;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.web.Typed;

/** Reads what is looked for in the record from an address. */
final class RecordForm {

    private static final Pattern ACTION = Pattern.compile("[a-z][a-z.-]{0,99}");
    private static final Pattern PLACE = Pattern.compile("(\\d{4}-[0-9T:.-]{6,30}Z)_(\\d{1,18})");

    private RecordForm() {}

    /**
     * What is asked for, but for who acted: whose name was typed only the accounts know.
     *
     * @param size how many at once
     */
    static Parsed<Search> of(Typed form, int size) {
        var faults = new ArrayList<FieldError>();
        String action = form.value("action").strip();
        if (!action.isEmpty() && !ACTION.matcher(action).matches()) {
            faults.add(FieldError.of("action", "access.error.record.action"));
        }
        Optional<UUID> subject = subject(form, faults);
        Instant from = day(form, "from", faults).map(RecordForm::begin).orElse(Instant.EPOCH);
        Instant to =
                day(form, "to", faults).map(last -> begin(last.plusDays(1))).orElse(Search.Place.NEWEST.at());
        if (faults.isEmpty() && !from.isBefore(to)) {
            faults.add(FieldError.of("to", "access.error.record.order"));
        }
        if (!faults.isEmpty()) {
            return new Parsed.Invalid<>(faults);
        }
        return new Parsed.Valid<>(new Search(
                null,
                form.value("organisation").strip(),
                action,
                subject.orElse(null),
                outcome(form.value("outcome")),
                new Extract.Span(from, to),
                place(form.value("after")),
                size));
    }

    static String written(Search.Place place) {
        return place.at() + "_" + place.id();
    }

    // Only our own links write it; something else begins at the newest.
    private static Search.Place place(String text) {
        var parts = PLACE.matcher(text);
        try {
            return parts.matches()
                    ? new Search.Place(Instant.parse(parts.group(1)), Long.parseLong(parts.group(2)))
                    : Search.Place.NEWEST;
        } catch (DateTimeException nonsense) {
            return Search.Place.NEWEST;
        }
    }

    private static Search.Outcome outcome(String text) {
        return switch (text) {
            case "permitted" -> Search.Outcome.PERMITTED;
            case "refused" -> Search.Outcome.REFUSED;
            default -> Search.Outcome.ANY;
        };
    }

    private static Optional<UUID> subject(Typed form, List<FieldError> faults) {
        String text = form.value("subject").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notANumber) {
            faults.add(FieldError.of("subject", "access.error.record.subject"));
            return Optional.empty();
        }
    }

    private static Instant begin(LocalDate day) {
        return Japan.start(day);
    }

    private static Optional<LocalDate> day(Typed form, String field, List<FieldError> faults) {
        String text = form.value(field).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1970 && day.getYear() < 9999) {
                return Optional.of(day);
            }
        } catch (DateTimeException notADay) {
            // The same answer as for a day nobody can mean.
        }
        faults.add(FieldError.of(field, "access.error.record.day"));
        return Optional.empty();
    }
}
