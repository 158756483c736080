package org.yukidoke.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What hangs on a file, as rows: ways to reach somebody, statements and groups. */
@Component
final class Details {

    static final String CHANNEL_VALUE = "person.channel.value";
    static final String CHANNEL_NOTE = "person.channel.note";
    static final String STATEMENT_VALUE = "person.statement.value";

    private final JdbcClient database;

    Details(JdbcClient database) {
        this.database = database;
    }

    /** When something was recorded and by whom. */
    record Stamp(UUID id, Instant at, UUID by) {}

    void add(PersonKeys.Opened to, Channel.Way way, Stamp stamp) {
        Channel.Quiet quiet = way.quiet();
        database.sql("""
                        insert into person.channel (id, person, owner, kind, value, note, preference, quiet_from,
                                                    quiet_to, discreet, added_at, added_by)
                        values (:id, :person, :owner, :kind, :value, :note, :preference, :quietFrom, :quietTo,
                                :discreet, :at, :by)
                        """)
                .param("id", stamp.id())
                .param("person", to.person())
                .param("owner", to.owner())
                .param("kind", way.kind().key())
                .param("value", to.sealAlways(CHANNEL_VALUE, way.value()))
                .param("note", to.seal(CHANNEL_NOTE, way.note()))
                .param("preference", way.preference())
                .param("quietFrom", quiet == null ? null : quiet.from())
                .param("quietTo", quiet == null ? null : quiet.to())
                .param("discreet", way.discreet())
                .param("at", PersonRows.at(stamp.at()))
                .param("by", stamp.by())
                .update();
    }

    boolean change(PersonKeys.Opened of, UUID channel, Channel.Way way) {
        Channel.Quiet quiet = way.quiet();
        return database.sql("""
                        update person.channel
                           set value      = :value,
                               note       = :note,
                               preference = :preference,
                               quiet_from = :quietFrom,
                               quiet_to   = :quietTo,
                               discreet   = :discreet
                         where person = :person
                           and id = :id
                           and ended_at is null
                        """)
                        .param("id", channel)
                        .param("person", of.person())
                        .param("value", of.sealAlways(CHANNEL_VALUE, way.value()))
                        .param("note", of.seal(CHANNEL_NOTE, way.note()))
                        .param("preference", way.preference())
                        .param("quietFrom", quiet == null ? null : quiet.from())
                        .param("quietTo", quiet == null ? null : quiet.to())
                        .param("discreet", way.discreet())
                        .update()
                == 1;
    }

    boolean end(PersonKeys.Opened of, UUID channel, Instant now) {
        return database.sql("""
                        update person.channel
                           set ended_at = :now
                         where person = :person
                           and id = :id
                           and ended_at is null
                        """)
                        .param("id", channel)
                        .param("person", of.person())
                        .param("now", PersonRows.at(now))
                        .update()
                == 1;
    }

    /** All channels, those in use first, each group in the order of preference. */
    List<Channel> channels(PersonKeys.Opened of) {
        return database.sql("""
                        select *
                          from person.channel
                         where person = :person
                         order by ended_at is not null, preference, added_at
                        """)
                .param("person", of.person())
                .query((row, number) -> channel(of, row))
                .list();
    }

    private static Channel channel(PersonKeys.Opened of, ResultSet row) throws SQLException {
        LocalTime from = row.getObject("quiet_from", LocalTime.class);
        LocalTime to = row.getObject("quiet_to", LocalTime.class);
        return new Channel(
                row.getObject("id", UUID.class),
                new Channel.Way(
                        Channel.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        of.text(row, "value", CHANNEL_VALUE),
                        of.text(row, "note", CHANNEL_NOTE),
                        row.getInt("preference"),
                        from == null || to == null ? null : new Channel.Quiet(from, to),
                        row.getBoolean("discreet")),
                PersonRows.instant(row, "added_at"),
                PersonRows.findInstant(row, "ended_at"));
    }

