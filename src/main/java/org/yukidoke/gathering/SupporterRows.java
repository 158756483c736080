package org.yukidoke.gathering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.vault.DataKey;
import org.yukidoke.vault.KeyHolder;
import org.yukidoke.vault.Sealer;
import org.yukidoke.vault.Vault;

/** Supporters as rows, each sealed by a key that goes with them. */
@Component
final class SupporterRows implements KeyHolder {

    private static final String NAME = "gathering.supporter.name";
    private static final String REACH = "gathering.supporter.reach";
    private static final String NOTE = "gathering.supporter.note";

    private final JdbcClient database;
    private final Vault vault;

    SupporterRows(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    void add(Supporter.Kind kind, Supporter.Words words, Supporter.Active active, CircleRows.Stamp stamp) {
        DataKey key = vault.make(holder(stamp.id()));
        Sealer sealer = vault.open(key, holder(stamp.id()));
        database.sql("""
                        insert into gathering.supporter (id, organisation, kind, wrapped, generation, name, reach, note,
                                                         trained_on, active_from, active_to, made_at, made_by)
                        values (:id, :body, :kind, :wrapped, :generation, :name, :reach, :note, :trained, :since, :until,
                                :at, :by)
                        """)
                .param("id", stamp.id())
                .param("body", stamp.body())
                .param("kind", kind.key())
                .param("wrapped", key.wrapped())
                .param("generation", key.generation())
                .param("name", sealer.seal(NAME, words.name()))
                .param("reach", sealer.seal(REACH, words.reach()))
                .param("note", sealer.seal(NOTE, words.note()))
                .param("trained", active.trainedOn())
                .param("since", active.from())
                .param("until", active.to())
                .param("at", stamp.at().atOffset(ZoneOffset.UTC))
                .param("by", stamp.account())
                .update();
    }

    /** Changes somebody unless they changed since they were seen. */
    boolean change(UUID id, int seen, Supporter.Kind kind, Supporter.Words words, Supporter.Active active) {
        Sealer sealer = database.sql("select wrapped, generation from gathering.supporter where id = :id")
                .param("id", id)
                .query((row, number) -> sealer(id, row))
                .optional()
                .orElse(null);
        return sealer != null
                && database.sql("""
                        update gathering.supporter
                           set kind = :kind, name = :name, reach = :reach, note = :note, trained_on = :trained,
                               active_from = :since, active_to = :until, version = version + 1
                         where id = :id
                           and version = :seen
                        """)
                                .param("id", id)
                                .param("seen", seen)
                                .param("kind", kind.key())
                                .param("name", sealer.seal(NAME, words.name()))
                                .param("reach", sealer.seal(REACH, words.reach()))
                                .param("note", sealer.seal(NOTE, words.note()))
                                .param("trained", active.trainedOn())
                                .param("since", active.from())
                                .param("until", active.to())
                                .update()
                        == 1;
    }

    boolean erase(UUID id) {
        return database.sql("delete from gathering.supporter where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    private Sealer sealer(UUID id, ResultSet row) throws SQLException {
        return vault.open(new DataKey(row.getBytes("wrapped"), row.getString("generation")), holder(id));
    }

    List<Supporter> list() {
        return database.sql("""
                        select s.*, (select count(*) from gathering.help h where h.supporter = s.id) as helped
                          from gathering.supporter s
                         order by s.active_to is not null, s.made_at, s.id
                        """)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    Sealer sealer = sealer(id, row);
                    return new Supporter(
                            id,
                            Supporter.Kind.find(row.getString("kind")).orElseThrow(),
                            new Supporter.Words(
                                    sealer.open(NAME, row.getBytes("name")),
                                    sealer.open(REACH, row.getBytes("reach")),
                                    sealer.open(NOTE, row.getBytes("note"))),
                            new Supporter.Active(
                                    row.getObject("trained_on", LocalDate.class),
                                    row.getObject("active_from", LocalDate.class),
                                    row.getObject("active_to", LocalDate.class)),
                            row.getInt("helped"),
                            row.getInt("version"));
                })
                .list();
    }

    /** Whom supporters go along with; of one person, or of everybody the acting account sees. */
    List<Supporter.Company> companies(@Nullable UUID person) {
        return database.sql("""
                        select id, supporter, person, agreed_on, ended_on
                          from gathering.company
                         where cast(:person as uuid) is null or person = :person
                         order by agreed_on desc, id
                        """)
                .param("person", person)
                .query((row, number) -> new Supporter.Company(
                        row.getObject("id", UUID.class),
                        row.getObject("supporter", UUID.class),
                        row.getObject("person", UUID.class),
                        row.getObject("agreed_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class)))
                .list();
    }

    boolean accompany(UUID supporter, UUID person, LocalDate agreed, CircleRows.Stamp stamp) {
        return database.sql("""
                        insert into gathering.company (id, supporter, organisation, person, owner, agreed_on, recorded_at,
                                                       recorded_by)
                        values (:id, :supporter, :body, :person, :body, :agreed, :at, :by)
                            on conflict do nothing
                        """)
                        .param("id", stamp.id())
                        .param("supporter", supporter)
                        .param("person", person)
                        .param("body", stamp.body())
                        .param("agreed", agreed)
                        .param("at", stamp.at().atOffset(ZoneOffset.UTC))
                        .param("by", stamp.account())
                        .update()
                == 1;
    }

    boolean part(UUID company, LocalDate on) {
        return database.sql("""
                        update gathering.company
                           set ended_on = greatest(:on, agreed_on)
                         where id = :id
                           and ended_on is null
                        """).param("id", company).param("on", on).update() == 1;
    }

    @Override
    public String table() {
        return "gathering.supporter";
    }

    @Override
    public String holder(UUID id) {
        return "supporter:" + id;
    }

    @Override
    public String select() {
        return """
                select id, wrapped, generation
                  from gathering.supporter
                 where generation <> :generation
                 limit :atMost
                """;
    }

    @Override
    public String update() {
        return """
                update gathering.supporter
                   set wrapped = :wrapped, generation = :generation
                 where id = :id and wrapped = :read
                """;
    }
}
