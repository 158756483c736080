package org.yukidoke.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a statutory basis was confirmed for certain bodies.
 *
 * @param withdrawnAt null while it is in force
 */
public record Confirmation(
        UUID id, Claim claim, Instant recordedAt, @Nullable Instant withdrawnAt) {

    public boolean covers(LocalDate day) {
        return withdrawnAt == null && !day.isBefore(claim.validFrom()) && !day.isAfter(claim.validTo());
    }

    /**
     * What was confirmed.
     *
     * @param platform key of the council whose bodies it is for
     * @param name of the meeting, council or contract
     * @param citation ordinance, rules or contract, with its date
     * @param confirmedBy who looked into the law: office and function
     * @param members keys of the bodies bound by it; a share on it reaches no other
     * @param validTo last day
     */
    public record Claim(
            String platform,
            Basis basis,
            String name,
            String citation,
            String confirmedBy,
            List<String> members,
            LocalDate validFrom,
            LocalDate validTo) {
        public Claim {
            members = List.copyOf(members);
            if (basis == Basis.CONSENT) {
                throw new IllegalArgumentException("consent is the person's to give");
            }
        }
    }
}
