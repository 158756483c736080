package org.yukidoke.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.yukidoke.kernel.FieldError;

/** What may be said of an event. */
final class EventRules {

    private static final int NAME = 200;
    private static final int TEXT = 4000;
    private static final int OLDEST = 120;

    private EventRules() {}

    /** What is wrong, by field; sessions are {@code sessions.<index>.<field>}. */
    static List<FieldError> faults(EventContent content, List<Session> sessions, Collection<String> wishes) {
        var errors = new ArrayList<FieldError>();
        if (content.title().ja().isBlank() || content.title().ja().length() > NAME) {
            errors.add(FieldError.of("title", "event.fault.title", Integer.toString(NAME)));
        }
        if (content.summary().ja().length() > TEXT || content.summary().plain().length() > TEXT) {
            errors.add(FieldError.of("summary", "event.fault.long", Integer.toString(TEXT)));
        }
        if (content.organisers().isEmpty()) {
            errors.add(FieldError.of("organisers", "event.fault.organisers"));
        }
        Integer from = content.ageFrom();
        Integer to = content.ageTo();
        if ((from != null && (from < 0 || from > OLDEST))
                || (to != null && (to < 0 || to > OLDEST))
                || (from != null && to != null && from > to)) {
            errors.add(FieldError.of("ageFrom", "event.fault.ages"));
        }
        if (!wishes.containsAll(content.wishes())) {
            errors.add(FieldError.of("wishes", "event.fault.wishes"));
        }
        if (!content.url().isEmpty() && !content.url().matches("https?://[^\\s/]+\\S*")) {
            errors.add(FieldError.of("url", "event.fault.url"));
        }
        if (sessions.isEmpty()) {
            errors.add(FieldError.of("sessions", "event.fault.sessions"));
        }
        for (int i = 0; i < sessions.size(); i++) {
            if (!sessions.get(i).opens().isBefore(sessions.get(i).closes())) {
                errors.add(FieldError.of("sessions." + i + ".closes", "event.fault.times"));
            }
        }
        var first = sessions.stream().map(Session::day).min(Comparator.naturalOrder());
        if (content.applyUntil() != null
                && sessions.stream().noneMatch(session -> !session.day().isBefore(content.applyUntil()))
                && first.isPresent()) {
            errors.add(FieldError.of("applyUntil", "event.fault.apply_until"));
        }
        return List.copyOf(errors);
    }

    /**
     * Sessions with a number each: new ones get the next that was never given, those that stand and are not named stay.
     *
     * @param standing what is kept now
     */
    static List<Session> numbered(List<Session> typed, List<Session> standing) {
        int next = standing.stream().mapToInt(Session::number).max().orElse(0) + 1;
        var numbered = new ArrayList<Session>();
        for (Session session : typed) {
            boolean known = standing.stream().anyMatch(kept -> kept.number() == session.number());
            numbered.add(known ? session : session.numbered(next++));
        }
        for (Session kept : standing) {
            if (typed.stream().noneMatch(session -> session.number() == kept.number())) {
                numbered.add(kept);
            }
        }
        return List.copyOf(numbered);
    }

    /** Whether an event suits what a visitor looks for; blank asks for nothing. */
    static boolean suits(Event event, Events.Wanted wanted) {
        return (wanted.platform().isEmpty() || event.platform().equals(wanted.platform()))
                && (wanted.kind().isEmpty() || event.kind().key().equals(wanted.kind()))
                && (wanted.wish().isEmpty() || event.content().wishes().contains(wanted.wish()))
                && (wanted.municipality().isEmpty()
                        || event.content().municipalities().isEmpty()
                        || event.content().municipalities().contains(wanted.municipality()));
    }
}
