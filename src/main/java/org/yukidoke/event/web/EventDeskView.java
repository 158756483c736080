package org.yukidoke.event.web;

import java.util.List;
import org.yukidoke.event.Event;

/**
 * The events a body or a council keeps.
 *
 * @param adds whether whoever looks may enter one
 */
public record EventDeskView(List<Item> items, boolean adds) {

    public EventDeskView {
        items = List.copyOf(items);
    }

    public record Item(String href, String title, String kind, String next, String state, String tone) {}

    static EventDeskView of(List<Event> events, boolean adds, EventWords words) {
        return new EventDeskView(
                events.stream()
                        .map(event -> new Item(
                                "/desk/events/" + event.id(),
                                words.title(event),
                                words.kind(event),
                                words.next(event),
                                words.t().of("event.state." + event.state().key()),
                                event.state() == Event.State.PUBLIC ? "success" : "neutral"))
                        .toList(),
                adds);
    }
}
