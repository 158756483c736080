package org.yukidoke.workflow;

import java.util.List;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Subscribers.Subscriber;
import org.yukidoke.web.Texts;

/** Days of one module that belong in calendars. Never anything about a person: a calendar travels far. */
@FunctionalInterface
public interface CalendarSource {

    /** What concerns this subscriber, read in a transaction of the program itself. */
    List<CalendarEvent> events(Scope program, Subscriber subscriber, Texts texts);
}
