package org.yukidoke.gathering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Circles and their days, as rows of the acting body. */
@Component
final class CircleRows {

    private static final String CIRCLES = """
            select c.*, count(d.id) as days, max(d.held_on) as last_on
              from gathering.circle c
              left join gathering.day d on d.circle = c.id
            """;

    private static final String DAYS = """
            select d.*,
                   array(select a.person from gathering.attendance a where a.day = d.id order by 1) as people,
                   array(select h.supporter from gathering.help h where h.day = d.id order by 1) as supporters
              from gathering.day d
            """;

    private final JdbcClient database;

    CircleRows(JdbcClient database) {
        this.database = database;
    }

    /** Who writes, for which body, when, and the id of what is made. */
    record Stamp(UUID id, String body, UUID account, Instant at) {}

    List<Circle> list() {
        return database.sql(CIRCLES + " group by c.id order by c.closed_on is not null, c.name, c.id")
                .query((row, number) -> circle(row))
                .list();
    }

    Optional<Circle> find(UUID id) {
        return database.sql(CIRCLES + " where c.id = :id group by c.id")
                .param("id", id)
                .query((row, number) -> circle(row))
                .optional();
    }

    private static Circle circle(ResultSet row) throws SQLException {
        return new Circle(
                row.getObject("id", UUID.class),
                Circle.Kind.find(row.getString("kind")).orElseThrow(),
                new Circle.Called(
                        row.getString("name"), row.getString("place"), row.getObject("opened_on", LocalDate.class)),
                row.getObject("closed_on", LocalDate.class),
                row.getInt("days"),
                row.getObject("last_on", LocalDate.class));
    }

    void add(Circle.Kind kind, Circle.Called called, Stamp stamp) {
        database.sql("""
                        insert into gathering.circle (id, organisation, kind, name, place, opened_on, made_at, made_by)
                        values (:id, :body, :kind, :name, :place, :opened, :at, :by)
                        """)
                .param("id", stamp.id())
                .param("body", stamp.body())
                .param("kind", kind.key())
                .param("name", called.name())
                .param("place", called.place())
                .param("opened", called.openedOn())
                .param("at", stamp.at().atOffset(ZoneOffset.UTC))
                .param("by", stamp.account())
                .update();
    }

    boolean close(UUID id, @Nullable LocalDate on) {
        return database.sql("update gathering.circle set closed_on = :on where id = :id")
                        .param("id", id)
                        .param("on", on)
                        .update()
                == 1;
    }

    /** The latest days of a circle, the newest first. */
    List<Day> days(UUID circle, int atMost) {
        return database.sql(DAYS + " where d.circle = :circle order by d.held_on desc limit :most")
                .param("circle", circle)
                .param("most", atMost)
                .query((row, number) -> day(row))
                .list();
    }

    Optional<Day> day(UUID id) {
        return database.sql(DAYS + " where d.id = :id")
                .param("id", id)
                .query((row, number) -> day(row))
                .optional();
    }

    private static Day day(ResultSet row) throws SQLException {
        return new Day(
                row.getObject("id", UUID.class),
                row.getObject("circle", UUID.class),
                new Day.Held(
                        row.getObject("held_on", LocalDate.class),
                        row.getObject("minutes", Integer.class),
                        row.getString("theme"),
                        row.getInt("guests")),
                ids(row, "people"),
                ids(row, "supporters"),
                row.getInt("version"));
    }

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }

    /** Adds a day; false when the circle has one of that date. */
    boolean add(UUID circle, Day.Held held, Stamp stamp) {
        return database.sql("""
                        insert into gathering.day (id, circle, organisation, held_on, minutes, theme, guests, recorded_at,
                                                   recorded_by)
                        values (:id, :circle, :body, :on, :minutes, :theme, :guests, :at, :by)
                            on conflict (circle, held_on) do nothing
                        """)
                        .param("id", stamp.id())
                        .param("circle", circle)
                        .param("body", stamp.body())
                        .param("on", held.on())
                        .param("minutes", held.minutes())
                        .param("theme", held.theme())
                        .param("guests", held.guests())
                        .param("at", stamp.at().atOffset(ZoneOffset.UTC))
                        .param("by", stamp.account())
                        .update()
                == 1;
    }

    boolean change(UUID day, int seen, Day.Held held) {
        return database.sql("""
                        update gathering.day
                           set minutes = :minutes, theme = :theme, guests = :guests, version = version + 1
                         where id = :id
                           and version = :seen
                        """)
                        .param("id", day)
                        .param("seen", seen)
                        .param("minutes", held.minutes())
                        .param("theme", held.theme())
                        .param("guests", held.guests())
                        .update()
                == 1;
    }

    /** Whether these are all files of the body that the acting account sees. */
    boolean sees(String body, Collection<UUID> people) {
        return database.sql("""
                        select not exists (select 1
                                             from unnest(:people) p
                                            where not exists (select 1
                                                                from person.person_v v
                                                               where v.id = p
                                                                 and v.owner = :body))
                        """)
                .param("people", people.toArray(UUID[]::new))
                .param("body", body)
                .query(Boolean.class)
                .single();
    }

    /** Sets who came, of those whose files the acting account sees; others who came stay. */
    void came(UUID day, String body, Collection<UUID> people) {
        database.sql("delete from gathering.attendance where day = :day and not (person = any (:people))")
                .param("day", day)
                .param("people", people.toArray(UUID[]::new))
                .update();
        database.sql("""
                        insert into gathering.attendance (day, organisation, person, owner)
                        select :day, :body, p, :body
                          from unnest(:people) p
                            on conflict (day, person) do nothing
                        """)
                .param("day", day)
                .param("body", body)
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    void helped(UUID day, String body, Collection<UUID> supporters) {
        database.sql("delete from gathering.help where day = :day and not (supporter = any (:supporters))")
                .param("day", day)
                .param("supporters", supporters.toArray(UUID[]::new))
                .update();
        database.sql("""
                        insert into gathering.help (day, organisation, supporter)
                        select :day, :body, s
                          from unnest(:supporters) s
                            on conflict (day, supporter) do nothing
                        """)
                .param("day", day)
                .param("body", body)
                .param("supporters", supporters.toArray(UUID[]::new))
                .update();
    }

    /** Whose names are offered for a new day: who came to one of the latest days, most faithful first. */
    List<UUID> regulars(UUID circle, int days, int atMost) {
        return database.sql("""
                        select a.person
                          from gathering.attendance a
                          join (select d.id
                                  from gathering.day d
                                 where d.circle = :circle
                                 order by d.held_on desc
                                 limit :days) latest on latest.id = a.day
                         group by a.person
                         order by count(*) desc, a.person
                         limit :most
                        """)
                .param("circle", circle)
                .param("days", days)
                .param("most", atMost)
                .query((row, number) -> row.getObject("person", UUID.class))
                .list();
    }

    /** Where somebody came, the latest day first. */
    List<Gatherings.Visit> visits(UUID person, int atMost) {
        return database.sql("""
                        select c.id, c.name, c.kind, d.held_on
                          from gathering.attendance a
                          join gathering.day d    on d.id = a.day
                          join gathering.circle c on c.id = d.circle
                         where a.person = :person
                         order by d.held_on desc
                         limit :most
                        """)
                .param("person", person)
                .param("most", atMost)
                .query((row, number) -> new Gatherings.Visit(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Circle.Kind.find(row.getString("kind")).orElseThrow(),
                        row.getObject("held_on", LocalDate.class)))
                .list();
    }
}
