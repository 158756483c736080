package org.yukidoke.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Conferences and who takes part, as rows. */
@Component
final class CallRows {

    private final JdbcClient database;

    CallRows(JdbcClient database) {
        this.database = database;
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** Who calls a meeting, and when; {@code late} for one that was held before. */
    record Convening(UUID id, String platform, String convenor, UUID account, Instant at, boolean late) {}

    void add(Convening by, Meeting.Footing footing, Meeting.Call call, List<String> bodies) {
        @Nullable
        UUID confirmation = switch (footing) {
            case Meeting.Footing.Statutory(UUID confirmed) -> confirmed;
            case Meeting.Footing.Consented() -> null;
        };
        database.sql("""
                        insert into conference.meeting (id, platform, convenor, confirmation, name, place, held_on,
                                                        begins, expires_on, called_at, called_by, held_at, late)
                        values (:id, :platform, :convenor, :confirmation, :name, :place, :held, :begins, :expires, :at, :by,
                                :holding, :late)
                        """)
                .param("id", by.id())
                .param("platform", by.platform())
                .param("convenor", by.convenor())
                .param("confirmation", confirmation)
                .param("name", call.name())
                .param("place", call.place())
                .param("held", call.heldOn())
                .param("begins", call.begins())
                .param("holding", by.late() ? at(by.at()) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("late", by.late())
                .param("expires", call.expiresOn())
                .param("at", at(by.at()))
                .param("by", by.account())
                .update();
        for (String body : bodies) {
            database.sql("insert into conference.body (meeting, organisation) values (:meeting, :body)")
                    .param("meeting", by.id())
                    .param("body", body)
                    .update();
        }
    }

    private static final String SHELLS = """
            select m.*, conference.opens(m.id) as opens,
                   array(select b.organisation from conference.body b where b.meeting = m.id order by 1) as bodies,
                   exists (select 1
                             from conference.member p
                            where p.meeting = m.id
                              and p.account = :me
                              and p.organisation = conference.acting_body()) as acknowledged,
                   exists (select 1
                             from conference.member p
                            where p.meeting = m.id
                              and p.account = :me
                              and p.organisation = conference.acting_body()
                              and p.admitted_at is not null) as admitted,
                   conference.represented(m.id) as represented, conference.asked_again(m.id) as again,
                   (select r.comes
                      from conference.reply r
                     where r.meeting = m.id and r.organisation = conference.acting_body()) as comes,
                   exists (select 1
                             from conference.body b
                            where b.meeting = m.id
                              and b.organisation = conference.acting_body()
                              and b.heard_at is not null) as heard,
                   m.expires_on < (statement_timestamp() at time zone 'Asia/Tokyo')::date as expired
              from conference.meeting m
            """;

    /** The meetings the acting body was called to, the latest day first. */
    List<Meeting> list(UUID me, int atMost) {
        return database.sql(SHELLS + " order by m.held_on desc, m.id desc limit :most")
                .param("me", me)
                .param("most", atMost)
                .query((row, number) -> meeting(row))
                .list();
    }

    Optional<Meeting> find(UUID me, UUID id) {
        return database.sql(SHELLS + " where m.id = :id")
                .param("me", me)
                .param("id", id)
                .query((row, number) -> meeting(row))
                .optional();
    }

    /** Whether the basis of a meeting carries somebody brought today. */
    boolean carries(UUID id) {
        return database.sql("select conference.carried_today(:id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        UUID confirmation = row.getObject("confirmation", UUID.class);
        return new Meeting(
                row.getObject("id", UUID.class),
                row.getString("convenor"),
                confirmation == null ? new Meeting.Footing.Consented() : new Meeting.Footing.Statutory(confirmation),
                new Meeting.Call(
                        row.getString("name"),
                        row.getString("place"),
                        row.getObject("held_on", LocalDate.class),
                        row.getObject("begins", LocalTime.class),
                        row.getObject("expires_on", LocalDate.class)),
                texts(row, "bodies"),
                findInstant(row, "held_at"),
                standing(row),
                new Meeting.Course(
                        row.getInt("version"), row.getBoolean("late"), answer(row), row.getBoolean("heard")));
    }

    private static Meeting.Answer answer(ResultSet row) throws SQLException {
        if (row.getBoolean("again")) {
            return Meeting.Answer.AGAIN;
        }
        Boolean comes = row.getObject("comes", Boolean.class);
        return comes == null ? Meeting.Answer.NONE : comes ? Meeting.Answer.COMES : Meeting.Answer.AWAY;
    }

    private static Meeting.Standing standing(ResultSet row) throws SQLException {
        Instant off = findInstant(row, "off_at");
        if (off != null) {
            return new Meeting.Standing.CalledOff(off, row.getString("off_why"), row.getInt("items"));
        }
        Instant erased = findInstant(row, "erased_at");
        if (erased != null) {
            return new Meeting.Standing.Erased(erased, row.getInt("items"));
        }
        if (row.getBoolean("opens")) {
            return new Meeting.Standing.Admitted();
        }
        if (row.getBoolean("admitted")) {
            return new Meeting.Standing.Closed(row.getBoolean("expired"));
        }
        return row.getBoolean("acknowledged")
                ? new Meeting.Standing.Waiting()
                : new Meeting.Standing.Called(row.getBoolean("represented"));
    }

    /** Somebody asks to be admitted, having acknowledged these words; whoever calls the meeting is admitted at once. */
    boolean acknowledge(UUID meeting, Meeting.Member who, String words) {
        return database.sql("""
                        insert into conference.member (meeting, account, organisation, name, words, acknowledged_at,
                                                       admitted_at, admitted_by)
                        values (:meeting, :account, :body, :name, :words, :at, :admitted, :by)
                            on conflict (meeting, account, organisation) do nothing
                        """)
                        .param("meeting", meeting)
                        .param("account", who.account())
                        .param("body", who.body())
                        .param("name", who.name())
                        .param("words", words)
                        .param("at", at(who.acknowledgedAt()))
                        .param("admitted", who.admittedAt() == null ? null : at(who.admittedAt()))
                        .param("by", who.admittedAt() == null ? null : who.account())
                        .update()
                == 1;
    }

    boolean admit(UUID meeting, UUID account, UUID by, Instant now) {
        return database.sql("""
                        update conference.member
                           set admitted_at = :now, admitted_by = :by
                         where meeting = :meeting
                           and account = :account
                           and admitted_at is null
                        """)
                        .param("meeting", meeting)
                        .param("account", account)
                        .param("by", by)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    boolean sendAway(UUID meeting, UUID account) {
        return database.sql("""
                        delete from conference.member
                         where meeting = :meeting
                           and account = :account
                           and admitted_at is null
                        """)
                        .param("meeting", meeting)
                        .param("account", account)
                        .update()
                == 1;
    }

    void present(UUID meeting, UUID account, String body, boolean present) {
        database.sql("""
                        update conference.member
                           set present = :present
                         where meeting = :meeting
                           and account = :account
                           and organisation = :body
                           and admitted_at is not null
                        """)
                .param("meeting", meeting)
                .param("account", account)
                .param("body", body)
                .param("present", present)
                .update();
    }

    boolean hold(UUID meeting, Instant now) {
        return database.sql("""
                        update conference.meeting
                           set held_at = :now
                         where id = :id
                           and held_at is null
                           and erased_at is null
                        """).param("id", meeting).param("now", at(now)).update() == 1;
    }

    /** Who takes part, as far as the acting account may know. */
    List<Meeting.Member> members(UUID meeting) {
        return database.sql("""
                        select p.*,
                               exists (select 1
                                         from conference.member n
                                        where n.meeting = p.meeting
                                          and n.account = p.account
                                          and n.admitted_at > p.admitted_at)
                                   or (m.held_at is null
                                       and p.admitted_at is not null
                                       and not conference.comes(m.id, p.account, p.organisation)) as moved
                          from conference.member p
                          join conference.meeting m on m.id = p.meeting
                         where p.meeting = :meeting
                         order by p.acknowledged_at, p.account
                        """)
                .param("meeting", meeting)
                .query((row, number) -> new Meeting.Member(
                        row.getObject("account", UUID.class),
                        row.getString("organisation"),
                        row.getString("name"),
                        instant(row, "acknowledged_at"),
                        findInstant(row, "admitted_at"),
                        row.getObject("present", Boolean.class),
                        row.getBoolean("moved")))
                .list();
    }
}
