package org.yukidoke.outreach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Trips as rows of the acting body. */
@Component
final class TripRows {

    private static final String TRIPS = """
            select t.*, array(select b.person from outreach.begun b where b.trip = t.id order by b.begun_at) as begun,
                   outreach.begun_on(t.id) as begun_all
              from outreach.trip t
            """;

    private static final String AHEAD = """
             where t.organisation = person.acting_body()
               and (t.state = 'planned'
                    or (t.state = 'held' and t.leaves_at <= statement_timestamp() and t.back_at is null))
            """;

    private static final String AGAIN = """
             where t.organisation = person.acting_body()
               and t.state = 'held'
               and t.next_on <= :until
               and not exists (select 1
                                 from outreach.trip later
                                where later.follows = t.id
                                  and later.state <> 'cancelled')
            """;

    private final JdbcClient database;

    TripRows(JdbcClient database) {
        this.database = database;
    }

    /** Who writes, for which body, when, and the id of what is made. */
    record Stamp(UUID id, String body, UUID account, Instant at) {}

    /** Those planned and those still out, first things first. */
    List<Trip> ahead(int atMost, long before) {
        return database.sql(TRIPS + AHEAD + """
                         order by coalesce(t.back_at is null and t.leaves_at <= statement_timestamp(), false) desc,
                                  t.held_on, t.leaves_at nulls last, t.id
                         limit :most
                        offset :before
                        """)
                .param("most", atMost)
                .param("before", before)
                .query((row, number) -> trip(row))
                .list();
    }

    /** How many are planned or still out. */
    long ahead() {
        return database.sql("select count(*) from outreach.trip t " + AHEAD)
                .query(Long.class)
                .single();
    }

    /** Those from which somebody should be back, whoever it is, and those a colleague goes on or went on by a day. */
    List<Trip> due(UUID account, LocalDate until) {
        return database.sql(TRIPS + """
                         where t.organisation = person.acting_body()
                           and ((t.state <> 'cancelled' and t.back_at is null and t.back_by < statement_timestamp())
                                or (t.state = 'planned' and t.held_on <= :until and :account = any (t.goes)))
                         order by t.held_on, t.leaves_at nulls last, t.id
                        """)
                .param("until", until)
                .param("account", account)
                .query((row, number) -> trip(row))
                .list();
    }

    /** Those over or off within a span of days, the latest first. */
    List<Trip> past(LocalDate first, LocalDate last, int atMost) {
        return database.sql(TRIPS + """
                         where t.organisation = person.acting_body()
                           and t.state <> 'planned'
                           and t.held_on between :first and :last
                         order by t.held_on desc, t.id desc
                         limit :most
                        """)
                .param("first", first)
                .param("last", last)
                .param("most", atMost)
                .query((row, number) -> trip(row))
                .list();
    }

    /** Those held that said when one goes again, and nobody has planned that yet. */
    List<Trip> again(LocalDate until, int atMost) {
        return database.sql(TRIPS + AGAIN + " order by t.next_on, t.id limit :most")
                .param("until", until)
                .param("most", atMost)
                .query((row, number) -> trip(row))
                .list();
    }

    /** Those of them on which a colleague went, and those on which nobody went who is one now. */
    List<Trip> again(UUID account, LocalDate until) {
        return database.sql(TRIPS + AGAIN + """
                           and (:account = any (t.goes)
                                or not exists (select 1 from access.colleagues() c where c.id = any (t.goes)))
                         order by t.next_on, t.id
                        """)
                .param("account", account)
                .param("until", until)
                .query((row, number) -> trip(row))
                .list();
    }

    Optional<Trip> find(UUID id) {
        return database.sql(TRIPS + " where t.id = :id")
                .param("id", id)
                .query((row, number) -> trip(row))
                .optional();
    }

