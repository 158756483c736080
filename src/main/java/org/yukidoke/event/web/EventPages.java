package org.yukidoke.event.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Origins;
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
import org.yukidoke.workflow.CalendarEvent;

/** Events and courses as everybody reads them. */
@Controller
final class EventPages {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Events events;
    private final Directory directory;
    private final Vocabulary vocabulary;
    private final PlatformNames platforms;
    private final Origins origins;
    private final Clock clock;
    private final Pages pages;
    private final Languages languages;

    EventPages(
            Events events,
            Directory directory,
            Vocabulary vocabulary,
            PlatformNames platforms,
            Origins origins,
            Clock clock,
            Pages pages,
            Languages languages) {
        this.events = events;
        this.directory = directory;
        this.vocabulary = vocabulary;
        this.platforms = platforms;
        this.origins = origins;
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

    @GetMapping("/events/{key}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String key, HttpServletRequest request) {
        Event event = get(key);
        Texts t = languages.texts(request);
        return calendar(event.content().title().ja(), List.of(event), t);
    }

    @GetMapping("/events.ics")
    ResponseEntity<byte[]> calendar(
            @RequestParam(defaultValue = "") String platform,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String wish,
            HttpServletRequest request) {
        Texts t = languages.texts(request);
        return calendar(t.of("event.calendar"), events.upcoming(new Events.Wanted(platform, kind, wish, "")), t);
    }

    private ResponseEntity<byte[]> calendar(String name, List<Event> shown, Texts t) {
        var entries = shown.stream()
                .flatMap(event -> CalendarEntries.of(event, t).stream())
                .toList();
        String origin = origins.known().map(Origins.Origin::value).orElse("");
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .body(CalendarEvent.file(name, entries, origin).getBytes(StandardCharsets.UTF_8));
    }

    private Event get(String key) {
        return events.find(key).orElseThrow(() -> new Absent("event", key));
    }

    private static Events.Wanted wanted(Typed asked) {
        return new Events.Wanted(asked.value("platform"), asked.value("kind"), asked.value("wish"), "");
    }
}
