package org.yukidoke.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An entry of a calendar.
 *
 * @param uid the same for the same thing for ever, so that a calendar moves it instead of showing it twice
 * @param place where it is; blank for nowhere
 * @param href page of ours it leads to; blank for none
 * @param changed when it last became different
 */
public record CalendarEvent(String uid, String title, When when, String place, String href, Instant changed) {

    /**
     * A calendar as a text (RFC 5545); the same events give the same bytes.
     *
     * @param name as a calendar program shows it
     * @param origin where browsers reach the program; blank when that is not known
     */
    public static String file(String name, List<CalendarEvent> events, String origin) {
        return CalendarRules.write(name, events, origin);
    }

    /** When it is. */
    public sealed interface When {

        /** All day. */
        record Day(LocalDate day) implements When {}

        record Hours(Instant from, Instant to) implements When {}
    }
}
