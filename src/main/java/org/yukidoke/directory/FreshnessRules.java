package org.yukidoke.directory;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How old a word may be. */
final class FreshnessRules {

    private FreshnessRules() {}

    /** The rule for a council's entries of a kind on a day: its own before the common one, the newest first. */
    static FreshnessRule inForce(Collection<FreshnessRule> rules, String platform, EntryKind kind, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.kind() == kind && !rule.since().isAfter(day))
                .filter(rule -> rule.platform().isEmpty() || rule.platform().equals(platform))
                .max(Comparator.comparing(
                                (FreshnessRule rule) -> !rule.platform().isEmpty())
                        .thenComparing(FreshnessRule::since))
                .orElseThrow(() -> new IllegalStateException("no rule of freshness for " + kind));
    }

    static Freshness of(Entry entry, Collection<FreshnessRule> rules, LocalDate day) {
        LocalDate known = known(entry);
        if (known == null) {
            return new Freshness(Freshness.State.UNCONFIRMED, 0);
        }
        FreshnessRule rule = inForce(rules, entry.platform(), entry.kind(), day);
        long age = ChronoUnit.DAYS.between(known, day);
        if (age > rule.hideAfter()) {
            return new Freshness(Freshness.State.LAPSED, 0);
        }
        int score = (int) (100 * (rule.hideAfter() - Math.max(0, age)) / rule.hideAfter());
        return new Freshness(age > rule.askAfter() ? Freshness.State.ASK : Freshness.State.CONFIRMED, score);
    }

    // A scheme is also as old as the day on which somebody looked its source up.
    private static @Nullable LocalDate known(Entry entry) {
        if (!(entry.content() instanceof Scheme scheme)) {
            return entry.confirmedOn();
        }
        LocalDate checked = scheme.references().stream()
                .map(Reference::checked)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (checked == null || entry.confirmedOn() == null) {
            return checked == null ? entry.confirmedOn() : checked;
        }
        return checked.isAfter(entry.confirmedOn()) ? checked : entry.confirmedOn();
    }
}
