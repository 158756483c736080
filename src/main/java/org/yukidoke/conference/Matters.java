package org.yukidoke.conference;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Part;
import org.yukidoke.person.Recipients;
import org.yukidoke.person.Share;
import org.yukidoke.person.Shares;
import org.yukidoke.vault.Sealer;

/**
 * What is said in case conferences. Each look opens the vault of the meeting, which the record notes; it opens for those
 * alone who were admitted, and for nobody once the day of the meeting's end has passed or its basis has gone.
 */
@Component
public class Matters {

    private final Transactions transactions;
    private final CallRows meetings;
    private final MatterRows rows;
    private final MeetingKeys keys;
    private final Shares shares;
    private final Clock clock;

    Matters(
            Transactions transactions,
            CallRows meetings,
            MatterRows rows,
            MeetingKeys keys,
            Shares shares,
            Clock clock) {
        this.transactions = transactions;
        this.meetings = meetings;
        this.rows = rows;
        this.keys = keys;
        this.shares = shares;
        this.clock = clock;
    }

    /**
     * Somebody to talk about.
     *
     * @param person id of a file of the acting body; null for somebody who has none
     * @param consent line of the consent it rests on; null where the meeting has a basis of its own
     */
    public record Brought(@Nullable UUID person, @Nullable UUID consent, Matter.Words words) {}

    /** What the acting body told those present. */
    public record Told(Set<Part> parts, String what) {
        public Told {
            parts = Set.copyOf(parts);
        }
    }

    /** What a body is to do until a day. */
    public record Task(String what, String body, LocalDate due) {}

    /** Minutes as far as they are; once shared with those admitted they stay so. */
    public record Draft(String text, boolean share) {}

    /** Something to do for a body, without what it is. */
    public record Due(LocalDate day, UUID meeting, String name, boolean consent) {}

    /** Opens the matters; empty for whoever was not admitted. */
    public Optional<List<Matter>> open(Scope scope, UUID meeting) {
        Conferences.desk(scope);
        return transactions.in(scope, () -> keys.open(meeting, "read").map(sealers -> rows.list(meeting, sealers)));
    }

    /** Brings somebody. Where the meeting has no basis of its own, only what they consented to for all bodies called. */
    public Outcome bring(Scope scope, UUID meeting, Brought brought) {
        UUID me = Conferences.desk(scope);
        return transactions.in(scope, () -> {
            Optional<Meeting> found = meetings.find(me, meeting);
            if (found.isEmpty()) {
                return new Outcome.Gone();
            }
            if (!(found.get().standing() instanceof Meeting.Standing.Admitted)) {
                return new Outcome.Gone();
            }
            List<FieldError> faults = faults(scope, found.get(), brought);
            if (!faults.isEmpty()) {
                return new Outcome.Refused(faults);
            }
            // Called off at this very moment: nothing is brought to it any more.
            if (keys.open(meeting, "bring").isEmpty()) {
                return new Outcome.Gone();
            }
            MatterRows.Stamp stamp = stamp(scope);
            MeetingKeys.Fresh fresh = keys.make(stamp.id());
            rows.add(meeting, brought, fresh.sealer(), stamp);
            keys.keep(stamp.id(), fresh);
            return new Outcome.Done(stamp.id());
        });
    }

    private List<FieldError> faults(Scope scope, Meeting meeting, Brought brought) {
        // Whoever broke the glass reads a file and does not decide about it.
        if (brought.person() != null && !rows.decides(brought.person())) {
            return List.of(FieldError.of("person", "conference.fault.person"));
        }
        return switch (meeting.footing()) {
            case Meeting.Footing.Statutory statutory ->
                meetings.carries(meeting.id())
                        ? List.of()
                        : List.of(FieldError.of("title", "conference.fault.uncovered-now"));
            case Meeting.Footing.Consented() -> {
                if (brought.person() == null || brought.consent() == null) {
                    yield List.of(FieldError.of("consent", "conference.fault.consent"));
                }
                var wanted = new Share.Wanted(
                        new Share.Ground.Consented(brought.consent()),
                        Set.of(Part.GENERAL),
                        new Recipients(
                                meeting.bodies().stream()
                                        .filter(body -> !body.equals(scope.organisation()))
                                        .toList(),
                                List.of()),
                        meeting.call().name(),
                        "",
                        new Share.Span(
                                clock.instant(),
                                last(meeting)
                                        .plusDays(1)
                                        .atStartOfDay(Japan.ZONE)
                                        .toInstant()));
                yield switch (shares.check(scope, brought.person(), wanted)) {
                    case Shares.Making.Done done -> List.of();
                    case Shares.Making.Refused(var errors) ->
                        errors.stream()
                                .map(error -> new FieldError("consent", error.key(), error.arguments()))
                                .toList();
                    case Shares.Making.Gone() -> List.of(FieldError.of("person", "conference.fault.person"));
                };
            }
        };
    }

