package org.yukidoke.casework.caseload;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.Period;
import org.yukidoke.casework.Periods;
import org.yukidoke.casework.note.Contact;
import org.yukidoke.casework.note.Contacts;
import org.yukidoke.casework.note.Writing;
import org.yukidoke.db.Transactions;
import org.yukidoke.dropbox.Answer;
import org.yukidoke.dropbox.Request;
import org.yukidoke.dropbox.Requests;
import org.yukidoke.dropbox.TakingIn;
import org.yukidoke.person.Intake;

/**
 * Makes a file of a request to be contacted, with a first record and an accompaniment, and ends the request as reached:
 * all of it or nothing.
 */
@Component
public class Collecting implements TakingIn {

    private final Transactions transactions;
    private final Requests requests;
    private final Intake intake;
    private final FileAdditions additions;
    private final Periods periods;
    private final Contacts contacts;

    Collecting(
            Transactions transactions,
            Requests requests,
            Intake intake,
            FileAdditions additions,
            Periods periods,
            Contacts contacts) {
        this.transactions = transactions;
        this.requests = requests;
        this.intake = intake;
        this.additions = additions;
        this.periods = periods;
        this.contacts = contacts;
    }

    /** Whose file it becomes. */
    public sealed interface Into {

        /** Somebody who comes for the first time. */
        record Fresh(Intake.Newcomer newcomer) implements Into {}

        /** Somebody whose file the body keeps already; what was written is added to it. */
        record Known(UUID person, Intake.Newcomer written) implements Into {}
    }

    /** How collecting ends. */
    public sealed interface Outcome {

        /**
         * Everything stands in the file.
         *
         * @param begun whether an accompaniment began; one that was open before goes on as it was
         */
        record Collected(UUID person, boolean begun) implements Outcome {}

        /** It has ended meanwhile. */
        record Late() implements Outcome {}

        /** There is no such request, or no such file, for this account. */
        record Gone() implements Outcome {}

        /** Something cannot be kept as it was written; nothing was changed. */
        record Refused(String field, String key) implements Outcome {}
    }

    @Override
    public Optional<String> href(Scope scope, Request request) {
        return request.open() && scope.is(Role.COUNSELLOR)
                ? Optional.of("/casework/requests/" + request.id())
                : Optional.empty();
    }

    /**
     * How a request is to be taken in.
     *
     * @param talked what was talked about, the first record; null when nobody talked yet
     */
    public record Wanted(Into into, Periods.Start start, Contact.@Nullable Note talked) {}

    /**
     * Takes a request in.
     *
     * @param also done in the same transaction, where it is taken in
     */
    public Outcome collect(Scope scope, UUID request, Wanted wanted, Runnable also) {
        scope.require(Role.COUNSELLOR);
        try {
            return transactions.in(scope, () -> {
                Optional<Request> asked = requests.find(scope, request);
                if (asked.isEmpty()) {
                    return new Outcome.Gone();
                }
                if (!asked.get().open()) {
                    return new Outcome.Late();
                }
                UUID person = file(scope, wanted.into());
                boolean begun = begin(scope, person, wanted.start());
                Contact.Note talked = wanted.talked();
                if (talked != null) {
                    record(scope, person, talked);
                }
                switch (requests.end(scope, request, true)) {
                    case Answer.Done() -> {}
                    case Answer.Late(), Answer.NotAllowed() -> throw new Undone(new Outcome.Late());
                    case Answer.Gone() -> throw new Undone(new Outcome.Gone());
                }
                also.run();
                return new Outcome.Collected(person, begun);
            });
        } catch (Undone undone) {
            return undone.outcome;
        }
    }

    private UUID file(Scope scope, Into into) {
        return switch (into) {
            case Into.Fresh(Intake.Newcomer newcomer) ->
                intake.register(scope, newcomer).id();
            case Into.Known(UUID person, Intake.Newcomer written) -> {
                additions.take(scope, person, written).ifPresent(refused -> {
                    throw new Undone(refused);
                });
                yield person;
            }
        };
    }

    private boolean begin(Scope scope, UUID person, Periods.Start start) {
        return switch (periods.open(scope, person, start)) {
            case Periods.Opening.Opened opened -> true;
            case Periods.Opening.AlreadyOpen open -> {
                goesOn(scope, person, start);
                yield false;
            }
            case Periods.Opening.NoColleague() ->
                throw new Undone(new Outcome.Refused("responsible", "caseload.fault.colleague"));
            case Periods.Opening.NotYet() -> throw new Undone(new Outcome.Refused("on", "caseload.fault.later"));
            case Periods.Opening.Gone() -> throw new Undone(new Outcome.Gone());
        };
    }

    /** One that is open is not changed by the way: whoever wants it otherwise hands it over or ends it. */
    private void goesOn(Scope scope, UUID person, Periods.Start start) {
        Period open = periods.findOpen(scope, person).orElseThrow(() -> new Undone(new Outcome.Gone()));
        if (open.kind() != start.kind()) {
            throw new Undone(new Outcome.Refused("period", "caseload.fault.open.kind"));
        }
        if (start.responsible() != null && !Objects.equals(start.responsible(), open.responsible())) {
            throw new Undone(new Outcome.Refused("responsible", "caseload.fault.open.whose"));
        }
    }

    private void record(Scope scope, UUID person, Contact.Note note) {
        switch (contacts.write(scope, person, new Contacts.Wanted(note, false, null))) {
            case Writing.Done done -> {}
            case Writing.Clash(), Writing.Gone() -> throw new Undone(new Outcome.Gone());
        }
    }

    /** Takes back what was written already. */
    private static final class Undone extends RuntimeException {
        private final transient Outcome outcome;

        private Undone(Outcome outcome) {
            super("nothing is collected", null, false, false);
            this.outcome = outcome;
        }
    }
}
