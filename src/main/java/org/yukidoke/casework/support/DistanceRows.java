package org.yukidoke.casework.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Cabinet;

/** Ladders and scales as rows. */
@Component
final class DistanceRows {

    private static final String RUNG_NOTE = "casework.rung.note";
    private static final String NAME = "casework.scale.name";
    private static final String LOW = "casework.scale.low";
    private static final String HIGH = "casework.scale.high";
    private static final String NOTE = "casework.scale_mark.note";

    private final JdbcClient database;

    DistanceRows(JdbcClient database) {
        this.database = database;
    }

    /** When something is written and by whom. */
    record Stamp(UUID id, Instant at, UUID by) {}

    /** Whoever writes on the way of this person next waits until the transaction ends. */
    void hold(Cabinet.Drawer drawer) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('casework.distance:' || :person, 0))")
                .param("person", drawer.person().toString())
                .query()
                .singleRow();
    }

    /** What was written last and stands, where this account wrote it. */
    Optional<Rung.Standing> last(Cabinet.Drawer drawer, UUID account) {
        return database.sql("""
                        select rung, since, note
                          from (select *
                                  from casework.rung
                                 where person = :person
                                   and voided_at is null
                                 order by recorded_at desc, id desc
                                 limit 1) newest
                         where recorded_by = :account
                        """)
                .param("person", drawer.person())
                .param("account", account)
                .query((row, number) -> standing(drawer, row))
                .optional();
    }

    private static Rung.Standing standing(Cabinet.Drawer drawer, ResultSet row) throws SQLException {
        return new Rung.Standing(
                Rung.find(row.getString("rung")).orElseThrow(),
                row.getObject("since", LocalDate.class),
                drawer.open(RUNG_NOTE, row.getBytes("note")));
    }

    List<Rung.Written> standings(Cabinet.Drawer drawer) {
        return database.sql("""
                        select id, rung, since, note
                          from casework.rung
                         where person = :person
                           and voided_at is null
                         order by since desc, recorded_at desc
                        """)
                .param("person", drawer.person())
                .query((row, number) -> new Rung.Written(row.getObject("id", UUID.class), standing(drawer, row)))
                .list();
    }

    /** What stands open to a list; nothing sealed is asked for. */
    Optional<Distance.Place> now(String owner, UUID person) {
        return database.sql("select rung, since from casework.rung_v where person = :person and owner = :owner")
                .param("person", person)
                .param("owner", owner)
                .query((row, number) -> new Distance.Place(
                        Rung.find(row.getString("rung")).orElseThrow(), row.getObject("since", LocalDate.class)))
                .optional();
    }

    boolean unstand(Cabinet.Drawer drawer, UUID standing, Stamp stamp) {
        return taken(
                drawer,
                standing,
                stamp,
                """
                        update casework.rung
                           set voided_at = :at,
                               voided_by = :by
                         where id = :id
                           and person = :person
                           and voided_at is null
                        """,
                "select count(*) > 0 from casework.rung where id = :id and person = :person");
    }

    /** With what it corrected: that was withdrawn already, and nobody said it again. */
    boolean unmark(Cabinet.Drawer drawer, UUID reading, Stamp stamp) {
        return taken(
                drawer,
                reading,
                stamp,
                """
                        update casework.scale_mark m
                           set voided_at = :at,
                               voided_by = :by
                          from casework.scale_mark asked
                         where asked.id = :id
                           and asked.person = :person
                           and (m.scale, m.marked_on, m.said_by) = (asked.scale, asked.marked_on, asked.said_by)
                           and (m.marked_at, m.id) <= (asked.marked_at, asked.id)
                           and m.voided_at is null
                        """,
                "select count(*) > 0 from casework.scale_mark where id = :id and person = :person");
    }

    /** Once, however often it is asked for; false where there is no such thing. */
    private boolean taken(Cabinet.Drawer drawer, UUID id, Stamp stamp, String deed, String there) {
        database.sql(deed)
                .param("id", id)
                .param("person", drawer.person())
                .param("at", PlanRows.at(stamp.at()))
                .param("by", stamp.by())
                .update();
        return is(drawer, id, there);
    }

    private boolean is(Cabinet.Drawer drawer, UUID id, String there) {
        return database.sql(there)
                .param("id", id)
                .param("person", drawer.person())
                .query(Boolean.class)
                .single();
    }

    void add(Cabinet.Drawer drawer, Rung.Standing standing, Stamp stamp) {
        database.sql("""
                        insert into casework.rung (id, person, owner, rung, since, note, recorded_at, recorded_by)
                        values (:id, :person, :owner, :rung, :since, :note, :at, :by)
                        """)
                .param("id", stamp.id())
                .param("person", drawer.person())
                .param("owner", drawer.owner())
                .param("rung", standing.rung().key())
                .param("since", standing.since())
                .param("note", drawer.seal(RUNG_NOTE, standing.note()))
                .param("at", PlanRows.at(stamp.at()))
                .param("by", stamp.by())
                .update();
    }

    List<Scale> scales(Cabinet.Drawer drawer) {
        Map<UUID, List<Scale.Written>> readings = readings(drawer);
        return database.sql("""
                        select *
                          from casework.scale
                         where person = :person
                         order by ended_at is not null, added_at, id
                        """)
                .param("person", drawer.person())
                .query((row, number) -> new Scale(
                        row.getObject("id", UUID.class),
                        new Scale.Said(
                                drawer.open(NAME, row.getBytes("name")),
                                drawer.open(LOW, row.getBytes("low")),
                                drawer.open(HIGH, row.getBytes("high"))),
                        row.getObject("chosen_on", LocalDate.class),
                        row.getTimestamp("ended_at") != null,
                        readings.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    // A second word of the same voice on the same day is a correction; what others say beside it is not.
    private Map<UUID, List<Scale.Written>> readings(Cabinet.Drawer drawer) {
        Map<UUID, List<Scale.Written>> readings = new HashMap<>();
        database.sql("""
                        select distinct on (scale, marked_on, said_by) id, scale, value, marked_on, said_by, note
                          from casework.scale_mark
                         where person = :person
                           and voided_at is null
                         order by scale, marked_on, said_by, marked_at desc, id desc
                        """).param("person", drawer.person()).query(row -> {
            readings.computeIfAbsent(row.getObject("scale", UUID.class), scale -> new ArrayList<>())
                    .add(new Scale.Written(
                            row.getObject("id", UUID.class),
                            new Scale.Reading(
                                    row.getInt("value"),
                                    row.getObject("marked_on", LocalDate.class),
                                    Scale.By.find(row.getString("said_by")).orElseThrow(),
                                    drawer.open(NOTE, row.getBytes("note")))));
        });
        readings.values()
                .forEach(some -> some.sort(Comparator.comparing(
                                (Scale.Written one) -> one.reading().on())
                        .thenComparing(one -> one.reading().by())));
        return readings;
    }

    void add(Cabinet.Drawer drawer, Scale.Said said, Stamp stamp) {
        database.sql("""
                        insert into casework.scale (id, person, owner, name, low, high, chosen_on, added_at, added_by)
                        values (:id, :person, :owner, :name, :low, :high, :day, :at, :by)
                        """)
                .param("id", stamp.id())
                .param("person", drawer.person())
                .param("owner", drawer.owner())
                .param("name", drawer.seal(NAME, said.name()))
                .param("low", drawer.seal(LOW, said.low()))
                .param("high", drawer.seal(HIGH, said.high()))
                .param("day", Japan.day(stamp.at()))
                .param("at", PlanRows.at(stamp.at()))
                .param("by", stamp.by())
                .update();
    }

    boolean add(Cabinet.Drawer drawer, UUID scale, Scale.Reading reading, Stamp stamp) {
        return database.sql("""
                        insert into casework.scale_mark (id, scale, person, owner, value, marked_on, said_by, note,
                                                         marked_at, marked_by)
                        select :id, s.id, s.person, s.owner, :value, :day, :saidBy, :note, :at, :by
                          from casework.scale s
                         where s.id = :scale
                           and s.person = :person
                           and s.ended_at is null
                        """)
                        .param("id", stamp.id())
                        .param("scale", scale)
                        .param("person", drawer.person())
                        .param("value", reading.value())
                        .param("day", reading.on())
                        .param("saidBy", reading.by().key())
                        .param("note", drawer.seal(NOTE, reading.note()))
                        .param("at", PlanRows.at(stamp.at()))
                        .param("by", stamp.by())
                        .update()
                == 1;
    }

    private static final String SCALE = "select count(*) > 0 from casework.scale where id = :id and person = :person";

    boolean end(Cabinet.Drawer drawer, UUID scale, Stamp stamp) {
        return taken(drawer, scale, stamp, """
                        update casework.scale
                           set ended_at = :at,
                               ended_by = :by
                         where id = :id
                           and person = :person
                           and ended_at is null
                        """, SCALE);
    }

    boolean resume(Cabinet.Drawer drawer, UUID scale) {
        database.sql("""
                        update casework.scale
                           set ended_at = null,
                               ended_by = null
                         where id = :id
                           and person = :person
                           and ended_at is not null
                        """).param("id", scale).param("person", drawer.person()).update();
        return is(drawer, scale, SCALE);
    }
}
