package org.yukidoke.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * An event or a course.
 *
 * @param key stable, part of its public address
 * @param owner key of the body that keeps it
 * @param sessions by day
 */
public record Event(
        UUID id,
        String key,
        String platform,
        String owner,
        EventKind kind,
        State state,
        int version,
        EventContent content,
        List<Session> sessions,
        Instant changedAt) {

    public Event {
        sessions = List.copyOf(sessions);
    }

    public enum State {
        DRAFT,
        PUBLIC,
        CANCELLED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Event with(List<Session> others) {
        return new Event(id, key, platform, owner, kind, state, version, content, others, changedAt);
    }

    /** The next session that is not over on a day and takes place. */
    public Optional<Session> next(LocalDate day) {
        return sessions.stream()
                .filter(session -> session.state() != Session.State.CANCELLED)
                .filter(session -> !session.day().isBefore(day))
                .findFirst();
    }
}
