package org.yukidoke.casework.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.casework.Period;
import org.yukidoke.person.Cabinet;

/** Handovers as rows. */
@Component
final class HandoverRows {

    private static final String NOTE = "casework.handed_over.note";

    private final JdbcClient database;

    HandoverRows(JdbcClient database) {
        this.database = database;
    }

    void add(UUID id, String body, Handover.Wanted wanted, UUID by, Instant now) {
        database.sql("""
                        insert into casework.handover (id, owner, receiver, reason, recorded_at, recorded_by)
                        values (:id, :owner, :receiver, :reason, :at, :by)
                        """)
                .param("id", id)
                .param("owner", body)
                .param("receiver", wanted.receiver())
                .param("reason", wanted.reason().key())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** Adds whose cases went, and says how many they are. */
    int add(UUID handover, List<Period> gone, Map<UUID, Cabinet.Drawer> drawers, String note) {
        List<Cabinet.Drawer> open = gone.stream()
                .map(one -> Objects.requireNonNull(drawers.get(one.person())))
                .toList();
        return database.sql("""
                        insert into casework.handed_over (handover, owner, person, period, before, note)
                        select :handover, n.owner, n.person, n.period, cast(nullif(n.before, '') as uuid), n.note
                          from unnest(:owners, :people, :periods, :before, :notes)
                               n (owner, person, period, before, note)
                        """)
                .param("handover", handover)
                .param("owners", open.stream().map(Cabinet.Drawer::owner).toArray(String[]::new))
                .param("people", gone.stream().map(Period::person).toArray(UUID[]::new))
                .param("periods", gone.stream().map(Period::id).toArray(UUID[]::new))
                .param(
                        "before",
                        gone.stream()
                                .map(one -> Objects.toString(one.responsible(), ""))
                                .toArray(String[]::new))
                .param("notes", open.stream().map(one -> one.seal(NOTE, note)).toArray(byte[][]::new))
                .update();
    }

    /** A page of those of a body, the newest first. */
    List<Handover> list(String body, int skip, int atMost) {
        return database.sql("""
                        select h.id, h.receiver, h.reason, h.recorded_at, h.recorded_by, h.read_at,
                               (select count(*) from casework.handed_over o where o.handover = h.id) as size
                          from casework.handover h
                         where h.owner = :body
                         order by h.recorded_at desc, h.id desc
                        offset :skip
                         limit :atMost
                        """)
                .param("body", body)
                .param("skip", skip)
                .param("atMost", atMost)
                .query((row, number) -> handover(row))
                .list();
    }

    long count(String body) {
        return database.sql("select count(*) from casework.handover h where h.owner = :body")
                .param("body", body)
                .query(Long.class)
                .single();
    }

    /** Those somebody received at a body and has not read the letter of, however long ago, the newest first. */
    List<Handover> unread(String body, UUID receiver) {
        return database.sql("""
                        select h.id, h.receiver, h.reason, h.recorded_at, h.recorded_by, h.read_at,
                               (select count(*) from casework.handed_over o where o.handover = h.id) as size
                          from casework.handover h
                         where h.owner = :body
                           and h.receiver = :receiver
                           and h.read_at is null
                         order by h.recorded_at desc, h.id desc
                        """)
                .param("body", body)
                .param("receiver", receiver)
                .query((row, number) -> handover(row))
                .list();
    }

    /** The newest one by which somebody gave these, or some of them, to a receiver since a moment. */
    Optional<UUID> sent(Handover.Wanted wanted, UUID by, Instant since) {
        return database.sql("""
                        select h.id
                          from casework.handover h
                         where h.receiver = :receiver
                           and h.recorded_by = :by
                           and h.reason = :reason
                           and h.recorded_at >= :since
                           and exists (select 1
                                         from casework.handed_over o
                                        where o.handover = h.id
                                          and o.period = any(:periods))
                         order by h.recorded_at desc
                         limit 1
                        """)
                .param("receiver", wanted.receiver())
                .param("by", by)
                .param("reason", wanted.reason().key())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("periods", wanted.periods().toArray(UUID[]::new))
                .query(UUID.class)
                .optional();
    }

    Optional<Handover> find(UUID id) {
        return database.sql("""
                        select h.id, h.receiver, h.reason, h.recorded_at, h.recorded_by, h.read_at,
                               (select count(*) from casework.handed_over o where o.handover = h.id) as size
                          from casework.handover h
                         where h.id = :id
                        """)
                .param("id", id)
                .query((row, number) -> handover(row))
                .optional();
    }

    /** Whose cases went, and who answered for them before; the words of each are opened one by one. */
    record Gone(UUID person, UUID period, @Nullable UUID before, Function<Cabinet.Drawer, String> note) {}

    List<Gone> gone(UUID handover) {
        return database.sql("""
                        select person, period, before, note
                          from casework.handed_over
                         where handover = :handover
                         order by person
                        """)
                .param("handover", handover)
                .query((row, number) -> gone(row))
                .list();
    }

    private static Gone gone(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("note");
        return new Gone(
                row.getObject("person", UUID.class),
                row.getObject("period", UUID.class),
                row.getObject("before", UUID.class),
                drawer -> drawer.open(NOTE, sealed));
    }

    boolean read(UUID id, UUID by, Instant now) {
        return database.sql("""
                        update casework.handover
                           set read_at = :at
                         where id = :id
                           and receiver = :by
                           and read_at is null
                        """)
                        .param("id", id)
                        .param("by", by)
                        .param("at", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Handover handover(ResultSet row) throws SQLException {
        OffsetDateTime read = row.getObject("read_at", OffsetDateTime.class);
        return new Handover(
                row.getObject("id", UUID.class),
                row.getObject("receiver", UUID.class),
                Handover.Reason.find(row.getString("reason")).orElseThrow(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_by", UUID.class),
                read == null ? null : read.toInstant(),
                row.getInt("size"));
    }
}
