package org.yukidoke.dropbox;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.yukidoke.access.Role;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.web.Typed;

/** What a body may decide about requests. */
final class BoxRules {

    static final int MOST_DUE = 20;
    static final int MOST_KEEP = 365;
    static final List<Role> READERS = List.of(Role.COUNSELLOR, Role.MEMBER, Role.SECRETARIAT);

    private BoxRules() {}

    static Parsed<Box> parse(Typed typed) {
        var faults = new ArrayList<FieldError>();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        READERS.stream().filter(role -> typed.chosen("roles", role.key())).forEach(roles::add);
        if (roles.isEmpty()) {
            faults.add(FieldError.of("roles", "dropbox.fault.roles"));
        }
        int due = days(typed, "dueDays", MOST_DUE, faults);
        int keep = days(typed, "keepDays", MOST_KEEP, faults);
        return faults.isEmpty()
                ? new Parsed.Valid<>(new Box(typed.chosen("takes", "yes"), roles, due, keep))
                : new Parsed.Invalid<>(faults);
    }

    private static int days(Typed typed, String field, int most, List<FieldError> faults) {
        String text = typed.value(field).strip();
        if (text.matches("[0-9]{1,4}")) {
            int days = Integer.parseInt(text);
            if (days >= 1 && days <= most) {
                return days;
            }
        }
        faults.add(FieldError.of(field, "dropbox.fault.days", Integer.toString(most)));
        return 0;
    }
}
