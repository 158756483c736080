package org.yukidoke.event.web;

import java.util.List;
import org.yukidoke.event.Event;
import org.yukidoke.event.Session;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.CalendarEvent;

/** The sessions of an event as a calendar shows them. */
final class CalendarEntries {

    private CalendarEntries() {}

    static List<CalendarEvent> of(Event event, Texts t) {
        return event.sessions().stream()
                .map(session -> entry(event, session, t))
                .toList();
    }

    private static CalendarEvent entry(Event event, Session session, Texts t) {
        boolean cancelled = event.state() == Event.State.CANCELLED || session.state() == Session.State.CANCELLED;
        String title =
                t.pick(event.content().title().ja(), event.content().title().en());
        return new CalendarEvent(
                "event-" + event.key() + "-" + session.number() + "@yukidoke",
                cancelled ? t.of("event.calendar.cancelled", title) : title,
                new CalendarEvent.When.Hours(
                        session.day().atTime(session.opens()).atZone(Japan.ZONE).toInstant(),
                        session.day()
                                .atTime(session.closes())
                                .atZone(Japan.ZONE)
                                .toInstant()),
                session.place(),
                "/events/" + event.key(),
                event.changedAt());
    }
}
