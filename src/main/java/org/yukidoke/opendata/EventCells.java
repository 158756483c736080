package org.yukidoke.opendata;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yukidoke.event.Event;
import org.yukidoke.event.EventContent;
import org.yukidoke.event.Session;

/** An event as rows of イベント一覧, one for each session. */
final class EventCells {

    private EventCells() {}

    static Stream<Map<String, String>> write(Event event, Mapping mapping) {
        return event.sessions().stream().map(session -> write(event, session, mapping));
    }

    private static Map<String, String> write(Event event, Session session, Mapping mapping) {
        EventContent content = event.content();
        LocalDate until = content.applyUntil();
        boolean cancelled = event.state() == Event.State.CANCELLED;
        var cells = new HashMap<String, String>();
        // One code fits; people of several municipalities are not told by one of them.
        cells.put(
                "code",
                content.municipalities().size() == 1
                        ? content.municipalities().iterator().next()
                        : "");
        cells.put("id", event.key() + "-" + session.number());
        cells.put("name", content.title().ja());
        cells.put("kana", content.title().kana());
        cells.put("en", content.title().en());
        cells.put("from", session.day().toString());
        cells.put("to", session.day().toString());
        cells.put("opens", session.opens().toString());
        cells.put("closes", session.closes().toString());
        cells.put(
                "state",
                mapping.word("state", cancelled ? "cancelled" : session.state().key()));
        cells.put("summary", content.summary().ja());
        cells.put("cost", content.cost().isEmpty() ? "" : mapping.word("cost", content.cost()));
        cells.put("costs", content.costWords().ja());
        cells.put(
                "holder",
                content.organisers().stream()
                        .filter(organiser -> organiser.part() != EventContent.Part.BACKS)
                        .map(EventContent.Organiser::name)
                        .collect(Collectors.joining(";")));
        cells.put("place", session.place());
        cells.put("audience", content.forWhom().ja());
        cells.put(
                "capacity", session.capacity() == null ? "" : session.capacity().toString());
        cells.put("until", until == null ? "" : until.toString());
        cells.put("apply", content.apply().ja());
        cells.put("url", content.url());
        return cells;
    }
}
