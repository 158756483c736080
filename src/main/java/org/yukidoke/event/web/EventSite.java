package org.yukidoke.event.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yukidoke.event.Event;
import org.yukidoke.event.Events;
import org.yukidoke.web.NewsSource;
import org.yukidoke.web.SiteSource;
import org.yukidoke.web.Texts;

/** Coming events among the pages of the site and among what is new. */
@Component
final class EventSite implements SiteSource, NewsSource {

    private final Events events;

    EventSite(Events events) {
        this.events = events;
    }

    @Override
    public List<Page> pages() {
        return Stream.concat(
                        Stream.of(new Page("/events", null)),
                        events.upcoming(Events.Wanted.ANYTHING).stream()
                                .map(event -> new Page("/events/" + event.key(), event.changedAt())))
                .toList();
    }

    @Override
    public List<News> news(Texts t) {
        return events.upcoming(Events.Wanted.ANYTHING).stream()
                .map(event -> news(event, t))
                .toList();
    }

    private static News news(Event event, Texts t) {
        String title =
                t.pick(event.content().title().ja(), event.content().title().en());
        String text =
                t.pick(event.content().summary().ja(), event.content().summary().en());
        boolean cancelled = event.state() == Event.State.CANCELLED;
        return new News(
                "event/" + event.key(),
                "/events/" + event.key(),
                cancelled ? t.of("event.calendar.cancelled", title) : title,
                text,
                event.changedAt());
    }
}
