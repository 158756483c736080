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
