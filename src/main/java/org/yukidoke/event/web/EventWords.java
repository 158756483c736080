package org.yukidoke.event.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yukidoke.directory.Wording;
import org.yukidoke.event.Event;
import org.yukidoke.event.EventContent;
import org.yukidoke.event.Session;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/**
 * Events in words.
 *
 * @param today the day in Japan
 */
record EventWords(Texts t, LocalDate today) {

    String title(Event event) {
        return t.pick(event.content().title().ja(), event.content().title().en());
    }

    String text(Wording wording) {
        return t.pick(wording.ja(), wording.en());
    }

    String when(Session session) {
        return t.of(
                "event.when",
                Moments.day(session.day(), t),
                session.opens().toString(),
                session.closes().toString());
    }

    /** The next session, or that it is over. */
    String next(Event event) {
        return event.next(today).map(this::when).orElseGet(() -> t.of("event.over"));
    }

    String place(Event event, Session session) {
        if (event.content().way() == EventContent.Way.ONLINE) {
            return t.of("event.way.online");
        }
        return session.place().isEmpty() ? t.of("event.unknown") : session.place();
    }

    String kind(Event event) {
        return t.of("event.kind." + event.kind().key());
    }

    String ages(EventContent content) {
        return ages(content.ageFrom(), content.ageTo());
    }

    private String ages(@Nullable Integer from, @Nullable Integer to) {
        if (from != null && to != null) {
            return t.of("event.age.between", from, to);
        }
        if (from != null) {
            return t.of("event.age.from", from);
        }
        return to == null ? "" : t.of("event.age.to", to);
    }

    String wishes(Set<String> wishes) {
        return wishes.stream()
                .sorted()
                .map(wish -> t.of("directory.wish." + wish))
                .collect(Collectors.joining(t.of("event.separator")));
    }

    List<String> organisers(EventContent content) {
        return content.organisers().stream()
                .sorted(Comparator.comparing(EventContent.Organiser::part))
                .map(organiser -> t.of("event.part." + organiser.part().key() + ".of", organiser.name()))
                .toList();
    }
}
