package org.yukidoke.outreach.welfare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.FieldError;

/** What may not be said in the registers. */
final class ProviderRules {

    private ProviderRules() {}

    /** Everything wrong with what is said of a place. */
    static List<FieldError> faults(Provider provider, LocalDate today) {
        var faults = new ArrayList<FieldError>();
        var dates = provider.dates();
        if (before(dates.certified(), dates.applied())) {
            faults.add(FieldError.of("certified", "welfare.fault.order"));
        }
        if (dates.renew() != null && dates.certified() == null) {
            faults.add(FieldError.of("renew", "welfare.fault.certified"));
        } else if (before(dates.renew(), dates.certified())) {
            faults.add(FieldError.of("renew", "welfare.fault.order"));
        }
        if (before(dates.ended(), dates.certified()) || before(dates.ended(), dates.applied())) {
            faults.add(FieldError.of("ended", "welfare.fault.order"));
        }
        if (provider.published() && dates.certified() == null) {
            faults.add(FieldError.of("published", "welfare.fault.certified"));
        }
        if (!provider.called().corporateNumber().matches("([0-9]{13})?")) {
            faults.add(FieldError.of("corporate-number", "welfare.fault.corporate"));
        }
        if (provider.source().asOf().isAfter(today)) {
            faults.add(FieldError.of("as-of", "welfare.fault.future"));
        }
        return faults;
    }

    /** Everything wrong with what is said of a municipality. */
    static List<FieldError> faults(Provision provision, LocalDate today) {
        var faults = new ArrayList<FieldError>();
        LocalDate since = provision.since();
        if (provision.asOf().isAfter(today)) {
            faults.add(FieldError.of("as-of", "welfare.fault.future"));
        }
        switch (provision.state()) {
            case RUNS -> {
                if (since != null && since.isAfter(today)) {
                    faults.add(FieldError.of("since", "welfare.fault.runs"));
                }
            }
            case PLANNED -> {}
            case NONE -> {
                if (since != null || !provision.operator().isEmpty()) {
                    faults.add(FieldError.of("state", "welfare.fault.none"));
                }
            }
        }
        return faults;
    }

    private static boolean before(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }
}
