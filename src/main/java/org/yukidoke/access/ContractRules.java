package org.yukidoke.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.FieldError;

/** What an end of a contract may not be, and who cannot finish the files of a body that goes. */
final class ContractRules {

    private ContractRules() {}

    /**
     * What is known of the two bodies.
     *
     * @param taken whether the body that goes is gone on that day, or is to go by another change
     * @param comes whether the body that goes takes over from another on that day or later
     * @param away since when the successor will be gone on that day; null when it will be there
     */
    record Known(boolean taken, boolean comes, @Nullable LocalDate away) {}

    /**
     * Everything wrong with what is to be announced, by field.
     *
     * @param returns whether whoever announces knows that the successor comes back by it
     */
    static List<FieldError> faults(ContractEnd.Terms terms, Known known, boolean returns, LocalDate today) {
        List<FieldError> faults = new ArrayList<>();
        if (terms.successor().equals(terms.organisation())) {
            faults.add(FieldError.of("successor", "access.contract.fault.same"));
        } else if (known.away() != null && !known.away().isBefore(terms.startsOn())) {
            faults.add(FieldError.of("successor", "access.contract.fault.that-day"));
        } else if (known.away() != null && !returns) {
            faults.add(FieldError.of("successor", "access.contract.fault.away"));
        }
        if (known.taken()) {
            faults.add(FieldError.of("organisation", "access.contract.fault.taken"));
        } else if (known.comes()) {
            faults.add(FieldError.of("organisation", "access.contract.fault.comes"));
        }
        if (!terms.startsOn().isAfter(today)) {
            faults.add(FieldError.of("startsOn", "access.contract.fault.past"));
        } else if (!terms.askBy().isBefore(terms.startsOn())) {
            faults.add(FieldError.of("askBy", "access.contract.fault.late"));
        }
        return faults;
    }

    /** What somebody is let in for. */
    record Wish(LocalDate until, String reason) {}

    /** Everything wrong with letting somebody in, by field. */
    static List<FieldError> faults(
            Optional<ContractEnd> end, Optional<Account> who, UUID by, Wish wish, LocalDate today) {
        List<FieldError> faults = new ArrayList<>();
        boolean ofBody = end.isPresent()
                && who.filter(account ->
                                account.organisation().equals(end.get().terms().organisation()))
                        .isPresent();
        if (!ofBody) {
            faults.add(FieldError.of("login", "access.contract.fault.login"));
        } else if (who.get().id().equals(by)) {
            faults.add(FieldError.of("login", "access.contract.fault.oneself"));
        }
        if (wish.until().isBefore(today) || wish.until().isAfter(today.plusDays(ContractEnds.LONGEST_DAYS))) {
            faults.add(
                    FieldError.of("until", "access.contract.fault.until", Integer.toString(ContractEnds.LONGEST_DAYS)));
        }
        return faults;
    }
}
