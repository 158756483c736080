package org.yukidoke.event.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.yukidoke.access.PlatformNames;
import org.yukidoke.directory.Directory;
import org.yukidoke.directory.Vocabulary;
import org.yukidoke.event.Event;
import org.yukidoke.event.Events;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Events and courses as everybody reads them. */
@Controller
final class EventPages {

    private final Events events;
    private final Directory directory;
    private final Vocabulary vocabulary;
    private final PlatformNames platforms;
    private final Clock clock;
    private final Pages pages;
    private final Languages languages;

    EventPages(
            Events events,
            Directory directory,
            Vocabulary vocabulary,
            PlatformNames platforms,
            Clock clock,
            Pages pages,
            Languages languages) {
        this.events = events;
        this.directory = directory;
        this.vocabulary = vocabulary;
        this.platforms = platforms;
        this.clock = clock;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/events")
    View list(HttpServletRequest request) {
        Texts t = languages.texts(request);
        Typed asked = Typed.sent(request);
        var lists = new EventListView.Lists(platforms.list(t), vocabulary.wishes());
        return pages.show(
                "event/events",
                EventListView.of(
                        events.upcoming(wanted(asked)), lists, asked, new EventWords(t, Japan.day(clock.instant()))));
    }

    @GetMapping("/events/{key}")
    View one(@PathVariable String key, HttpServletRequest request) {
        Event event = get(key);
        Texts t = languages.texts(request);
        var window = directory.published().service(event.content().window());
        return pages.show("event/event", EventView.of(event, window, new EventWords(t, Japan.day(clock.instant()))));
    }

    private Event get(String key) {
        return events.find(key).orElseThrow(() -> new Absent("event", key));
    }

    private static Events.Wanted wanted(Typed asked) {
        return new Events.Wanted(asked.value("platform"), asked.value("kind"), asked.value("wish"), "");
    }
}
