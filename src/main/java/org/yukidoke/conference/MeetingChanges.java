package org.yukidoke.conference;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Japan;

/**
 * What the body that called a conference changes until it was held: day, time, place and title, whom it calls, and that it
 * calls it off. Whoever was called reads what stood there before.
 */
@Component
public class MeetingChanges {

    private final Transactions transactions;
    private final CallRows meetings;
    private final MeetingChangeRows rows;
    private final Conferences conferences;
    private final Audit audit;
    private final Clock clock;

    MeetingChanges(
            Transactions transactions,
            CallRows meetings,
            MeetingChangeRows rows,
            Conferences conferences,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.meetings = meetings;
        this.rows = rows;
        this.conferences = conferences;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether a meeting can be changed by the acting body still. */
    public static boolean open(Scope scope, Meeting meeting) {
        boolean over = meeting.standing() instanceof Meeting.Standing.CalledOff
                || meeting.standing() instanceof Meeting.Standing.Erased;
        return meeting.convenor().equals(scope.organisation()) && meeting.heldAt() == null && !over;
    }

    /**
     * Changes what everybody called may know. Another day, time or place asks those again who answered.
     *
     * @param seen version whoever changes it has read
     */
    public Outcome change(Scope scope, UUID id, int seen, Meeting.Call call) {
        return led(scope, id, meeting -> {
            List<FieldError> faults = new ArrayList<>(CallRules.changed(
                    meeting.call(), call, meeting.bodies(), meeting.convenor(), Japan.day(clock.instant())));
            if (!call.heldOn().equals(meeting.call().heldOn())) {
                conferences.uncarried(scope, meeting.footing(), call.heldOn(), meeting.bodies()).stream()
                        .map(fault -> new FieldError("held", fault.key(), fault.arguments()))
                        .forEach(faults::add);
            }
            if (!faults.isEmpty()) {
                return new Outcome.Refused(faults);
            }
            if (seen == meeting.course().version() && call.equals(meeting.call())) {
                return new Outcome.Done(id);
            }
            return done(rows.change(id, seen, call), AuditEvent.done("conference.change", "meeting", id), id);
        });
    }

    /** Calls it off: what was brought is destroyed at once, and what was told stays told. */
    public Outcome callOff(Scope scope, UUID id, int seen, String why) {
        return led(scope, id, meeting -> rows.callOff(id, seen, why) ? new Outcome.Done(id) : new Outcome.Clash());
    }

    /** Calls another body, under the same basis and the same duty of secrecy; also to a meeting put down afterwards. */
    public Outcome invite(Scope scope, UUID id, String body) {
        UUID me = Conferences.desk(scope);
        return transactions.in(scope, () -> {
            var found = meetings.find(me, id)
                    .filter(meeting -> meeting.convenor().equals(scope.organisation()))
                    .filter(meeting -> open(scope, meeting)
                            || (meeting.course().late() && !(meeting.standing() instanceof Meeting.Standing.Erased)));
            if (found.isEmpty()) {
                return new Outcome.Gone();
            }
            if (!rows.mayCall(id, body)) {
                return new Outcome.Refused(List.of(FieldError.of(
                        "body",
                        switch (found.get().footing()) {
                            case Meeting.Footing.Statutory statutory -> "conference.fault.unbound";
                            case Meeting.Footing.Consented() -> "conference.fault.unconsented";
                        })));
            }
            return done(
                    rows.invite(id, body),
                    AuditEvent.done("conference.invite", "meeting", id).with("body", body),
                    id);
        });
    }

    /** Lets a body go of which nobody acknowledged anything and which was told nothing; one other body stays. */
    public Outcome letGo(Scope scope, UUID id, String body) {
        return led(
                scope,
                id,
                meeting -> done(
                        meeting.bodies().size() > 2 && rows.letGo(id, body),
                        AuditEvent.done("conference.let-go", "meeting", id).with("body", body),
                        id));
    }

    private Outcome done(boolean done, AuditEvent event, UUID id) {
        if (!done) {
            return new Outcome.Clash();
        }
        audit.write(event);
        return new Outcome.Done(id);
    }

    /** How the call was changed, the newest first. */
    public List<Meeting.Change> changes(Scope scope, UUID id) {
        Conferences.desk(scope);
        return transactions.in(scope, () -> rows.changes(id));
    }

    /** What was told before it was called off, as far as the acting body told or heard it. */
    public List<Meeting.ToldBefore> told(Scope scope, UUID id) {
        Conferences.desk(scope);
        return transactions.in(scope, () -> rows.told(id));
    }

    // Whoever was too late (it was held or called off meanwhile) is told so with what they typed.
    private Outcome led(Scope scope, UUID id, Function<Meeting, Outcome> work) {
        UUID me = Conferences.desk(scope);
        return transactions.in(
                scope,
                () -> meetings.find(me, id)
                        .filter(meeting -> meeting.convenor().equals(scope.organisation()))
                        .<Outcome>map(meeting -> open(scope, meeting) ? work.apply(meeting) : new Outcome.Clash())
                        .orElseGet(Outcome.Gone::new));
    }
}