    // One put down after it was held is read from today on.
    private LocalDate last(Meeting meeting) {
        LocalDate today = Japan.day(clock.instant());
        LocalDate held = meeting.call().heldOn();
        return meeting.course().late() && held.isBefore(today) ? today : held;
    }

    /**
     * Writes down what the acting body told about somebody, to those admitted who were there or whose day is to come.
     * Where the meeting stands on consent no more is told than was consented to, and to no other body.
     */
    public Outcome tell(Scope scope, UUID meeting, UUID item, Told told) {
        Conferences.desk(scope);
        boolean beyond = transactions.in(
                scope,
                () -> keys.open(meeting, "tell")
                        .filter(sealers -> sealers.containsKey(item))
                        .filter(sealers -> !rows.mayTell(meeting, item, told.parts()))
                        .isPresent());
        if (beyond) {
            return new Outcome.Refused(List.of(FieldError.of("told-parts", "conference.fault.parts")));
        }
        return write(scope, meeting, item, "tell", (sealer, stamp) -> rows.tell(meeting, item, told, sealer, stamp));
    }

    /** Writes down what was decided. */
    public Outcome decide(Scope scope, UUID meeting, UUID item, Task task) {
        Conferences.desk(scope);
        boolean called = transactions.in(
                scope,
                () -> meetings.find(scope.requireAccount(), meeting)
                        .filter(one -> one.bodies().contains(task.body()))
                        .isPresent());
        return called
                ? write(
                        scope,
                        meeting,
                        item,
                        "decide",
                        (sealer, stamp) -> rows.decide(meeting, item, task, sealer, stamp))
                : new Outcome.Refused(List.of(FieldError.of("body", "web.fault.choose")));
    }

    /** Says that the acting body did what was decided. */
    public Outcome done(Scope scope, UUID meeting, UUID item, UUID decision) {
        return write(scope, meeting, item, "done", (sealer, stamp) -> rows.done(meeting, decision, stamp));
    }

    /** Notes how far the way to consent is. */
    public Outcome follow(Scope scope, UUID meeting, UUID item, int seen, Matter.Path path) {
        return write(
                scope,
                meeting,
                item,
                "path",
                (sealer, stamp) -> rows.follow(meeting, item, seen, path, sealer, stamp.at()));
    }

    /** Corrects what the acting body brought; what was told of it stays as it was told. */
    public Outcome reword(Scope scope, UUID meeting, UUID item, int seen, Matter.Words words) {
        return write(scope, meeting, item, "words", (sealer, stamp) -> rows.reword(meeting, item, seen, words, sealer));
    }

    /** Writes the minutes, a draft of the body that called the meeting until they are shared with those admitted. */
    public Outcome minute(Scope scope, UUID meeting, UUID item, int seen, Draft draft) {
        return write(
                scope,
                meeting,
                item,
                "minutes",
                (sealer, stamp) -> rows.write(meeting, item, seen, draft, sealer, stamp.at()));
    }

    /** What the acting body is to do. */
    public List<Due> due(Scope scope) {
        Conferences.desk(scope);
        return transactions.in(scope, () -> rows.due(scope.organisation()));
    }

    /** Meetings in which a file of the acting body was spoken of, as far as the acting account was admitted. */
    public List<Meeting> about(Scope scope, UUID person) {
        UUID me = Conferences.desk(scope);
        return transactions.in(
                scope,
                () -> rows.about(person).stream()
                        .flatMap(id -> meetings.find(me, id).stream())
                        .toList());
    }

    private Outcome write(
            Scope scope, UUID meeting, UUID item, String deed, BiFunction<Sealer, MatterRows.Stamp, Boolean> work) {
        Conferences.desk(scope);
        return transactions.in(
                scope,
                () -> keys.open(meeting, deed)
                        .flatMap(sealers -> Optional.ofNullable(sealers.get(item)))
                        .<Outcome>map(sealer -> {
                            MatterRows.Stamp stamp = stamp(scope);
                            return work.apply(sealer, stamp) ? new Outcome.Done(stamp.id()) : new Outcome.Clash();
                        })
                        .orElseGet(Outcome.Gone::new));
    }

    private MatterRows.Stamp stamp(Scope scope) {
        Instant now = clock.instant();
        return new MatterRows.Stamp(Ids.next(now), scope.requireAccount(), scope.organisation(), now);
    }
}
