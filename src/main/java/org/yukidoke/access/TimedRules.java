package org.yukidoke.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yukidoke.kernel.FieldError;

/** Which roles can be held for a while, and for whom one can stand in. */
final class TimedRules {

    private static final int LONGEST_YEARS = 1;

    private TimedRules() {}

    /**
     * Everything wrong with a wish, by field.
     *
     * @param standsFor the colleague's account, as far as there is one
     */
    static List<FieldError> faults(
            Account holder, TimedGrant.Wanted wanted, Optional<Account> standsFor, LocalDate today) {
        List<FieldError> faults = new ArrayList<>();
        if (wanted.grant().role() == Role.ADMINISTRATOR) {
            faults.add(FieldError.of("grant", "access.timed.fault.administrator"));
        } else if (holder.grants().contains(wanted.grant())) {
            faults.add(FieldError.of("grant", "access.timed.fault.held"));
        }
        if (wanted.until().isBefore(wanted.from()) || wanted.until().isBefore(today)) {
            faults.add(FieldError.of("until", "access.timed.fault.over"));
        } else if (wanted.until().isAfter(wanted.from().plusYears(LONGEST_YEARS))) {
            faults.add(FieldError.of("until", "access.timed.fault.long"));
        }
        if (wanted.standsFor() != null
                && !standsFor
                        .map(other -> mayStandIn(holder, other, wanted.grant()))
                        .orElse(false)) {
            faults.add(FieldError.of("standsFor", "access.timed.fault.stands-for"));
        }
        return faults;
    }

    /** One stands in for a colleague of the own body, in a role the colleague has. */
    private static boolean mayStandIn(Account holder, Account other, Grant grant) {
        return !other.id().equals(holder.id())
                && other.organisation().equals(holder.organisation())
                && other.grants().stream()
                        .anyMatch(held -> held.role() == grant.role() && held.covers(grant.platform()));
    }
}
