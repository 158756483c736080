package org.yukidoke.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.yukidoke.plan.Name;
import org.yukidoke.statistics.CountingRule;

/**
 * Which records count towards indicators of a concept, from a day on.
 *
 * @param concept by which indicators of several plans may be compared
 * @param kinds beginnings of the kinds of fact that count
 * @param onceUnit where an indicator's unit is this one, a person counts once in a fiscal year; blank where they never do
 * @param source on whose word
 * @param note what to make sure of before using it; blank for nothing
 */
public record RecordRule(
        String concept, int version, LocalDate since, List<String> kinds, String onceUnit, Name source, Name note) {

    public RecordRule {
        kinds = List.copyOf(kinds);
    }

    boolean counts(String kind) {
        return kinds.stream().anyMatch(each -> kind.equals(each) || kind.startsWith(each + "."));
    }

    /** The families of facts it looks at: kinds without their last parts. */
    boolean looksAt(String family) {
        return kinds.stream().anyMatch(kind -> kind.startsWith(family + "."));
    }

    /** Kinds of which a person counts once in a fiscal year for an indicator of this unit. */
    Set<String> once(String unit) {
        return !onceUnit.isEmpty() && unit.equals(onceUnit) ? Set.copyOf(kinds) : Set.of();
    }

    CountingRule.Version rule() {
        return new CountingRule.Version(concept, version, since);
    }
}