    private static Trip trip(ResultSet row) throws SQLException {
        return new Trip(
                row.getObject("id", UUID.class),
                Trip.Kind.find(row.getString("kind")).orElseThrow(),
                new Trip.Plan(
                        new Trip.When(
                                row.getObject("held_on", LocalDate.class),
                                instant(row, "leaves_at"),
                                instant(row, "back_by")),
                        new Trip.Where(
                                row.getString("municipality"),
                                row.getString("place"),
                                row.getString("host"),
                                row.getString("host_name")),
                        new Trip.Party(
                                ids(row, "goes"),
                                row.getString("others"),
                                row.getObject("told", UUID.class),
                                row.getString("waits")),
                        row.getString("aim")),
                state(row),
                new Trip.Out(instant(row, "back_at"), row.getObject("back_said_by", UUID.class)),
                begun(ids(row, "begun"), row.getInt("begun_all")),
                row.getInt("version"));
    }

    private static Trip.Begun begun(List<UUID> people, int all) {
        return new Trip.Begun(people, all - people.size());
    }

    private static Trip.State state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "planned" -> new Trip.State.Planned();
            case "held" ->
                new Trip.State.Held(new Trip.Gain(
                        row.getInt("came"),
                        row.getInt("found"),
                        row.getString("agreed"),
                        row.getObject("next_on", LocalDate.class)));
            case "cancelled" -> new Trip.State.Cancelled(row.getString("reason"));
            default -> throw new IllegalStateException("no state of a trip: " + row.getString("state"));
        };
    }

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** Adds it; false when the same account added one from this draft before. */
    boolean add(Trip.Kind kind, Trip.Plan plan, @Nullable UUID follows, Stamp stamp, @Nullable UUID draft) {
        return planned(database.sql("""
                        insert into outreach.trip (id, organisation, kind, held_on, leaves_at, back_by, municipality,
                                                   place, host, host_name, goes, others, told, waits, aim, follows, made_at,
                                                   made_by, draft)
                        values (:id, :body, :kind, :on, :leaves, :back, :area,
                                :place, :host, :hostName, :goes, :others, :told, :waits, :aim, :follows, :at, :by, :draft)
                            on conflict (made_by, draft) do nothing
                        """), plan)
                        .param("id", stamp.id())
                        .param("body", stamp.body())
                        .param("kind", kind.key())
                        .param("follows", follows, Types.OTHER)
                        .param("at", at(stamp.at()))
                        .param("by", stamp.account())
                        .param("draft", draft, Types.OTHER)
                        .update()
                == 1;
    }

    /** What an account planned from a draft already. */
    Optional<Trip> from(UUID account, @Nullable UUID draft) {
        return database.sql(TRIPS + " where t.made_by = :account and t.draft = :draft")
                .param("account", account)
                .param("draft", draft, Types.OTHER)
                .query((row, number) -> trip(row))
                .optional();
    }

    boolean change(UUID id, int seen, Trip.Plan plan) {
        return planned(database.sql("""
                        update outreach.trip
                           set held_on = :on, leaves_at = :leaves, back_by = :back, municipality = :area,
                               place = :place, host = :host, host_name = :hostName, goes = :goes, others = :others,
                               told = :told, waits = :waits, aim = :aim, version = version + 1,
                               -- Who goes again is not back from it yet. They leave by the minute, which is already past
                               -- when it is entered at the door.
                               back_at = case when leaves_at is distinct from cast(:leaves as timestamptz)
                                               and (cast(:leaves as timestamptz) >= date_trunc('minute', back_at))
                                                   is not false
                                              then null else back_at end,
                               back_said_by = case when leaves_at is distinct from cast(:leaves as timestamptz)
                                                    and (cast(:leaves as timestamptz) >= date_trunc('minute', back_at))
                                                        is not false
                                                   then null else back_said_by end
                         where id = :id
                           and version = :seen
                           and state = 'planned'
                           -- Whoever is out stays out and is looked for, whatever else is said of the trip.
                           and (leaves_at is null
                                or leaves_at > statement_timestamp()
                                or back_at is not null
                                or (cast(:leaves as timestamptz) <= statement_timestamp() and goes <@ :goes))
                        """), plan)
                        .param("id", id)
                        .param("seen", seen)
                        .update()
                == 1;
    }

    private static StatementSpec planned(StatementSpec statement, Trip.Plan plan) {
        return statement
                .param("on", plan.when().on())
                .param("leaves", at(plan.when().leaves()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("back", at(plan.when().back()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("area", plan.where().area())
                .param("place", plan.where().place())
                .param("host", plan.where().host())
                .param("hostName", plan.where().hostName())
                .param("goes", plan.party().goes().toArray(UUID[]::new))
                .param("others", plan.party().others())
                .param("told", plan.party().told(), Types.OTHER)
                .param("waits", plan.party().waits())
                .param("aim", plan.aim());
    }

    /** Writes down what came of it, or writes that anew. Whoever can do that before the hour has left before it. */
    boolean hold(UUID id, int seen, Trip.Gain gain) {
        return database.sql("""
                        update outreach.trip
                           set state = 'held', came = :came, found = :found, agreed = :agreed, next_on = :next,
                               leaves_at = case when leaves_at > statement_timestamp()
                                                then statement_timestamp() else leaves_at end,
                               version = version + 1
                         where id = :id
                           and version = :seen
                           and state <> 'cancelled'
                        """)
                        .param("id", id)
                        .param("seen", seen)
                        .param("came", gain.came())
                        .param("found", gain.found())
                        .param("agreed", gain.agreed())
                        .param("next", gain.next(), Types.DATE)
                        .update()
                == 1;
    }

    boolean cancel(UUID id, String reason) {
        return database.sql("""
                        update outreach.trip
                           set state = 'cancelled', reason = :reason, version = version + 1
                         where id = :id
                           and state = 'planned'
                           and (leaves_at is null or leaves_at > statement_timestamp() or back_at is not null)
                        """).param("id", id).param("reason", reason).update() == 1;
    }

    /** That they are back; false when that was said before. */
    boolean back(UUID id, UUID by) {
        return database.sql("""
                        update outreach.trip
                           set back_at = statement_timestamp(), back_said_by = :by
                         where id = :id
                           and back_at is null
                           and state <> 'cancelled'
                           and leaves_at <= statement_timestamp()
                        """).param("id", id).param("by", by).update() == 1;
    }

    /** Who is out on a trip and has not been heard of. */
    List<UUID> out(UUID id) {
        return database.sql("""
                        select unnest(goes) as account
                          from outreach.trip
                         where id = :id
                           and state = 'planned'
                           and leaves_at <= statement_timestamp()
                           and back_at is null
                        """)
                .param("id", id)
                .query((row, number) -> row.getObject("account", UUID.class))
                .list();
    }

    /** Lets nobody else begin a file on a trip until the transaction is over. */
    void lock(UUID id) {
        database.sql("select 1 from outreach.trip where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    /** Whose file an account began on a trip from a draft already. */
    Optional<UUID> begun(UUID trip, UUID account, @Nullable UUID draft) {
        return database.sql(
                        "select person from outreach.begun where trip = :trip and begun_by = :account and draft = :draft")
                .param("trip", trip)
                .param("account", account)
                .param("draft", draft, Types.OTHER)
                .query(UUID.class)
                .optional();
    }

    void begun(UUID trip, UUID person, Stamp stamp, @Nullable UUID draft) {
        database.sql("""
                        insert into outreach.begun (trip, person, owner, begun_at, begun_by, draft)
                        values (:trip, :person, :body, :at, :by, :draft)
                        """)
                .param("draft", draft, Types.OTHER)
                .param("trip", trip)
                .param("person", person)
                .param("body", stamp.body())
                .param("at", at(stamp.at()))
                .param("by", stamp.account())
                .update();
    }
}
