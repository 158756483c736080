package org.yukidoke.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Cabinet;

/** Accompaniments as rows. Row-level security decides which of them there are for whoever asks. */
@Component
final class PeriodRows {

    static final String NOTE = "casework.period_event.note";

    private final JdbcClient database;

    PeriodRows(JdbcClient database) {
        this.database = database;
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Who does something, and when it is written down. */
    record Stamp(UUID by, Instant at) {}

    /** What is added to the history. */
    record Entry(
            String kind,
            LocalDate on,
            @Nullable UUID responsible,
            Period.@Nullable Ending ending,
            int waived,
            String note) {

        static Entry of(String kind, LocalDate on, @Nullable UUID responsible, String note) {
            return new Entry(kind, on, responsible, null, 0, note);
        }
    }

    /** One at a time opens one of a person: whether another stands open is true until the transaction ends. */
    private void hold(UUID person) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('casework.period:' || :person, 0))")
                .param("person", person.toString())
                .query()
                .singleRow();
    }

    /** Whether it was added: one stands open for a person and a body. */
    boolean add(Cabinet.Drawer drawer, UUID id, Periods.Start start, Stamp stamp) {
        hold(drawer.person());
        return database.sql("""
                        insert into casework.period (id, person, owner, kind, opened_on, opened_at, opened_by,
                                                     responsible)
                        values (:id, :person, :owner, :kind, :on, :at, :by, :responsible)
                            on conflict (owner, person) where closed_on is null do nothing
                        """)
                        .param("id", id)
                        .param("person", drawer.person())
                        .param("owner", drawer.owner())
                        .param("kind", start.kind().key())
                        .param("on", start.on())
                        .param("at", at(stamp.at()))
                        .param("by", stamp.by())
                        .param("responsible", start.responsible())
                        .update()
                == 1;
    }

    void note(Cabinet.Drawer drawer, UUID period, Entry entry, Stamp stamp) {
        Period.Ending ending = entry.ending();
        database.sql("""
                        insert into casework.period_event (period, number, person, owner, kind, happened_on,
                                                           responsible, ending, waived, note, recorded_at, recorded_by)
                        select :period, coalesce(max(e.number), 0) + 1, :person, :owner, :kind, :on, :responsible,
                               :ending, :waived, :note, :at, :by
                          from casework.period_event e
                         where e.period = :period
                        """)
                .param("period", period)
                .param("person", drawer.person())
                .param("owner", drawer.owner())
                .param("kind", entry.kind())
                .param("on", entry.on())
                .param("responsible", entry.responsible())
                .param("ending", ending == null ? null : ending.key())
                .param("waived", entry.waived())
                .param("note", drawer.seal(NOTE, entry.note()))
                .param("at", at(stamp.at()))
                .param("by", stamp.by())
                .update();
    }

    Optional<Period> findOpen(UUID person) {
        return database.sql("""
                        select id, person, kind, opened_on, responsible, closed_on, ending
                          from casework.period
                         where person = :person
                           and closed_on is null
                        """)
                .param("person", person)
                .query((row, number) -> period(row))
                .optional();
    }

    /** Those of these files that are there for a few named colleagues only. */
    Set<UUID> restricted(List<UUID> people) {
        return Set.copyOf(database.sql("select id from person.person_v where id = any(:people) and restricted")
                .param("people", people.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    List<Period> list(UUID person) {
        return database.sql("""
                        select id, person, kind, opened_on, responsible, closed_on, ending
                          from casework.period
                         where person = :person
                         order by opened_on desc, opened_at desc
                        """)
                .param("person", person)
                .query((row, number) -> period(row))
                .list();
    }

    /** Whether it still was as expected. */
    boolean close(UUID period, LocalDate on, Period.Ending ending) {
        return database.sql("""
                        update casework.period
                           set closed_on = :on,
                               ending    = :ending
                         where id = :id
                           and closed_on is null
                           and opened_on <= :on
                        """)
                        .param("id", period)
                        .param("on", on)
                        .param("ending", ending.key())
                        .update()
                == 1;
    }

    /** Whether it could be opened again; not while another one stands open. */
    boolean reopen(UUID person, UUID period) {
        hold(person);
        return database.sql("""
                        update casework.period
                           set closed_on = null,
                               ending    = null
                         where id = :id
                           and person = :person
                           and closed_on is not null
                           and not exists (select 1
                                             from casework.period other
                                            where other.person = :person
                                              and other.closed_on is null)
                        """).param("id", period).param("person", person).update() == 1;
    }

    boolean assign(UUID period, @Nullable UUID to) {
        return database.sql("""
                        update casework.period
                           set responsible = :to
                         where id = :id
                           and closed_on is null
                           and responsible is distinct from cast(:to as uuid)
                        """).param("id", period).param("to", to).update() == 1;
    }

    /** Which of these, still open, are now answered for by somebody else than before. */
    Set<UUID> assign(List<UUID> periods, UUID to) {
        return Set.copyOf(database.sql("""
                        update casework.period
                           set responsible = :to
                         where id = any(:ids)
                           and closed_on is null
                           and responsible is distinct from cast(:to as uuid)
                        returning id
                        """)
                .param("ids", periods.toArray(UUID[]::new))
                .param("to", to)
                .query(UUID.class)
                .list());
    }

    /** Adds to the history of several that somebody answers for them now. */
    void noteAssigned(Map<Period, Cabinet.Drawer> gone, UUID to, String note, Stamp stamp) {
        var all = List.copyOf(gone.entrySet());
        database.sql("""
                        insert into casework.period_event (period, number, person, owner, kind, happened_on,
                                                           responsible, waived, note, recorded_at, recorded_by)
                        select n.period,
                               coalesce((select max(e.number) from casework.period_event e where e.period = n.period), 0) + 1,
                               n.person, n.owner, 'assigned', :on, :to, 0, n.note, :at, :by
                          from unnest(:periods, :people, :owners, :notes) n (period, person, owner, note)
                        """)
                .param("on", Japan.day(stamp.at()))
                .param("to", to)
                .param("at", at(stamp.at()))
                .param("by", stamp.by())
                .param("periods", all.stream().map(one -> one.getKey().id()).toArray(UUID[]::new))
                .param("people", all.stream().map(one -> one.getKey().person()).toArray(UUID[]::new))
                .param("owners", all.stream().map(one -> one.getValue().owner()).toArray(String[]::new))
                .param(
                        "notes",
                        all.stream().map(one -> one.getValue().seal(NOTE, note)).toArray(byte[][]::new))
                .update();
    }

    List<Period.Event> events(Cabinet.Drawer drawer, UUID period) {
        return database.sql("""
                        select kind, happened_on, responsible, ending, waived, note, recorded_at, recorded_by
                          from casework.period_event
                         where period = :period
                           and person = :person
                         order by number
                        """)
                .param("period", period)
                .param("person", drawer.person())
                .query((row, number) -> event(drawer, row))
                .list();
    }

    static Period period(ResultSet row) throws SQLException {
        LocalDate closed = row.getObject("closed_on", LocalDate.class);
        return new Period(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                Period.Kind.of(row.getString("kind")),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("responsible", UUID.class),
                closed == null
                        ? new Period.State.Open()
                        : new Period.State.Closed(closed, Period.Ending.of(row.getString("ending"))));
    }

    private static Period.Event event(Cabinet.Drawer drawer, ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new Period.Event(
                switch (kind) {
                    case "opened" -> new Period.What.Opened();
                    case "assigned" -> new Period.What.Assigned(row.getObject("responsible", UUID.class));
                    case "closed" ->
                        new Period.What.Closed(Period.Ending.of(row.getString("ending")), row.getInt("waived"));
                    case "reopened" -> new Period.What.Reopened();
                    default -> throw new IllegalStateException("no such event " + kind);
                },
                row.getObject("happened_on", LocalDate.class),
                drawer.open(NOTE, row.getBytes("note")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_by", UUID.class));
    }
}
