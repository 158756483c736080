package org.yukidoke.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Japan;

/** What a share or a consent may not be, whatever anybody wishes. */
final class ShareRules {

    private static final int LONGEST_YEARS = 5;

    private ShareRules() {}

    /** A consent cannot go beyond what the person was told. */
    static List<FieldError> beyond(Notice notice, Consent.Extent extent, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        if (extent.parts().isEmpty() || !notice.wording().parts().containsAll(extent.parts())) {
            errors.add(FieldError.of("parts", "person.fault.beyond_notice"));
        }
        if (extent.recipients().isEmpty()
                || !within(extent.recipients(), notice.wording().recipients())) {
            errors.add(FieldError.of("recipients", "person.fault.beyond_notice"));
        }
        Instant latest = now.atZone(Japan.ZONE)
                .plusMonths(notice.wording().months())
                .plusDays(1)
                .toInstant();
        if (!extent.until().isAfter(now)) {
            errors.add(FieldError.of("until", "person.fault.past"));
        } else if (extent.until().isAfter(latest)) {
            errors.add(FieldError.of(
                    "until",
                    "person.fault.too_long",
                    Integer.toString(notice.wording().months())));
        }
        if (notice.validFrom().isAfter(Japan.day(now))) {
            errors.add(FieldError.of("notice", "person.fault.not_yet"));
        }
        return errors;
    }

    /** A renewed or narrowed consent; narrowing never widens. */
    static List<FieldError> wider(Consent.Extent before, Consent.Extent after) {
        boolean wider = !before.parts().containsAll(after.parts())
                || !within(after.recipients(), before.recipients())
                || after.until().isAfter(before.until());
        return wider ? List.of(FieldError.of("parts", "person.fault.wider")) : List.of();
    }

    /** What is wrong with a share that everybody can see without asking for its ground. */
    static List<FieldError> faults(Share.Wanted wanted, String owner, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        if (wanted.parts().isEmpty()) {
            errors.add(FieldError.of("parts", "person.fault.nothing"));
        }
        if (wanted.recipients().isEmpty()) {
            errors.add(FieldError.of("recipients", "person.fault.nobody"));
        }
        if (wanted.recipients().organisations().contains(owner)) {
            errors.add(FieldError.of("recipients", "person.fault.itself"));
        }
        if (wanted.purpose().isBlank()) {
            errors.add(FieldError.of("purpose", "person.fault.missing"));
        }
        if (!wanted.span().to().isAfter(now)
                || !wanted.span().to().isAfter(wanted.span().from())) {
            errors.add(FieldError.of("to", "person.fault.past"));
        } else if (wanted.span()
                .to()
                .isAfter(now.atZone(Japan.ZONE).plusYears(LONGEST_YEARS).toInstant())) {
            errors.add(FieldError.of("to", "person.fault.too_long", Integer.toString(LONGEST_YEARS * 12)));
        }
        return errors;
    }

    /** What a consent does not carry. */
    static List<FieldError> unconsented(Share.Wanted wanted, Consent consent, Instant now) {
        if (!consent.holds(now)) {
            return List.of(FieldError.of("ground", "person.fault.consent_gone"));
        }
        Consent.Extent extent = consent.newest().extent();
        List<FieldError> errors = new ArrayList<>();
        if (!extent.parts().containsAll(wanted.parts())) {
            errors.add(FieldError.of("parts", "person.fault.not_consented"));
        }
        if (!within(wanted.recipients(), extent.recipients())) {
            errors.add(FieldError.of("recipients", "person.fault.not_consented"));
        }
        if (wanted.span().to().isAfter(extent.until())) {
            errors.add(FieldError.of("to", "person.fault.not_consented"));
        }
        return errors;
    }

    /** What a confirmed basis does not carry: other bodies, another basis, another time. */
    static List<FieldError> unconfirmed(
            Share.Wanted wanted, Optional<Confirmation> confirmation, String owner, Instant now) {
        LocalDate today = Japan.day(now);
        if (confirmation.filter(one -> one.covers(today)).isEmpty()
                || confirmation.get().claim().basis() != wanted.ground().basis()) {
            return List.of(FieldError.of("ground", "person.fault.not_confirmed"));
        }
        Confirmation.Claim claim = confirmation.get().claim();
        List<FieldError> errors = new ArrayList<>();
        if (!claim.members().contains(owner)) {
            errors.add(FieldError.of("ground", "person.fault.not_member"));
        }
        if (!wanted.recipients().categories().isEmpty()
                || !claim.members().containsAll(wanted.recipients().organisations())) {
            errors.add(FieldError.of("recipients", "person.fault.not_member"));
        }
        if (Japan.day(wanted.span().to()).isAfter(claim.validTo().plusDays(1))) {
            errors.add(FieldError.of(
                    "to", "person.fault.basis_ends", claim.validTo().toString()));
        }
        return errors;
    }

    private static boolean within(Recipients some, Recipients all) {
        Set<String> organisations = new HashSet<>(all.organisations());
        Set<String> categories = new HashSet<>(all.categories());
        return organisations.containsAll(some.organisations()) && categories.containsAll(some.categories());
    }
}
