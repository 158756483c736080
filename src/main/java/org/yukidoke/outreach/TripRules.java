package org.yukidoke.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.person.Anonymity;
import org.yukidoke.person.PersonName;

/** What a trip may not be. */
final class TripRules {

    private static final PersonName NOBODY = PersonName.nickname("");

    private TripRules() {}

    /** Everything wrong with a plan. */
    static List<FieldError> faults(Trip.Kind kind, Trip.Plan plan, Set<UUID> colleagues) {
        var faults = new ArrayList<FieldError>();
        var where = plan.where();
        switch (kind) {
            case CONSULTATION, ROUND -> needed(faults, "area", where.area());
            case BODY -> {
                needed(faults, "area", where.area());
                needed(faults, "host-name", where.host() + where.hostName());
            }
            case HOME -> faults.addAll(safe(plan));
        }
        faults.addAll(party(plan.party(), colleagues));
        Instant leaves = plan.when().leaves();
        Instant back = plan.when().back();
        if ((leaves == null) != (back == null)) {
            faults.add(FieldError.of(leaves == null ? "leaves" : "back", "outreach.fault.times"));
        } else if (leaves != null && back != null && !back.isAfter(leaves)) {
            faults.add(FieldError.of("back", "outreach.fault.order"));
        }
        anonymous(faults, "place", where.place());
        anonymous(faults, "host-name", where.hostName());
        anonymous(faults, "aim", plan.aim());
        // Of a visit home these two stand sealed in the file.
        if (kind != Trip.Kind.HOME) {
            anonymous(faults, "others", plan.party().others());
            anonymous(faults, "waits", plan.party().waits());
        }
        return faults;
    }

    private static List<FieldError> safe(Trip.Plan plan) {
        var faults = new ArrayList<FieldError>();
        if (plan.when().leaves() == null && plan.when().back() == null) {
            faults.add(FieldError.of("back", "web.fault.missing"));
        }
        if (plan.party().told() == null && plan.party().waits().isEmpty()) {
            faults.add(FieldError.of("told", "outreach.fault.told"));
        }
        return faults;
    }

    private static List<FieldError> party(Trip.Party party, Set<UUID> colleagues) {
        var faults = new ArrayList<FieldError>();
        UUID told = party.told();
        if (party.goes().isEmpty()) {
            faults.add(FieldError.of("goes", "outreach.fault.nobody"));
        } else if (!colleagues.containsAll(party.goes())) {
            faults.add(FieldError.of("goes", "outreach.fault.colleague"));
        }
        if (told != null && !colleagues.contains(told)) {
            faults.add(FieldError.of("told", "outreach.fault.colleague"));
        } else if (told != null && party.goes().contains(told)) {
            faults.add(FieldError.of("told", "outreach.fault.waits"));
        }
        return faults;
    }

    /** Everything wrong with what is said to have come of it. */
    static List<FieldError> faults(Trip trip, Trip.Gain gain, LocalDate today) {
        var faults = new ArrayList<FieldError>();
        LocalDate next = gain.next();
        if (trip.plan().when().on().isAfter(today)) {
            faults.add(FieldError.of("came", "outreach.fault.future"));
        }
        if (next != null && !next.isAfter(trip.plan().when().on())) {
            faults.add(FieldError.of("next", "outreach.fault.next"));
        }
        anonymous(faults, "agreed", gain.agreed());
        return faults;
    }

    /** A number by which somebody can be called, an address or a reference gives somebody away. */
    static void anonymous(List<FieldError> faults, String field, String text) {
        if (Anonymity.broken(text, NOBODY)) {
            faults.add(FieldError.of(field, "outreach.fault.names"));
        }
    }

    private static void needed(List<FieldError> faults, String field, String text) {
        if (text.isEmpty()) {
            faults.add(FieldError.of(field, "web.fault.missing"));
        }
    }
}
