package org.yukidoke.casework.caseload;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.casework.caseload.Registration.Because;
import org.yukidoke.casework.caseload.Registration.Kind;
import org.yukidoke.casework.caseload.Registration.Proposal;
import org.yukidoke.kernel.FiscalYear;

/** Whether somebody is new in a year, whatever the order in which the years were written down. */
final class RegistrationRules {

    private RegistrationRules() {}

    /**
     * What one of a year should be.
     *
     * @param since the first day on which somebody was accompanied; null when nobody was
     */
    static Proposal proposal(FiscalYear year, List<Registration> all, @Nullable LocalDate since) {
        Optional<FiscalYear> earlier = before(year, all)
                .filter(Registration::stands)
                .map(Registration::year)
                .max(Comparator.naturalOrder());
        if (earlier.isPresent()) {
            return new Proposal(year, Kind.CARRIED, new Because.Registered(earlier.get()));
        }
        return since != null && since.isBefore(year.first())
                ? new Proposal(year, Kind.CARRIED, new Because.Accompanied(since))
                : new Proposal(year, Kind.NEW, new Because.First());
    }

    /**
     * What one that stands should rather be: new though an earlier year stands beside it by now, or carried over from a year
     * that was taken back. Carried over from a year nobody wrote down here is what a counsellor may know.
     */
    static Optional<Proposal> odd(Registration one, List<Registration> all, @Nullable LocalDate since) {
        Proposal should = proposal(one.year(), all, since);
        if (!one.stands() || should.kind() == one.kind()) {
            return Optional.empty();
        }
        boolean sure = switch (should.because()) {
            case Because.Registered registered -> true;
            case Because.Accompanied accompanied -> false;
            case Because.First() -> before(one.year(), all).anyMatch(other -> !other.stands());
        };
        return sure ? Optional.of(should) : Optional.empty();
    }

    private static Stream<Registration> before(FiscalYear year, List<Registration> all) {
        return all.stream().filter(one -> one.year().compareTo(year) < 0);
    }
}
