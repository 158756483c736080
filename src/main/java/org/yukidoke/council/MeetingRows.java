package org.yukidoke.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Meetings and what they decided, as rows. */
@Component
final class MeetingRows {

    private final JdbcClient database;
    private final ObjectMapper json = new ObjectMapper();

    MeetingRows(JdbcClient database) {
        this.database = database;
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    void add(UUID id, String plan, Instant at, @Nullable UUID by) {
        database.sql("""
                        insert into council.meeting (id, plan_key, created_at, created_by)
                        values (:id, :plan, :at, :by)
                        """)
                .param("id", id)
                .param("plan", plan)
                .param("at", at(at))
                .param("by", by)
                .update();
    }

    /** Whether it was added; not when somebody recorded the same version meanwhile. */
    boolean add(Meeting meeting, @Nullable UUID by) {
        return database.sql("""
                        insert into council.meeting_version (meeting, version, about, recorded_at, recorded_by)
                        values (:meeting, :version, cast(:about as jsonb), :at, :by)
                        on conflict do nothing
                        """)
                        .param("meeting", meeting.id())
                        .param("version", meeting.version())
                        .param("about", json.writeValueAsString(meeting.about()))
                        .param("at", at(meeting.recorded()))
                        .param("by", by)
                        .update()
                == 1;
    }

    Optional<Meeting> find(UUID id) {
        return database.sql("""
                        select m.id, m.plan_key, v.version, v.recorded_at, v.about
                          from council.meeting m
                          join council.meeting_version v on v.meeting = m.id
                         where m.id = :id
                         order by v.version desc
                         limit 1
                        """).param("id", id).query(this::meeting).optional();
    }

    Optional<Meeting> find(UUID id, int version) {
        return database.sql("""
                        select m.id, m.plan_key, v.version, v.recorded_at, v.about
                          from council.meeting m
                          join council.meeting_version v on v.meeting = m.id
                         where m.id = :id
                           and v.version = :version
                        """)
                .param("id", id)
                .param("version", version)
                .query(this::meeting)
                .optional();
    }

    /** All of a plan as they are known now, the latest day first. */
    List<Meeting> list(String plan) {
        return database.sql("""
                        select distinct on (m.id) m.id, m.plan_key, v.version, v.recorded_at, v.about
                          from council.meeting m
                          join council.meeting_version v on v.meeting = m.id
                         where m.plan_key = :plan
                         order by m.id, v.version desc
                        """).param("plan", plan).query(this::meeting).list().stream()
                .sorted((one, two) -> two.about().day().compareTo(one.about().day()))
                .toList();
    }

    private Meeting meeting(ResultSet row, int number) throws SQLException {
        return new Meeting(
                row.getObject("id", UUID.class),
                row.getString("plan_key"),
                row.getInt("version"),
                instant(row, "recorded_at"),
                json.readValue(row.getString("about"), Meeting.About.class));
    }

    void add(Decision decision, Instant at, @Nullable UUID by) {
        database.sql("""
                        insert into council.decision (id, meeting, body, words, due, recorded_at, recorded_by)
                        values (:id, :meeting, :body, :words, :due, :at, :by)
                        """)
                .param("id", decision.id())
                .param("meeting", decision.meeting())
                .param("body", decision.body())
                .param("words", decision.words())
                .param("due", decision.due())
                .param("at", at(at))
                .param("by", by)
                .update();
    }

    /** Marks a decision as followed up; nothing happens when it is already. */
    void done(UUID decision, String note, Instant at, @Nullable UUID by) {
        database.sql("""
                        insert into council.decision_done (decision, done_at, done_by, note)
                        values (:decision, :at, :by, :note)
                        on conflict do nothing
                        """)
                .param("decision", decision)
                .param("at", at(at))
                .param("by", by)
                .param("note", note)
                .update();
    }

    Optional<Decision> decision(UUID id) {
        return database.sql("""
                        select d.id, d.meeting, d.body, d.words, d.due, o.done_at, o.note
                          from council.decision d
                          left join council.decision_done o on o.decision = d.id
                         where d.id = :id
                        """).param("id", id).query(MeetingRows::decision).optional();
    }

    /** What one meeting decided, in order. */
    List<Decision> decisions(UUID meeting) {
        return database.sql("""
                        select d.id, d.meeting, d.body, d.words, d.due, o.done_at, o.note
                          from council.decision d
                          left join council.decision_done o on o.decision = d.id
                         where d.meeting = :meeting
                         order by d.recorded_at, d.id
                        """)
                .param("meeting", meeting)
                .query(MeetingRows::decision)
                .list();
    }

    /** What nobody has followed up yet in all meetings about a plan, the soonest first. */
    List<Decision> open(String plan) {
        return database.sql("""
                        select d.id, d.meeting, d.body, d.words, d.due, o.done_at, o.note
                          from council.decision d
                          join council.meeting m on m.id = d.meeting
                          left join council.decision_done o on o.decision = d.id
                         where m.plan_key = :plan
                           and o.decision is null
                         order by d.due nulls last, d.id
                        """)
                .param("plan", plan)
                .query(MeetingRows::decision)
                .list();
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        boolean open = row.getObject("done_at") == null;
        return new Decision(
                row.getObject("id", UUID.class),
                row.getObject("meeting", UUID.class),
                row.getString("body"),
                row.getString("words"),
                row.getObject("due", LocalDate.class),
                open
                        ? new Decision.FollowUp.Open()
                        : new Decision.FollowUp.Done(instant(row, "done_at"), row.getString("note")));
    }
}
