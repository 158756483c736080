package org.yukidoke.event.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yukidoke.access.Origins;
import org.yukidoke.event.Event;
import org.yukidoke.event.Events;
import org.yukidoke.kernel.Absent;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.CalendarEvent;

/** Events for calendar programs, one by one and all that are coming. */
@Controller
final class EventCalendars {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Events events;
    private final Origins origins;
    private final Languages languages;

    EventCalendars(Events events, Origins origins, Languages languages) {
        this.events = events;
        this.origins = origins;
        this.languages = languages;
    }

    @GetMapping("/events/{key}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String key, HttpServletRequest request) {
        Event event = events.find(key).orElseThrow(() -> new Absent("event", key));
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
}