    /** Whether it could be added: what it corrects stands there and was not corrected before. */
    boolean add(PersonKeys.Opened to, Statement.Said said, @Nullable UUID corrects, Stamp stamp) {
        return database.sql("""
                        insert into person.statement (id, person, owner, zone, topic, value, since, until, provenance,
                                                      recorded_at, recorded_by, corrects)
                        select :id, :person, :owner, :zone, :topic, :value, :since, :until, :provenance,
                               :at, :by, cast(:corrects as uuid)
                         where cast(:corrects as uuid) is null
                            or exists (select 1
                                         from person.statement s
                                        where s.id = cast(:corrects as uuid)
                                          and s.person = :person
                                          and s.zone = :zone
                                          and s.topic = :topic)
                            on conflict (corrects) do nothing
                        """)
                        .param("id", stamp.id())
                        .param("person", to.person())
                        .param("owner", to.owner())
                        .param("zone", said.zone().key())
                        .param("topic", said.topic())
                        .param("value", to.seal(STATEMENT_VALUE, said.value()))
                        .param("since", said.since())
                        .param("until", said.until())
                        .param("provenance", said.known().key())
                        .param("at", PersonRows.at(stamp.at()))
                        .param("by", stamp.by())
                        .param("corrects", corrects)
                        .update()
                == 1;
    }

    /** The whole history, the newest first. */
    List<Statement> statements(PersonKeys.Opened of) {
        return database.sql("""
                        select s.*, later.id as corrected_by
                          from person.statement s
                          left join person.statement later on later.corrects = s.id
                         where s.person = :person
                         order by s.recorded_at desc, s.id desc
                        """)
                .param("person", of.person())
                .query((row, number) -> new Statement(
                        row.getObject("id", UUID.class),
                        new Statement.Said(
                                Zone.of(row.getString("zone")),
                                row.getString("topic"),
                                of.text(row, "value", STATEMENT_VALUE),
                                row.getObject("since", LocalDate.class),
                                row.getObject("until", LocalDate.class),
                                known(row)),
                        PersonRows.instant(row, "recorded_at"),
                        row.getObject("corrects", UUID.class),
                        row.getObject("corrected_by", UUID.class)))
                .list();
    }

    boolean add(PersonKeys.Opened to, Membership.Belonging belonging, @Nullable UUID corrects, Stamp stamp) {
        return database.sql("""
                        insert into person.membership (id, person, owner, target, since, until, provenance, recorded_at,
                                                       recorded_by, corrects)
                        select :id, :person, :owner, nullif(:target, ''), :since, :until, :provenance, :at, :by,
                               cast(:corrects as uuid)
                         where cast(:corrects as uuid) is null
                            or exists (select 1
                                         from person.membership m
                                        where m.id = cast(:corrects as uuid)
                                          and m.person = :person)
                            on conflict (corrects) do nothing
                        """)
                        .param("id", stamp.id())
                        .param("person", to.person())
                        .param("owner", to.owner())
                        .param("target", belonging.target())
                        .param("since", belonging.since())
                        .param("until", belonging.until())
                        .param("provenance", belonging.known().key())
                        .param("at", PersonRows.at(stamp.at()))
                        .param("by", stamp.by())
                        .param("corrects", corrects)
                        .update()
                == 1;
    }

    List<Membership> memberships(UUID person) {
        return database.sql("""
                        select m.*, later.id as corrected_by
                          from person.membership m
                          left join person.membership later on later.corrects = m.id
                         where m.person = :person
                         order by m.recorded_at desc, m.id desc
                        """)
                .param("person", person)
                .query((row, number) -> new Membership(
                        row.getObject("id", UUID.class),
                        new Membership.Belonging(
                                Optional.ofNullable(row.getString("target")).orElse(""),
                                row.getObject("since", LocalDate.class),
                                row.getObject("until", LocalDate.class),
                                known(row)),
                        PersonRows.instant(row, "recorded_at"),
                        row.getObject("corrects", UUID.class),
                        row.getObject("corrected_by", UUID.class)))
                .list();
    }

    private static Known known(ResultSet row) throws SQLException {
        return Known.valueOf(row.getString("provenance").toUpperCase(Locale.ROOT));
    }
}
