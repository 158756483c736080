package org.yukidoke.conference;

import static org.yukidoke.conference.CallRows.instant;
import static org.yukidoke.conference.CallRows.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How calls to conferences were changed, as rows; the database itself writes them down. */
@Component
final class MeetingChangeRows {

    private final JdbcClient database;

    MeetingChangeRows(JdbcClient database) {
        this.database = database;
    }

    boolean change(UUID id, int seen, Meeting.Call call) {
        return database.sql("""
                        update conference.meeting
                           set name = :name, place = :place, held_on = :held, begins = cast(:begins as time),
                               expires_on = :expires, version = version + 1
                         where id = :id
                           and version = :seen
                           and held_at is null
                           and erased_at is null
                        """)
                        .param("id", id)
                        .param("seen", seen)
                        .param("name", call.name())
                        .param("place", call.place())
                        .param("held", call.heldOn())
                        .param("begins", call.begins())
                        .param("expires", call.expiresOn())
                        .update()
                == 1;
    }

    boolean callOff(UUID id, int seen, String why) {
        return database.sql("select conference.call_off(:id, :seen, :why)")
                .param("id", id)
                .param("seen", seen)
                .param("why", why)
                .query(Boolean.class)
                .single();
    }

    boolean mayCall(UUID id, String body) {
        return database.sql("select conference.may_call(:id, :body)")
                .param("id", id)
                .param("body", body)
                .query(Boolean.class)
                .single();
    }

    boolean invite(UUID id, String body) {
        return database.sql("""
                        insert into conference.body (meeting, organisation)
                        values (:id, :body)
                            on conflict (meeting, organisation) do nothing
                        """).param("id", id).param("body", body).update() == 1;
    }

    boolean letGo(UUID id, String body) {
        return database.sql("delete from conference.body where meeting = :id and organisation = :body")
                        .param("id", id)
                        .param("body", body)
                        .update()
                == 1;
    }

    /** The newest first. */
    List<Meeting.Change> changes(UUID id) {
        return database.sql("select * from conference.change where meeting = :id order by number desc")
                .param("id", id)
                .query((row, number) -> new Meeting.Change(
                        new Meeting.Call(
                                row.getString("was_name"),
                                row.getString("was_place"),
                                row.getObject("was_held_on", LocalDate.class),
                                row.getObject("was_begins", LocalTime.class),
                                row.getObject("was_expires_on", LocalDate.class)),
                        call(row),
                        row.getBoolean("asks"),
                        instant(row, "changed_at")))
                .list();
    }

    private static Meeting.Call call(ResultSet row) throws SQLException {
        return new Meeting.Call(
                row.getString("name"),
                row.getString("place"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("begins", LocalTime.class),
                row.getObject("expires_on", LocalDate.class));
    }

    /** What was told before a meeting was called off, as far as the acting body told or heard it. */
    List<Meeting.ToldBefore> told(UUID id) {
        return database.sql("select * from conference.told_before where meeting = :id order by told_at, id")
                .param("id", id)
                .query((row, number) -> new Meeting.ToldBefore(
                        row.getString("by_body"),
                        texts(row, "parts"),
                        texts(row, "bodies"),
                        row.getInt("people"),
                        instant(row, "told_at")))
                .list();
    }
}
