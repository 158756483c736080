package org.yukidoke.person;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Ids;

/** What people have consented to. Events are added and never changed; a withdrawal acts with the next question asked. */
@Component
public class Consents {

    private final Transactions transactions;
    private final ConsentRows rows;
    private final LegalGrounds ground;
    private final PersonKeys keys;
    private final Clock clock;

    Consents(Transactions transactions, ConsentRows rows, LegalGrounds ground, PersonKeys keys, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.ground = ground;
        this.keys = keys;
        this.clock = clock;
    }

    /** How recording a consent can end. */
    public sealed interface Recording {

        /** It holds from now. */
        record Done(UUID line, UUID event) implements Recording {}

        /** It goes beyond what may be consented to. */
        record Refused(List<FieldError> errors) implements Recording {
            public Refused {
                errors = List.copyOf(errors);
            }
        }

        /** Something was recorded meanwhile, so that it is another consent than the one looked at; nothing was. */
        record Overtaken(Consent now) implements Recording {}

        /** There is no such file or consent for this account. */
        record Gone() implements Recording {}
    }

    /** What somebody consented to, how, and under which notice. */
    public record Given(UUID notice, Consent.Extent extent, Consent.Circumstances circumstances) {}

    /** The lines of a person, the one that moved last first; empty when the file may not be seen. */
    public List<Consent> list(Scope scope, UUID person) {
        Desk.of(scope);
        return transactions.in(
                scope,
                () -> keys.openAsKeeper(person, new PersonKeys.Deed("person.read", "consent"))
                        .map(rows::list)
                        .orElseGet(List::of));
    }

    /** Of whose file a consent ends, and when. */
    public record Ending(UUID person, UUID line, Instant until) {}

    /** Consents of the acting body's files that hold now and end before a moment, the first to end first. */
    public List<Ending> ending(Scope scope, Instant before) {
        Desk desk = Desk.of(scope);
        return transactions.in(scope, () -> rows.ending(desk.body(), null, clock.instant(), before));
    }

    /** As above, of one person. */
    public List<Ending> ending(Scope scope, UUID person, Instant before) {
        Desk desk = Desk.of(scope);
        return transactions.in(scope, () -> rows.ending(desk.body(), person, clock.instant(), before));
    }

    /** Records a new consent. */
    public Recording give(Scope scope, UUID person, Given given) {
        Desk desk = Desk.of(scope);
        return transactions.in(
                scope,
                () -> open(person, "person.consent.give")
                        .map(to -> add(to, Optional.empty(), Consent.Kind.GIVEN, given, desk))
                        .orElseGet(Recording.Gone::new));
    }

    /**
     * A consent as somebody looked at it before they changed it: a later event makes it another.
     *
     * @param newest id of the event that said what held
     */
    public record Looked(UUID line, UUID newest) {}

    /** Renews a consent, under the notice of today. One that was withdrawn stays so; a new one may be given. */
    public Recording renew(Scope scope, UUID person, Looked looked, Given given) {
        return goOn(scope, person, looked, Consent.Kind.RENEWED, given);
    }

    /** Takes parts, recipients or time away from a consent. */
    public Recording narrow(Scope scope, UUID person, Looked looked, Given given) {
        return goOn(scope, person, looked, Consent.Kind.NARROWED, given);
    }

    private Recording goOn(Scope scope, UUID person, Looked looked, Consent.Kind kind, Given given) {
        Desk desk = Desk.of(scope);
        return transactions.in(
                scope,
                () -> open(person, "person.consent." + kind.key())
                        .flatMap(to -> find(to, looked.line())
                                .map(consent -> stands(consent, looked)
                                        ? add(to, Optional.of(consent), kind, given, desk)
                                        : new Recording.Overtaken(consent)))
                        .orElseGet(Recording.Gone::new));
    }

    private static boolean stands(Consent consent, Looked looked) {
        Consent.Event newest = consent.newest();
        return newest.kind() != Consent.Kind.WITHDRAWN && newest.id().equals(looked.newest());
    }

    /** Withdraws a consent, however it stands. Nothing that rests on it opens anything from this moment on. */
    public Recording withdraw(Scope scope, UUID person, UUID line, Consent.Circumstances circumstances) {
        Desk desk = Desk.of(scope);
        return transactions.in(
                scope,
                () -> open(person, "person.consent.withdraw")
                        .flatMap(to -> find(to, line).map(consent -> {
                            Consent.Event before = consent.newest();
                            if (before.kind() == Consent.Kind.WITHDRAWN) {
                                return new Recording.Overtaken(consent);
                            }
                            Instant now = clock.instant();
                            var event = new Consent.Event(
                                    Ids.next(now),
                                    before.number() + 1,
                                    Consent.Kind.WITHDRAWN,
                                    before.notice(),
                                    before.extent(),
                                    circumstances,
                                    now);
                            rows.add(to, line, event, desk.account());
                            return (Recording) new Recording.Done(line, event.id());
                        }))
                        .orElseGet(Recording.Gone::new));
    }

    private Recording add(PersonKeys.Opened to, Optional<Consent> before, Consent.Kind kind, Given given, Desk desk) {
        Instant now = clock.instant();
        Optional<Notice> notice = ground.listNotices(to.owner()).stream()
                .filter(one -> one.id().equals(given.notice()))
                .findFirst();
        if (notice.isEmpty()) {
            return new Recording.Refused(List.of(FieldError.of("notice", "person.fault.no_notice")));
        }
        var errors = new java.util.ArrayList<>(ShareRules.beyond(notice.get(), given.extent(), now));
        if (kind == Consent.Kind.NARROWED) {
            before.map(consent -> ShareRules.wider(consent.newest().extent(), given.extent()))
                    .ifPresent(errors::addAll);
        }
        if (!errors.isEmpty()) {
            return new Recording.Refused(errors);
        }
        UUID id = Ids.next(now);
        UUID line = before.map(Consent::line).orElse(id);
        int number = before.map(consent -> consent.newest().number() + 1).orElse(1);
        rows.add(
                to,
                line,
                new Consent.Event(id, number, kind, given.notice(), given.extent(), given.circumstances(), now),
                desk.account());
        return new Recording.Done(line, id);
    }

    private Optional<PersonKeys.Opened> open(UUID person, String deed) {
        return keys.openToDecide(person, new PersonKeys.Deed(deed, "consent"));
    }

    /** Nobody else adds to the line until this transaction is over. */
    private Optional<Consent> find(PersonKeys.Opened of, UUID line) {
        rows.hold(line);
        return rows.list(of).stream()
                .filter(consent -> consent.line().equals(line))
                .findFirst();
    }
}
