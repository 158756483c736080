package org.yukidoke.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Japan has one time zone; its day is the day by which councils and the law count. */
public final class Japan {

    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private Japan() {}

    /** The day it is there at a moment. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** The moment a day begins there. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The moment after which a day is over there. */
    public static Instant end(LocalDate day) {
        return start(day.plusDays(1));
    }
}
