package org.yukidoke.dropbox;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yukidoke.directory.Holidays;
import org.yukidoke.kernel.Japan;

/** Until when somebody must have been in touch, by the days on which a body works. */
@Component
final class DueDays {

    private final Holidays holidays;

    DueDays(Holidays holidays) {
        this.holidays = holidays;
    }

    /** The day of arrival does not count. */
    LocalDate due(String body, Instant arrivedAt, int workingDays) {
        return holidays.nextWorkingDays(Japan.day(arrivedAt), workingDays, body).getLast();
    }
}
