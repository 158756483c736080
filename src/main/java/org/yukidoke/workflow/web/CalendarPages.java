package org.yukidoke.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Origins;
import org.yukidoke.access.PublicPages;
import org.yukidoke.kernel.Absent;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Redirect;
import org.yukidoke.workflow.Calendars;

/** One's deadlines in one's own calendar program. */
@Controller
final class CalendarPages {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Calendars calendars;
    private final Origins origins;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    CalendarPages(Calendars calendars, Origins origins, CurrentScope current, Pages pages, Languages languages) {
        this.calendars = calendars;
        this.origins = origins;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/me/calendar")
    View mine(HttpServletRequest request, @RequestParam(defaultValue = "") String done) {
        return show(request, "", done.equals("revoked"));
    }

    /** Shows the address at once and only here: it cannot be shown again. */
    @PostMapping("/me/calendar")
    View make(HttpServletRequest request) {
        return show(request, origins.of(request).value() + calendars.make(current.get()), false);
    }

    @PostMapping("/me/calendar/revoke")
    View revoke() {
        calendars.revoke(current.get());
        return Redirect.to("/me/calendar?done=revoked");
    }

    /** Whoever has the address has the calendar. */
    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String secret) {
        byte[] calendar = calendars
                .read(secret)
                .orElseThrow(() -> new Absent("calendar", ""))
                .getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .body(calendar);
    }

    private View show(HttpServletRequest request, String address, boolean revoked) {
        var t = languages.texts(request);
        String since =
                calendars.since(current.get()).map(at -> Moments.words(at, t)).orElse("");
        return pages.show("workflow/calendar", new CalendarView(since, address, revoked));
    }

    /** A calendar program signs nobody in. */
    @Configuration(proxyBeanMethods = false)
    static class Open {

        @Bean
        PublicPages calendarsOpen() {
            return new PublicPages() {
                @Override
                public List<String> patterns() {
                    return List.of("/calendar/*");
                }

                // It tells what is on somebody's desk.
                @Override
                public Place place() {
                    return Place.DESK;
                }
            };
        }
    }
}
