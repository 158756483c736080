package org.yukidoke.conference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.person.Confirmation;

/** What a call to a conference may not be. */
final class CallRules {

    /** Longer than this, material of a meeting would become a second file. */
    private static final int LONGEST_MONTHS = 24;

    private CallRules() {}

    /** Everything wrong with a call. */
    static List<FieldError> faults(Meeting.Call call, List<String> bodies, String convenor, LocalDate today) {
        List<FieldError> faults = new ArrayList<>();
        if (call.name().isBlank()) {
            faults.add(FieldError.of("name", "web.fault.missing"));
        }
        if (call.heldOn().isBefore(today)) {
            faults.add(FieldError.of("held", "conference.fault.past"));
        }
        if (call.expiresOn().isBefore(call.heldOn())) {
            faults.add(FieldError.of("expires", "conference.fault.order"));
        } else if (call.expiresOn().isAfter(call.heldOn().plusMonths(LONGEST_MONTHS))) {
            faults.add(FieldError.of("expires", "conference.fault.long", Integer.toString(LONGEST_MONTHS)));
        }
        if (bodies.stream().allMatch(convenor::equals)) {
            faults.add(FieldError.of("bodies", "conference.fault.alone"));
        }
        return faults;
    }

    /**
     * Everything wrong with a changed call: a day that stays may have passed.
     *
     * @param before as it was called
     */
    static List<FieldError> changed(
            Meeting.Call before, Meeting.Call call, List<String> bodies, String convenor, LocalDate today) {
        boolean stays = call.heldOn().equals(before.heldOn());
        List<FieldError> faults = new ArrayList<>(faults(call, bodies, convenor, stays ? call.heldOn() : today));
        if (!call.expiresOn().equals(before.expiresOn()) && call.expiresOn().isBefore(today)) {
            faults.add(FieldError.of("expires", "conference.fault.over"));
        }
        return faults;
    }

    /** Everything wrong with a meeting put down after it was held. */
    static List<FieldError> late(Meeting.Call call, List<String> bodies, String convenor, LocalDate today) {
        List<FieldError> faults = new ArrayList<>(faults(call, bodies, convenor, call.heldOn()));
        if (call.heldOn().isAfter(today)) {
            faults.add(FieldError.of("held", "conference.fault.to-come"));
        }
        if (call.expiresOn().isBefore(today)) {
            faults.add(FieldError.of("expires", "conference.fault.over"));
        }
        return faults;
    }

    /** What a confirmed basis does not carry: another day, bodies not bound by it. */
    static List<FieldError> uncarried(
            Optional<Confirmation> confirmation, LocalDate day, List<String> bodies, String convenor) {
        if (confirmation.filter(one -> one.covers(day)).isEmpty()) {
            return List.of(FieldError.of("footing", "conference.fault.uncovered"));
        }
        List<String> members = confirmation.get().claim().members();
        boolean bound = members.contains(convenor) && members.containsAll(bodies);
        return bound ? List.of() : List.of(FieldError.of("bodies", "conference.fault.unbound"));
    }
}
