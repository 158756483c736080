package org.yukidoke.event.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yukidoke.directory.Asker;
import org.yukidoke.directory.Directory;
import org.yukidoke.directory.Organisation;
import org.yukidoke.directory.Vocabulary;
import org.yukidoke.event.Event;
import org.yukidoke.event.EventContent;
import org.yukidoke.event.EventKind;
import org.yukidoke.event.Session;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Lays out the form of an event. */
@Component
final class EventForms {

    private final Vocabulary vocabulary;
    private final Directory directory;
    private final Clock clock;

    EventForms(Vocabulary vocabulary, Directory directory, Clock clock) {
        this.vocabulary = vocabulary;
        this.directory = directory;
        this.clock = clock;
    }

    EventWords words(Texts t) {
        return new EventWords(t, Japan.day(clock.instant()));
    }

    EventEditView fresh(List<Organisation> homes, Typed form, Texts t) {
        var owners = homes.stream()
                .map(home -> new Choice(home.key(), t.pick(home.fullName(), home.nameEn())))
                .toList();
        return new EventEditView(
                crumbs(t.of("event.new"), t),
                t.of("event.new"),
                "/desk/events/new",
                0,
                form,
                options(owners, "", t),
                lines(form, 0),
                List.of(),
                "",
                true,
                List.of());
    }

    EventEditView of(Event event, Typed form, boolean keeps, Texts t) {
        EventWords words = words(t);
        return new EventEditView(
                crumbs(words.title(event), t),
                words.title(event),
                "/desk/events/" + event.id(),
                event.version(),
                form,
                options(List.of(), event.platform(), t),
                lines(form, event.sessions().size()),
                moves(event, t),
                event.state() == Event.State.DRAFT ? "" : "/events/" + event.key(),
                keeps,
                List.of());
    }

    /** What was typed over a content that somebody else has changed: sent again, it stands on the newer one. */
    EventEditView overtaken(Event now, Typed form, Texts t) {
        EventWords words = words(t);
        var lines = now.sessions().stream()
                .map(session -> t.of(
                        "event.stands.session",
                        words.when(session),
                        words.place(now, session),
                        t.of("event.session." + session.state().key())))
                .toList();
        return of(now, form, true, t).overtaken(now.version(), EventStands.of(EventForm.known(now), form, lines, t));
    }

    private static List<Crumb> crumbs(String here, Texts t) {
        return List.of(
                new Crumb(t.of("access.desk.title"), "/desk"),
                new Crumb(t.of("event.desk"), "/desk/events"),
                Crumb.here(here));
    }

    // As many lines as stand or were typed, and some to spare.
    private static List<Integer> lines(Typed form, int standing) {
        int typed = form.values().keySet().stream()
                .filter(field ->
                        field.matches("day-[0-9]{1,3}") && !form.value(field).isBlank())
                .mapToInt(field -> Integer.parseInt(field.substring(4)) + 1)
                .max()
                .orElse(0);
        return IntStream.range(0, Math.max(standing, typed) + EventForm.SPARE)
                .boxed()
                .toList();
    }

    private static List<EventEditView.Move> moves(Event event, Texts t) {
        return switch (event.state()) {
            case DRAFT, CANCELLED ->
                List.of(new EventEditView.Move(Event.State.PUBLIC.key(), t.of("event.move.public")));
            case PUBLIC -> List.of(new EventEditView.Move(Event.State.CANCELLED.key(), t.of("event.move.cancelled")));
        };
    }

    private EventEditView.Options options(List<Choice> owners, String platform, Texts t) {
        var windows = Stream.concat(
                        Stream.of(new Choice("", t.of("event.unknown"))),
                        directory.published().services().stream()
                                .filter(listed -> platform.isEmpty()
                                        || listed.entry().platform().equals(platform))
                                .map(listed -> new Choice(
                                        listed.key(),
                                        t.pick(
                                                listed.content().title().ja(),
                                                listed.content().title().en()))))
                .toList();
        return new EventEditView.Options(
                owners,
                Arrays.stream(EventKind.values())
                        .map(kind -> new Choice(kind.key(), t.of("event.kind." + kind.key())))
                        .toList(),
                vocabulary.wishes().stream()
                        .map(wish -> new Choice(wish, t.of("directory.wish." + wish)))
                        .toList(),
                Arrays.stream(Asker.values())
                        .map(asker -> new Choice(asker.key(), t.of("directory.asker." + asker.key())))
                        .toList(),
                Arrays.stream(EventContent.Way.values())
                        .map(way -> new Choice(way.key(), t.of("event.way." + way.key())))
                        .toList(),
                Stream.concat(
                                Stream.of(new Choice("", t.of("event.unknown"))),
                                vocabulary.costs().stream()
                                        .map(cost -> new Choice(cost, t.of("directory.cost." + cost))))
                        .toList(),
                windows,
                Arrays.stream(Session.State.values())
                        .map(state -> new Choice(state.key(), t.of("event.session." + state.key())))
                        .toList());
    }
}
