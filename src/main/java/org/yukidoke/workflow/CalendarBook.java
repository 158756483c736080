package org.yukidoke.workflow;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Origins;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Subscribers.Subscriber;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Texts;

/** Everything that belongs in somebody's calendar, whichever module it comes from. */
@Component
final class CalendarBook {

    private final ObjectProvider<CalendarSource> sources;
    private final Origins origins;
    private final Languages languages;

    CalendarBook(ObjectProvider<CalendarSource> sources, Origins origins, Languages languages) {
        this.sources = sources;
        this.origins = origins;
        this.languages = languages;
    }

    String write(Scope program, Subscriber subscriber) {
        Texts t = languages.texts(subscriber.language());
        List<CalendarEvent> events = sources.stream()
                .flatMap(source -> source.events(program, subscriber, t).stream())
                .sorted(Comparator.comparing(CalendarEvent::uid))
                .toList();
        String origin = origins.known().map(Origins.Origin::value).orElse("");
        return CalendarRules.write(t.of("workflow.calendar.name"), events, origin);
    }
}
