package org.yukidoke.casework.caseload;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** When to ask how somebody fares after an outcome. */
final class FollowUpRules {

    /** Nobody is asked any more so many months after the last time they were to be. */
    private static final int FORGOTTEN = 3;

    private FollowUpRules() {}

    /** When to ask, and after how many months that is. */
    record Asking(int months, LocalDate on) {}

    /**
     * What is to be asked next. A day that passed is asked late until the next one comes, which then stands in its place.
     *
     * @param months ascending
     */
    static Optional<Asking> next(LocalDate since, List<Integer> months, Collection<Integer> asked, LocalDate today) {
        List<Asking> all = months.stream()
                .map(each -> new Asking(each, since.plusMonths(each)))
                .toList();
        Optional<Asking> passed = all.stream()
                .filter(one -> !one.on().isAfter(today))
                .reduce((earlier, later) -> later)
                .filter(one -> !asked.contains(one.months()))
                .filter(one -> one.on().plusMonths(FORGOTTEN).isAfter(today) || one.months() != months.getLast());
        return passed.isPresent()
                ? passed
                : all.stream().filter(one -> one.on().isAfter(today)).findFirst();
    }
}
