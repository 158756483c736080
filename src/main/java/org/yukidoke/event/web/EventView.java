package org.yukidoke.event.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yukidoke.directory.Listing;
import org.yukidoke.directory.Service;
import org.yukidoke.event.Event;
import org.yukidoke.event.EventContent;
import org.yukidoke.event.Session;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/**
 * One event.
 *
 * @param window where to ask, with its name and page; null when nobody has said
 * @param calendar address of the event for a calendar program
 */
public record EventView(
        List<Crumb> crumbs,
        String title,
        String kind,
        boolean cancelled,
        String summary,
        List<Fact> facts,
        List<Time> times,
        @Nullable Fact window,
        String url,
        String calendar) {

    public EventView {
        crumbs = List.copyOf(crumbs);
        facts = List.copyOf(facts);
        times = List.copyOf(times);
    }

    /** Something said of it; of a window its name and page. */
    public record Fact(String name, String value) {}

    /** One session. */
    public record Time(String when, String place, String capacity, String state, String tone) {}

    static EventView of(Event event, Optional<Listing.Listed<Service>> window, EventWords words) {
        Texts t = words.t();
        EventContent content = event.content();
        return new EventView(
                List.of(
                        new Crumb(t.of("plan.crumb.home"), "/"),
                        new Crumb(t.of("event.title"), "/events"),
                        Crumb.here(words.title(event))),
                words.title(event),
                words.kind(event),
                event.state() == Event.State.CANCELLED,
                words.text(content.summary()),
                facts(content, words),
                event.sessions().stream()
                        .map(session -> time(event, session, words))
                        .toList(),
                window.map(listed -> new Fact(
                                t.pick(
                                        listed.content().title().ja(),
                                        listed.content().title().en()),
                                "/windows/" + listed.key()))
                        .orElse(null),
                content.url(),
                "/events/" + event.key() + ".ics");
    }

    private static Time time(Event event, Session session, EventWords words) {
        Texts t = words.t();
        boolean over = session.day().isBefore(words.today());
        return new Time(
                words.when(session),
                words.place(event, session),
                session.capacity() == null ? t.of("event.unknown") : t.of("event.seats", session.capacity()),
                over
                        ? t.of("event.over")
                        : t.of("event.session." + session.state().key()),
                over || session.state() != Session.State.PLANNED ? "neutral" : "success");
    }

    private static List<Fact> facts(EventContent content, EventWords words) {
        Texts t = words.t();
        var facts = new ArrayList<Fact>();
        words.organisers(content).forEach(line -> facts.add(new Fact(t.of("event.field.organisers"), line)));
        add(facts, t.of("event.field.wishes"), words.wishes(content.wishes()));
        add(facts, t.of("event.field.for_whom"), words.text(content.forWhom()));
        add(facts, t.of("event.field.ages"), words.ages(content));
        add(facts, t.of("event.field.way"), t.of("event.way." + content.way().key()));
        String cost = content.cost().isEmpty() ? t.of("event.unknown") : t.of("directory.cost." + content.cost());
        add(facts, t.of("event.field.cost"), cost);
        add(facts, t.of("event.field.cost_words"), words.text(content.costWords()));
        Integer hours = content.hours();
        add(facts, t.of("event.field.hours"), hours == null ? "" : t.of("event.hours", hours));
        add(facts, t.of("event.field.certificate"), content.certificate());
        String apply = words.text(content.apply());
        add(facts, t.of("event.field.apply"), apply.isEmpty() ? t.of("event.unknown") : apply);
        var until = content.applyUntil();
        add(facts, t.of("event.field.apply_until"), until == null ? "" : Moments.day(until, t));
        return facts;
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(name, value));
        }
    }
}
