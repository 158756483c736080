package org.yukidoke.casework.caseload;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a case asks for attention, and which comes first. */
final class CaseRules {

    private CaseRules() {}

    static Set<Case.Flag> flags(Case one, Yardstick by, LocalDate today) {
        Set<Case.Flag> flags = EnumSet.noneOf(Case.Flag.class);
        Case.Known known = one.known();
        Case.Next next = known.next();
        if (next != null) {
            flags.add(
                    next.by() != Case.By.US
                            ? Case.Flag.THEIRS
                            : isDue(next.on(), today) ? Case.Flag.DUE : Case.Flag.OURS);
        }
        long quiet = ChronoUnit.DAYS.between(one.quietSince(), today);
        // Whoever agreed to hear from each other on a later day is not forgotten.
        boolean agreed = next != null && next.on() != null && !next.on().isBefore(today);
        if (quiet >= by.quietDays() && !agreed) {
            flags.add(Case.Flag.QUIET);
        }
        if (closing(one, by, today).isPresent()) {
            flags.add(Case.Flag.CLOSING);
        }
        LocalDate consent = known.consentUntil();
        if (consent != null && !consent.isAfter(today.plusDays(by.consentDays()))) {
            flags.add(Case.Flag.CONSENT);
        }
        if (isDue(known.followUp(), today)) {
            flags.add(Case.Flag.FOLLOW_UP);
        }
        if (known.quit() != null) {
            flags.add(Case.Flag.QUIT);
        }
        if (!one.answeredFor()) {
            flags.add(Case.Flag.NOBODY);
        }
        return flags;
    }

    private static boolean isDue(@Nullable LocalDate day, LocalDate today) {
        return day != null && !day.isAfter(today);
    }

    /** Why closing may be thought of: nobody heard anything for very long and nothing is agreed. It is never done so. */
    static Optional<LocalDate> closing(Case one, Yardstick by, LocalDate today) {
        Case.Known known = one.known();
        boolean nothingAgreed = known.next() == null && known.followUp() == null && known.quit() == null;
        return nothingAgreed && !one.quietSince().plusDays(by.closeDays()).isAfter(today)
                ? Optional.of(one.quietSince())
                : Optional.empty();
    }

    /** Day by which a case asks for something of us; empty for one that only goes on. */
    static Optional<LocalDate> presses(Case one, Yardstick by, LocalDate today) {
        Case.Known known = one.known();
        Case.Next next = known.next();
        Set<Case.Flag> flags = flags(one, by, today);
        return Stream.of(
                        next != null && next.by() == Case.By.US
                                ? Optional.ofNullable(next.on())
                                : Optional.<LocalDate>empty(),
                        flags.contains(Case.Flag.FOLLOW_UP)
                                ? Optional.ofNullable(known.followUp())
                                : Optional.<LocalDate>empty(),
                        Optional.ofNullable(known.quit()),
                        flags.contains(Case.Flag.CONSENT)
                                ? Optional.ofNullable(known.consentUntil())
                                : Optional.<LocalDate>empty(),
                        flags.contains(Case.Flag.QUIET)
                                ? Optional.of(one.quietSince().plusDays(by.quietDays()))
                                : Optional.<LocalDate>empty())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    static Comparator<Case> order(CaseFilter.Sort sort, Yardstick by, LocalDate today) {
        Comparator<Case> first = switch (sort) {
            case URGENT -> Comparator.comparing(one -> presses(one, by, today).orElse(LocalDate.MAX));
            case LAST -> Comparator.comparing(Case::quietSince);
            case OPENED ->
                Comparator.comparing((Case one) -> one.period().openedOn()).reversed();
        };
        return first.thenComparing(Case::quietSince).thenComparing(Case::person);
    }
}
