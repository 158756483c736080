package org.yukidoke.person.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.yukidoke.kernel.DayText;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.person.Leak;
import org.yukidoke.web.Typed;

/** Reads the forms about leaks. */
final class LeakForm {

    static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final int LONGEST = 4000;

    private LeakForm() {}

    static Parsed<Leak.Happened> happened(Typed form, Instant now) {
        List<FieldError> faults = new ArrayList<>();
        Optional<LocalDate> known = day(form, "known", faults);
        Optional<LocalDate> from = day(form, "from", faults);
        Optional<LocalDate> to = day(form, "to", faults);
        if (known.isPresent() && start(known.get()).isAfter(now)) {
            faults.add(FieldError.of("known", "personleak.fault.future"));
        }
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            faults.add(FieldError.of("to", "personleak.fault.backwards"));
        }
        Optional<UUID> account = account(form, faults);
        return faults.isEmpty()
                ? new Parsed.Valid<>(new Leak.Happened(
                        start(known.orElseThrow()),
                        form.chosen("traits", "malicious"),
                        form.chosen("traits", "sensitive"),
                        new Leak.Window(
                                start(from.orElseThrow()),
                                start(to.orElseThrow().plusDays(1)),
                                account.orElse(null),
                                form.value("body"))))
                : new Parsed.Invalid<>(faults);
    }

    static Parsed<Leak.Report> report(Typed form) {
        List<FieldError> faults = new ArrayList<>();
        Map<String, String> items = new TreeMap<>();
        for (String item : Leak.ITEMS) {
            String typed = form.value(item).strip();
            if (typed.length() > LONGEST || typed.indexOf('\0') >= 0) {
                faults.add(FieldError.of(item, "personleak.fault.too_much", Integer.toString(LONGEST)));
            } else if (!typed.isEmpty()) {
                items.put(item, typed);
            }
        }
        return faults.isEmpty() ? new Parsed.Valid<>(new Leak.Report(items)) : new Parsed.Invalid<>(faults);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(JAPAN).toInstant();
    }

    private static Optional<UUID> account(Typed form, List<FieldError> faults) {
        String typed = form.value("account").strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException none) {
            faults.add(FieldError.of("account", "personleak.fault.account"));
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(Typed form, String field, List<FieldError> faults) {
        Optional<LocalDate> day = DayText.find(form.value(field).strip());
        if (day.isEmpty()) {
            faults.add(FieldError.of(field, "personleak.fault.day"));
        }
        return day;
    }
}
