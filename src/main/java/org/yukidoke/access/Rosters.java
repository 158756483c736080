package org.yukidoke.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Roster.Change;
import org.yukidoke.access.Roster.Entry;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.web.Texts;

/** The personnel transfer: a list of staff is looked at first and then taken, all of it or nothing. */
@Component
public final class Rosters {

    private final Transactions transactions;
    private final Accounts accounts;
    private final Stakes stakes;
    private final Audit audit;

    Rosters(Transactions transactions, Accounts accounts, Stakes stakes, Audit audit) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.stakes = stakes;
        this.audit = audit;
    }

    /** How taking a list ends. */
    public sealed interface Outcome {
        /** All of it is done; whoever is new or back comes in by one of these slips, shown here and never again. */
        record Done(List<Slip> slips) implements Outcome {
            public Done {
                slips = List.copyOf(slips);
            }
        }

        /** Something changed since it was looked at; nothing was written. */
        record Overtaken() implements Outcome {}

        record Faulty(List<FieldError> faults) implements Outcome {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /** What a list would change, or everything that is wrong with it. */
    public Parsed<Roster> preview(Scope scope, String text, Roster.Words words) {
        return RosterRules.read(
                text,
                words,
                new RosterRules.Present(accounts.list(scope), scope.id().orElse(null)));
    }

    /** What hangs on those who would leave their body, in words by account. */
    public Map<UUID, List<String>> atStake(Scope scope, Roster roster, Texts texts) {
        List<UUID> going = roster.changes().stream()
                .flatMap(change -> switch (change) {
                    case Change.Leaves(Account account) -> Stream.of(account.id());
                    case Change.Moves(Account account, Entry entry) ->
                        entry.standing().organisation().equals(account.organisation())
                                ? Stream.<UUID>empty()
                                : Stream.of(account.id());
                    case Change.Comes comes -> Stream.<UUID>empty();
                    case Change.Returns returns -> Stream.<UUID>empty();
                })
                .toList();
        return stakes.list(scope, going, texts);
    }

    /**
     * Takes a list that was looked at.
     *
     * @param digest of the preview: what is done must be what was shown
     */
    public Outcome take(Scope scope, String text, Roster.Words words, String digest) {
        scope.require(Role.ADMINISTRATOR);
        try {
            return transactions.in(scope, () -> switch (preview(scope, text, words)) {
                case Parsed.Invalid<Roster>(var faults) -> new Outcome.Faulty(faults);
                case Parsed.Valid<Roster>(var roster) ->
                    roster.digest().equals(digest) ? write(scope, roster) : new Outcome.Overtaken();
            });
        } catch (Overtaken nothingWritten) {
            return new Outcome.Overtaken();
        }
    }

    /** Takes back what was written already. */
    private static final class Overtaken extends RuntimeException {
        private Overtaken() {
            super("the accounts have changed", null, false, false);
        }
    }

    private Outcome write(Scope scope, Roster roster) {
        List<Slip> slips = new ArrayList<>();
        for (Change change : roster.changes()) {
            switch (change) {
                case Change.Comes(Entry entry) -> {
                    var newcomer = new Accounts.Newcomer(entry.login(), entry.profile(), entry.standing());
                    if (accounts.invite(scope, newcomer) instanceof Accounts.Invitation.Made(var made, Slip slip)) {
                        slips.add(slip);
                    } else {
                        throw new Overtaken();
                    }
                }
                case Change.Moves(Account account, Entry entry) ->
                    made(accounts.change(scope, account.id(), account.version(), entry.standing()));
                case Change.Returns(Account account, Entry entry) -> {
                    made(accounts.enable(scope, account.id(), account.version()));
                    made(accounts.change(scope, account.id(), account.version() + 1, entry.standing()));
                    accounts.slip(scope, account.id()).ifPresent(slips::add);
                }
                case Change.Leaves(Account account) ->
                    made(accounts.disable(scope, account.id(), account.version(), AccountState.Reason.LEFT, "名簿にない"));
            }
        }
        audit.write(AuditEvent.done("account.roster", "roster", roster.digest().substring(0, 16))
                .with("changes", Integer.toString(roster.changes().size())));
        return new Outcome.Done(slips);
    }

    private static void made(Accounts.Change change) {
        if (!(change instanceof Accounts.Change.Made)) {
            throw new Overtaken();
        }
    }
}
