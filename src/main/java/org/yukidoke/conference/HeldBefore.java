package org.yukidoke.conference;

import static org.yukidoke.conference.CallRows.at;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Japan;

/**
 * A conference that was held before anybody wrote it down here: on its day, with those who were there and had given their
 * vow on paper. What was said is opened by the usual way alone.
 */
@Component
public class HeldBefore {

    private final Transactions transactions;
    private final CallRows meetings;
    private final Conferences conferences;
    private final JdbcClient database;
    private final Audit audit;
    private final Clock clock;

    HeldBefore(
            Transactions transactions,
            CallRows meetings,
            Conferences conferences,
            JdbcClient database,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.meetings = meetings;
        this.conferences = conferences;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody who was there and gave their vow on paper on a day. */
    public record Attendee(String body, String name, LocalDate vowed) {}

    /** As it stands there. */
    public record Written(UUID id, Attendee who) {}

    /** Puts down a meeting of these bodies; whoever does so is let in, and was there if they say so. */
    public Outcome enter(
            Scope scope,
            Meeting.Footing footing,
            Meeting.Call call,
            Collection<String> bodies,
            Conferences.Vow vow,
            boolean present) {
        UUID me = Conferences.desk(scope);
        String convenor = scope.organisation();
        List<String> called =
                Stream.concat(Stream.of(convenor), bodies.stream()).distinct().toList();
        return transactions.in(scope, () -> {
            Instant now = clock.instant();
            List<FieldError> faults = new ArrayList<>(CallRules.late(call, called, convenor, Japan.day(now)));
            faults.addAll(conferences.uncarried(scope, footing, call.heldOn(), called));
            if (!faults.isEmpty()) {
                return new Outcome.Refused(faults);
            }
            UUID id = Ids.next(now);
            meetings.add(
                    new CallRows.Convening(id, Conferences.platform(scope), convenor, me, now, true),
                    footing,
                    call,
                    called);
            meetings.acknowledge(id, new Meeting.Member(me, convenor, vow.name(), now, now, null, false), vow.words());
            meetings.present(id, me, convenor, present);
            audit.write(AuditEvent.done("conference.enter", "meeting", id)
                    .with("held", call.heldOn().toString()));
            return new Outcome.Done(id);
        });
    }

    /** Those who were there by paper; for whoever was let in. */
    public List<Written> list(Scope scope, UUID id) {
        Conferences.desk(scope);
        return transactions.in(
                scope,
                () -> database.sql("""
                        select id, organisation, name, vowed_on
                          from conference.attendee
                         where meeting = :id
                         order by organisation, entered_at, id
                        """)
                        .param("id", id)
                        .query((row, number) -> new Written(
                                row.getObject("id", UUID.class),
                                new Attendee(
                                        row.getString("organisation"),
                                        row.getString("name"),
                                        row.getObject("vowed_on", LocalDate.class))))
                        .list());
    }

    /** Puts down that somebody was there and gave their vow on paper, not after the meeting. */
    public Outcome put(Scope scope, UUID id, Attendee who) {
        return late(scope, id, () -> {
            Meeting meeting = meetings.find(scope.requireAccount(), id).orElseThrow();
            if (!meeting.bodies().contains(who.body())) {
                return new Outcome.Refused(List.of(FieldError.of("paper-body", "web.fault.choose")));
            }
            if (who.vowed().isAfter(meeting.call().heldOn())) {
                return new Outcome.Refused(List.of(FieldError.of("paper-day", "conference.fault.vowed-late")));
            }
            Instant now = clock.instant();
            UUID one = Ids.next(now);
            database.sql("""
                            insert into conference.attendee (id, meeting, organisation, name, vowed_on, entered_at,
                                                             entered_by)
                            values (:one, :id, :body, :name, :vowed, :at, :by)
                            """)
                    .param("one", one)
                    .param("id", id)
                    .param("body", who.body())
                    .param("name", who.name())
                    .param("vowed", who.vowed())
                    .param("at", at(now))
                    .param("by", scope.requireAccount())
                    .update();
            audit.write(AuditEvent.done("conference.attendee", "meeting", id).with("body", who.body()));
            return new Outcome.Done(one);
        });
    }

    /** Takes somebody off who was put down wrongly, or who was let in and stands there by name now. */
    public Outcome takeOff(Scope scope, UUID id, UUID attendee) {
        return late(scope, id, () -> {
            int gone = database.sql("delete from conference.attendee where id = :attendee and meeting = :id")
                    .param("attendee", attendee)
                    .param("id", id)
                    .update();
            if (gone == 0) {
                return new Outcome.Clash();
            }
            audit.write(AuditEvent.done("conference.attendee-off", "meeting", id));
            return new Outcome.Done(id);
        });
    }

    private Outcome late(Scope scope, UUID id, Supplier<Outcome> work) {
        UUID me = Conferences.desk(scope);
        return transactions.in(
                scope,
                () -> meetings.find(me, id)
                        .filter(meeting -> meeting.course().late())
                        .filter(meeting -> meeting.convenor().equals(scope.organisation()))
                        .filter(meeting -> meeting.standing() instanceof Meeting.Standing.Admitted)
                        .map(meeting -> work.get())
                        .orElseGet(Outcome.Gone::new));
    }
}
