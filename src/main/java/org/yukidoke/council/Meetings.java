package org.yukidoke.council;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.DayText;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Progress;

/** The meetings of a council: the secretariat keeps them, the council's people read them. */
@Component
public class Meetings {

    private static final int LONGEST = 2_000;

    private final Plans plans;
    private final MeetingRows rows;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    Meetings(Plans plans, MeetingRows rows, Audit audit, Transactions transactions, Clock clock) {
        this.plans = plans;
        this.rows = rows;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How recording what is known of a meeting can end. */
    public sealed interface Recording {

        record Done(Meeting meeting) implements Recording {}

        record Refused(List<FieldError> errors) implements Recording {
            public Refused {
                errors = List.copyOf(errors);
            }
        }

        /** Somebody recorded something else meanwhile. */
        record Overtaken(Meeting now) implements Recording {}
    }

    /**
     * A new meeting about a plan.
     *
     * @throws AccessDeniedException for anybody but the secretariat
     */
    public Recording hold(Scope scope, String plan, Map<String, String> typed) {
        return transactions.in(scope, () -> {
            requireSecretariat(scope, plans.get(plan));
            return switch (MeetingRules.parse(typed)) {
                case Parsed.Invalid<Meeting.About>(var errors) -> new Recording.Refused(errors);
                case Parsed.Valid<Meeting.About>(var about) -> {
                    Instant at = clock.instant();
                    var meeting = new Meeting(Ids.next(at), plan, 1, at, about);
                    rows.add(meeting.id(), plan, at, scope.id().orElse(null));
                    rows.add(meeting, scope.id().orElse(null));
                    audit.write(AuditEvent.done("meeting.record", "meeting", meeting.id()));
                    yield new Recording.Done(meeting);
                }
            };
        });
    }

    /**
     * Records what is known of a meeting now; what was known before stays.
     *
     * @param base the version the form was filled in from
     * @throws AccessDeniedException for anybody but the secretariat
     */
    public Recording record(Scope scope, UUID id, int base, Map<String, String> typed) {
        return transactions.in(scope, () -> {
            Meeting now = known(id);
            requireSecretariat(scope, plans.get(now.plan()));
            return switch (MeetingRules.parse(typed)) {
                case Parsed.Invalid<Meeting.About>(var errors) -> new Recording.Refused(errors);
                case Parsed.Valid<Meeting.About>(var about) -> {
                    if (now.version() != base) {
                        yield new Recording.Overtaken(now);
                    }
                    var next = new Meeting(id, now.plan(), base + 1, clock.instant(), about);
                    if (!rows.add(next, scope.id().orElse(null))) {
                        yield new Recording.Overtaken(known(id));
                    }
                    audit.write(AuditEvent.done("meeting.record", "meeting", id));
                    yield new Recording.Done(next);
                }
            };
        });
    }

    /**
     * A meeting as it is known now.
     *
     * @throws Absent when there is none
     * @throws AccessDeniedException for whoever has nothing to do with the council's work
     */
    public Meeting get(Scope scope, String plan, UUID id) {
        return transactions.in(scope, () -> {
            requireInside(scope, plans.get(plan));
            Meeting meeting = known(id);
            if (!meeting.plan().equals(plan)) {
                throw new Absent("meeting", id.toString());
            }
            return meeting;
        });
    }

    /** A meeting as it would be typed into its form. */
    public Map<String, String> typed(Meeting meeting) {
        return MeetingRules.typed(meeting.about());
    }

    /**
     * Goes on only for those who keep the meetings of a plan's council.
     *
     * @throws AccessDeniedException for everybody else
     */
    public void requireKeeper(Scope scope, Plan plan) {
        requireSecretariat(scope, plan);
    }

    /** All about a plan, the latest first. */
    public List<Meeting> list(Scope scope, String plan) {
        return transactions.in(scope, () -> {
            requireInside(scope, plans.get(plan));
            return rows.list(plan);
        });
    }

    public List<Decision> decisions(Scope scope, UUID meeting) {
        return transactions.in(scope, () -> {
            requireInside(scope, plans.get(known(meeting).plan()));
            return rows.decisions(meeting);
        });
    }

    /** What is decided and not done in all meetings about a plan, the soonest first. */
    public List<Decision> open(Scope scope, String plan) {
        return transactions.in(scope, () -> {
            requireInside(scope, plans.get(plan));
            return rows.open(plan);
        });
    }

    /**
     * Records what a meeting decided; the errors, or none.
     *
     * @throws AccessDeniedException for anybody but the secretariat
     */
    public List<FieldError> decide(Scope scope, UUID meeting, Map<String, String> typed) {
        return transactions.in(scope, () -> {
            requireSecretariat(scope, plans.get(known(meeting).plan()));
            var errors = new ArrayList<FieldError>();
            String words = typed.getOrDefault("words", "").strip();
            if (words.isEmpty() || words.length() > LONGEST) {
                errors.add(FieldError.of("words", "council.fault.words", Integer.toString(LONGEST)));
            }
            String due = typed.getOrDefault("due", "").strip();
            LocalDate day = due.isEmpty() ? null : DayText.find(due).orElse(null);
            if (!due.isEmpty() && day == null) {
                errors.add(FieldError.of("due", "council.fault.day"));
            }
            if (errors.isEmpty()) {
                add(scope, meeting, typed.getOrDefault("body", "").strip(), words, day);
            }
            return List.copyOf(errors);
        });
    }

    private void add(Scope scope, UUID meeting, String body, String words, @Nullable LocalDate due) {
        Instant at = clock.instant();
        var decision = new Decision(Ids.next(at), meeting, body, words, due, new Decision.FollowUp.Open());
        rows.add(decision, at, scope.id().orElse(null));
        audit.write(AuditEvent.done("meeting.decide", "meeting", meeting));
    }

    /**
     * Notes that a decision was followed up: by the secretariat, or by the body that was to do it.
     *
     * @throws AccessDeniedException for anybody else
     */
    public void done(Scope scope, UUID decision, String note) {
        transactions.run(scope, () -> {
            Decision found = rows.decision(decision).orElseThrow(() -> new Absent("decision", decision.toString()));
            Plan plan = plans.get(known(found.meeting()).plan());
            String platform = plan.platform().key();
            boolean own = scope.is(Role.MEMBER, platform)
                    && !found.body().isEmpty()
                    && scope.organisation().equals(found.body());
            if (!own) {
                requireSecretariat(scope, plan);
            }
            String words = note.strip();
            rows.done(
                    decision,
                    words.length() > LONGEST ? words.substring(0, LONGEST) : words,
                    clock.instant(),
                    scope.id().orElse(null));
            audit.write(AuditEvent.done("meeting.done", "meeting", found.meeting()));
        });
    }

    private Meeting known(UUID id) {
        return rows.find(id).orElseThrow(() -> new Absent("meeting", id.toString()));
    }

    static void requireSecretariat(Scope scope, Plan plan) {
        if (!scope.is(Role.SECRETARIAT, plan.platform().key())) {
            throw new AccessDeniedException(
                    "needs the secretariat of " + plan.platform().key());
        }
    }

    static void requireInside(Scope scope, Plan plan) {
        if (!Progress.inside(scope, plan)) {
            throw new AccessDeniedException(
                    "needs somebody of " + plan.platform().key());
        }
    }
}
