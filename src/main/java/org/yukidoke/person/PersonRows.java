package org.yukidoke.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files as rows, and who they are. Row-level security decides which of them exist for whoever asks. */
@Component
final class PersonRows {

    static final String FAMILY_NAME = "person.identity.family_name";
    static final String GIVEN_NAME = "person.identity.given_name";
    static final String FAMILY_READING = "person.identity.family_reading";
    static final String GIVEN_READING = "person.identity.given_reading";
    static final String NICKNAME = "person.identity.nickname";
    static final String BIRTH = "person.identity.birth";
    static final String MUNICIPALITY = "person.identity.municipality";

    /** Opens a file; no row when the number is taken. */
    static final String OPEN = """
            insert into person.person (id, owner, reference, kind, opened_at, opened_by)
            values (:person, :owner, :reference, :kind, :now, :by)
                on conflict (reference) do nothing
            """;

    private final JdbcClient database;

    PersonRows(JdbcClient database) {
        this.database = database;
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** Opens a file under a number that no other file has. */
    Reference add(UUID id, String owner, FileKind kind, UUID by, Instant now) {
        Reference reference;
        do {
            reference = Reference.draw();
        } while (database.sql(OPEN)
                        .param("person", id)
                        .param("owner", owner)
                        .param("reference", reference.text())
                        .param("kind", kind.key())
                        .param("now", at(now))
                        .param("by", by)
                        .update()
                == 0);
        return reference;
    }

    void addIdentity(PersonKeys.Opened to, Identity identity) {
        PersonName name = identity.name();
        database.sql("""
                        insert into person.identity (person, owner, family_name, given_name, family_reading,
                                                     given_reading, nickname, birth, municipality)
                        values (:person, :owner, :family, :given, :familyReading, :givenReading, :nickname, :birth,
                                :municipality)
                        """)
                .param("person", to.person())
                .param("owner", to.owner())
                .param("family", to.seal(FAMILY_NAME, name.family()))
                .param("given", to.seal(GIVEN_NAME, name.given()))
                .param("familyReading", to.seal(FAMILY_READING, name.familyReading()))
                .param("givenReading", to.seal(GIVEN_READING, name.givenReading()))
                .param("nickname", to.seal(NICKNAME, name.nickname()))
                .param("birth", to.seal(BIRTH, identity.birth().text()))
                .param("municipality", to.seal(MUNICIPALITY, identity.municipality()))
                .update();
    }

    /** Whether it was still the version seen. */
    boolean changeIdentity(PersonKeys.Opened of, Identity identity, int seen) {
        PersonName name = identity.name();
        return database.sql("""
                        update person.identity
                           set family_name    = :family,
                               given_name     = :given,
                               family_reading = :familyReading,
                               given_reading  = :givenReading,
                               nickname       = :nickname,
                               birth          = :birth,
                               municipality   = :municipality,
                               version        = version + 1
                         where person = :person
                           and version = :seen
                        """)
                        .param("person", of.person())
                        .param("seen", seen)
                        .param("family", of.seal(FAMILY_NAME, name.family()))
                        .param("given", of.seal(GIVEN_NAME, name.given()))
                        .param("familyReading", of.seal(FAMILY_READING, name.familyReading()))
                        .param("givenReading", of.seal(GIVEN_READING, name.givenReading()))
                        .param("nickname", of.seal(NICKNAME, name.nickname()))
                        .param("birth", of.seal(BIRTH, identity.birth().text()))
                        .param("municipality", of.seal(MUNICIPALITY, identity.municipality()))
                        .update()
                == 1;
    }

    Optional<PersonFile.Named> identity(PersonKeys.Opened of) {
        return database.sql("select * from person.identity where person = :person")
                .param("person", of.person())
                .query((row, number) -> new PersonFile.Named(identity(of, row), row.getInt("version")))
                .optional();
    }

    private static Identity identity(PersonKeys.Opened of, ResultSet row) throws SQLException {
        return new Identity(
                new PersonName(
                        of.text(row, "family_name", FAMILY_NAME),
                        of.text(row, "given_name", GIVEN_NAME),
                        of.text(row, "family_reading", FAMILY_READING),
                        of.text(row, "given_reading", GIVEN_READING),
                        of.text(row, "nickname", NICKNAME)),
                Birth.of(of.text(row, "birth", BIRTH)),
                of.text(row, "municipality", MUNICIPALITY));
    }

    Optional<PersonFile.Cover> cover(UUID id, Seen seen) {
        return database.sql("select * from person.person where id = :id")
                .param("id", id)
                .query((row, number) -> new PersonFile.Cover(
                        row.getObject("id", UUID.class),
                        row.getString("owner"),
                        new Reference(row.getString("reference")),
                        FileKind.of(row.getString("kind")),
                        row.getBoolean("restricted"),
                        instant(row, "opened_at"),
                        findInstant(row, "closed_at"),
                        row.getInt("version"),
                        seen))
                .optional();
    }

    /** Which of these parts the acting account may see. */
    Set<Part> seen(UUID id, Set<Part> wanted) {
        Set<Part> seen = EnumSet.noneOf(Part.class);
        database.sql("select part from unnest(:wanted) part where person.sees(:id, part)")
                .param("id", id)
                .param("wanted", wanted.stream().map(Part::key).toArray(String[]::new))
                .query(String.class)
                .list()
                .forEach(key -> Part.find(key).ifPresent(seen::add));
        return seen;
    }

    /** Whether it was still the version seen. */
    boolean close(UUID id, @Nullable Instant at, int seen) {
        return database.sql("""
                        update person.person
                           set closed_at = :at,
                               version   = version + 1
                         where id = :id
                           and version = :seen
                        """)
                        .param("id", id)
                        .param("at", at == null ? null : at(at))
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** A body's own files before a place in the list, the newest first. */
    List<UUID> newest(String owner, @Nullable Instant beforeAt, @Nullable UUID before, boolean closedToo, int atMost) {
        return database.sql("""
                        select id
                          from person.person
                         where owner = :owner
                           and (:closedToo or closed_at is null)
                           and (cast(:before as uuid) is null
                                or (opened_at, id) < (cast(:beforeAt as timestamptz), cast(:before as uuid)))
                         order by opened_at desc, id desc
                         limit :atMost
                        """)
                .param("owner", owner)
                .param("closedToo", closedToo)
                .param("beforeAt", beforeAt == null ? null : at(beforeAt))
                .param("before", before)
                .param("atMost", atMost)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Files of other bodies of which parts are shared with the acting one now. */
    List<UUID> lent(int atMost) {
        return database.sql("select person from person.lent(:atMost)")
                .param("atMost", atMost)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    Optional<UUID> byReference(Reference reference) {
        return database.sql("select id from person.person where reference = :reference")
                .param("reference", reference.text())
                .query(UUID.class)
                .optional();
    }

    /** What is known of several files for a list, in the order of the ids. */
    List<Line> lines(java.util.Map<UUID, PersonKeys.Opened> opened) {
        if (opened.isEmpty()) {
            return List.of();
        }
        List<Line> found = database.sql("""
                        select p.*, i.family_name, i.given_name, i.family_reading, i.given_reading, i.nickname,
                               i.birth, i.municipality, i.person as named,
                               exists (select 1
                                         from person.risk r
                                        where r.person = p.id
                                          and r.resolved_at is null) as at_risk
                          from person.person p
                          left join person.identity i on i.person = p.id
                         where p.id = any (:ids)
                        """)
                .param("ids", opened.keySet().toArray(UUID[]::new))
                .query((row, number) -> line(row, opened.get(row.getObject("id", UUID.class))))
                .list();
        return Arrays.stream(opened.keySet().toArray(UUID[]::new))
                .flatMap(id -> found.stream().filter(line -> line.id().equals(id)))
                .toList();
    }

    private static Line line(ResultSet row, PersonKeys.@Nullable Opened opened) throws SQLException {
        if (opened == null) {
            throw new IllegalStateException("a row of somebody not asked for");
        }
        boolean named = row.getObject("named") != null;
        return new Line(
                opened.person(),
                opened.owner(),
                new Reference(row.getString("reference")),
                FileKind.of(row.getString("kind")),
                named ? identity(opened, row) : null,
                new Line.Standing(
                        row.getBoolean("restricted"),
                        row.getBoolean("at_risk"),
                        instant(row, "opened_at"),
                        findInstant(row, "closed_at")),
                opened.seen());
    }
}
