package org.yukidoke.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events in the database. */
@Component
final class EventRows {

    private final JdbcClient sql;

    EventRows(JdbcClient sql) {
        this.sql = sql;
    }

    private record Placed(UUID event, Session session) {}

    /** Public and cancelled ones with a session on or after a day, or none at all. */
    List<Event> upcoming(LocalDate day) {
        return events(sql.sql("""
                        select * from event.event
                         where state in ('public', 'cancelled')
                           and exists (select from event.session
                                        where session.event = event.id and session.day >= :day)
                         order by key
                        """).param("day", day));
    }

    List<Event> list(String platform) {
        return events(sql.sql("select * from event.event where platform = :platform order by changed_at desc")
                .param("platform", platform));
    }

    Optional<Event> find(String key) {
        return events(sql.sql("select * from event.event where key = :key").param("key", key)).stream()
                .findFirst();
    }

    Optional<Event> find(UUID id) {
        return events(sql.sql("select * from event.event where id = :id").param("id", id)).stream()
                .findFirst();
    }

    /** Locks the row, so that two who save at once do so one after the other. */
    Optional<Event> lock(UUID id) {
        return events(sql.sql("select * from event.event where id = :id for update")
                        .param("id", id))
                .stream()
                .findFirst();
    }

    void add(Event event, @Nullable UUID by) {
        sql.sql("""
                        insert into event.event (id, key, platform, owner, kind, state, version, content, changed_at)
                        values (:id, :key, :platform, :owner, :kind, :state, :version, cast(:content as jsonb), :at)
                        """)
                .param("id", event.id())
                .param("key", event.key())
                .param("platform", event.platform())
                .param("owner", event.owner())
                .param("kind", event.kind().key())
                .params(moving(event))
                .update();
        addSessions(event);
        addVersion(event, by);
    }

    void replace(Event event, @Nullable UUID by) {
        sql.sql("""
                        update event.event
                           set state = :state, version = :version, content = cast(:content as jsonb), changed_at = :at
                         where id = :id
                        """).param("id", event.id()).params(moving(event)).update();
        addSessions(event);
        addVersion(event, by);
    }

    private static Map<String, Object> moving(Event event) {
        return Map.of(
                "state", event.state().key(),
                "version", event.version(),
                "content", EventJson.write(event.content()),
                "at", event.changedAt().atOffset(ZoneOffset.UTC));
    }

    private void addSessions(Event event) {
        for (Session session : event.sessions()) {
            sql.sql("""
                            insert into event.session (event, number, day, opens, closes, place, capacity, state)
                            values (:event, :number, :day, :opens, :closes, :place, :capacity, :state)
                                on conflict (event, number) do update
                               set day = excluded.day, opens = excluded.opens, closes = excluded.closes,
                                   place = excluded.place, capacity = excluded.capacity, state = excluded.state
                            """)
                    .param("event", event.id())
                    .param("number", session.number())
                    .param("day", session.day())
                    .param("opens", session.opens())
                    .param("closes", session.closes())
                    .param("place", session.place())
                    .param("capacity", session.capacity())
                    .param("state", session.state().key())
                    .update();
        }
    }

    private void addVersion(Event event, @Nullable UUID by) {
        sql.sql("""
                        insert into event.version (event, version, content, sessions, state, changed_at, changed_by)
                        values (:event, :version, cast(:content as jsonb), cast(:sessions as jsonb), :state, :at, :by)
                        """)
                .param("event", event.id())
                .params(moving(event))
                .param("sessions", EventJson.write(event.sessions()))
                .param("by", by)
                .update();
    }

    private List<Event> events(JdbcClient.StatementSpec query) {
        var bare = query.query((row, number) -> event(row)).list();
        if (bare.isEmpty()) {
            return List.of();
        }
        var sessions = sql
                .sql("select * from event.session where event in (:events) order by day, opens, number")
                .param("events", bare.stream().map(Event::id).toList())
                .query((row, number) -> new Placed(row.getObject("event", UUID.class), session(row)))
                .stream()
                .collect(
                        Collectors.groupingBy(Placed::event, Collectors.mapping(Placed::session, Collectors.toList())));
        return bare.stream()
                .map(event -> event.with(sessions.getOrDefault(event.id(), List.of())))
                .toList();
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getString("platform"),
                row.getString("owner"),
                EventKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Event.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("version"),
                EventJson.read(row.getString("content")),
                List.of(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getInt("number"),
                row.getObject("day", LocalDate.class),
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class),
                row.getString("place"),
                row.getObject("capacity", Integer.class),
                Session.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)));
    }
}
