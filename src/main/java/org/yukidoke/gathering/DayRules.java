package org.yukidoke.gathering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yukidoke.kernel.FieldError;

/** What a day of a circle may not be. */
final class DayRules {

    private DayRules() {}

    /** Everything wrong with a day. */
    static List<FieldError> faults(Circle circle, Day.Held held, LocalDate today) {
        List<FieldError> faults = new ArrayList<>();
        LocalDate closed = circle.closedOn();
        if (held.on().isAfter(today)) {
            faults.add(FieldError.of("on", "gathering.fault.future"));
        } else if (held.on().isBefore(circle.called().openedOn())
                || (closed != null && held.on().isAfter(closed))) {
            faults.add(FieldError.of("on", "gathering.fault.closed"));
        }
        return faults;
    }
}
