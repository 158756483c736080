package org.yukidoke.event.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.yukidoke.access.OrganisationNames;
import org.yukidoke.event.Event;
import org.yukidoke.event.EventKind;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * What is coming.
 *
 * @param asked what the visitor looks for
 * @param calendar address of the same list for a calendar program
 */
public record EventListView(
        List<Item> items,
        Typed asked,
        List<Choice> platforms,
        List<Choice> kinds,
        List<Choice> wishes,
        String calendar) {

    public EventListView {
        items = List.copyOf(items);
        platforms = List.copyOf(platforms);
        kinds = List.copyOf(kinds);
        wishes = List.copyOf(wishes);
    }

    /** Whether the list shows less than everything. */
    public boolean narrowed() {
        return !(asked.value("platform") + asked.value("kind") + asked.value("wish")).isEmpty();
    }

    /**
     * One event.
     *
     * @param state in words; empty when it simply takes place
     */
    public record Item(
            String href, String title, String kind, String when, String place, String organisers, String state) {}

    /** What may be chosen from. */
    record Lists(List<OrganisationNames.Named> platforms, List<String> wishes) {
        Lists {
            platforms = List.copyOf(platforms);
            wishes = List.copyOf(wishes);
        }
    }

    static EventListView of(List<Event> events, Lists lists, Typed asked, EventWords words) {
        Texts t = words.t();
        return new EventListView(
                events.stream().map(event -> item(event, words)).toList(),
                asked,
                with(t, lists.platforms().stream().map(each -> new Choice(each.key(), each.name()))),
                with(
                        t,
                        Arrays.stream(EventKind.values())
                                .map(kind -> new Choice(kind.key(), t.of("event.kind." + kind.key())))),
                with(t, lists.wishes().stream().map(wish -> new Choice(wish, t.of("directory.wish." + wish)))),
                "/events.ics?platform=" + safe(asked, "platform") + "&kind=" + safe(asked, "kind") + "&wish="
                        + safe(asked, "wish"));
    }

    private static String safe(Typed asked, String field) {
        String value = asked.value(field);
        return value.matches("[a-z_-]*") ? value : "";
    }

    private static List<Choice> with(Texts t, Stream<Choice> choices) {
        return Stream.concat(Stream.of(new Choice("", t.of("event.any"))), choices)
                .toList();
    }

    private static Item item(Event event, EventWords words) {
        String place = event.next(words.today())
                .map(session -> words.place(event, session))
                .orElse("");
        return new Item(
                "/events/" + event.key(),
                words.title(event),
                words.kind(event),
                words.next(event),
                place,
                String.join(words.t().of("event.separator"), words.organisers(event.content())),
                event.state() == Event.State.CANCELLED ? words.t().of("event.state.cancelled") : "");
    }
}
