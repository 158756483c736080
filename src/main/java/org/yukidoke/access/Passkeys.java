package org.yukidoke.access;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Challenges.Purpose;
import org.yukidoke.access.Origins.Origin;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Ids;

/** Passkeys: making, using and removing them. */
@Component
public final class Passkeys {

    /** Most passkeys of one account: more are forgotten ones. */
    static final int MOST = 10;

    private final Transactions transactions;
    private final PasskeyRows rows;
    private final Challenges challenges;
    private final Ceremony ceremony;
    private final AccountRows accounts;
    private final Audit audit;
    private final Clock clock;

    Passkeys(
            Transactions transactions,
            PasskeyRows rows,
            Challenges challenges,
            Ceremony ceremony,
            AccountRows accounts,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.challenges = challenges;
        this.ceremony = ceremony;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whose a new passkey is to be, its id here, and when. */
    record Maker(UUID id, UUID account, Instant at) {}

    public List<Passkey> list(Scope scope) {
        UUID account = scope.requireAccount();
        return transactions.in(scope, () -> rows.list(account));
    }

    /** What the browser is asked for a new passkey, as JSON. */
    public String creationOptions(Scope scope, Account account, Origin origin) {
        return transactions.in(scope, () -> {
            byte[] challenge = challenges.draw(Purpose.ENROL, account.id(), clock.instant());
            return ceremony.creation(account, challenge, rows.credentials(account.id()), origin);
        });
    }

    /** What the browser is asked for signing in, as JSON: anybody may answer. */
    public String signInOptions(Origin origin) {
        byte[] challenge =
                transactions.in(Scope.nobody(), () -> challenges.draw(Purpose.SIGN_IN, null, clock.instant()));
        return ceremony.request(challenge, List.of(), origin);
    }

    /** What the browser is asked of somebody known who shows again who they are, as JSON. */
    public String proofOptions(UUID account, Origin origin) {
        return transactions.in(Scope.self(account), () -> {
            byte[] challenge = challenges.draw(Purpose.PROVE, account, clock.instant());
            return ceremony.request(challenge, rows.credentials(account), origin);
        });
    }

    /** Adds a passkey; false when what the browser sent does not hold, or the device's passkey is known already. */
    public boolean add(Scope scope, String name, String message, Origin origin) {
        UUID account = scope.requireAccount();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Ceremony.Described> read = ceremony.readCreation(message);
        return read.isPresent()
                && transactions.in(scope, () -> {
                    boolean asked = challenges.take(read.get().challenge(), Purpose.ENROL, account, now);
                    if (!asked || rows.list(account).size() >= MOST) {
                        return false;
                    }
                    boolean added = ceremony.verify(read.get(), new Maker(Ids.next(now), account, now), origin)
                            .filter(passkey -> rows.add(passkey, name))
                            .isPresent();
                    audit.write(
                            added
                                    ? AuditEvent.done("account.add-passkey", "account", account)
                                    : AuditEvent.refused("account.add-passkey", "account", account));
                    return added;
                });
    }

    /** Whose passkey signed, when the signature holds and the account is in use. */
    public Optional<UUID> signIn(String message, Origin origin, String address) {
        return ceremony.readAnswer(message)
                .flatMap(answer -> find(answer)
                        .filter(passkey -> answer.names(passkey.account()))
                        .filter(passkey ->
                                holds(answer, passkey, Purpose.SIGN_IN, null, origin) || refused(passkey, address))
                        .map(PasskeyRows.Stored::account));
    }

    // Only what concerns somebody is noted: anybody can send messages about passkeys that do not exist.
    private boolean refused(PasskeyRows.Stored passkey, String address) {
        transactions.run(
                Scope.nobody(),
                () -> audit.write(AuditEvent.refused("access.passkey", "account", passkey.account())
                        .with("address", address)));
        return false;
    }

    /** Whether a passkey of this very account signed. */
    public boolean prove(UUID account, String message, Origin origin) {
        boolean proven = ceremony.readAnswer(message)
                .flatMap(answer -> find(answer)
                        .filter(passkey -> passkey.account().equals(account))
                        .filter(passkey -> holds(answer, passkey, Purpose.PROVE, account, origin)))
                .isPresent();
        transactions.run(
                Scope.self(account),
                () -> audit.write(
                        proven
                                ? AuditEvent.done("access.prove", "account", account)
                                : AuditEvent.refused("access.prove", "account", account)));
        return proven;
    }

    private Optional<PasskeyRows.Stored> find(Ceremony.Answer answer) {
        return transactions.in(Scope.presenting(answer.credential()), () -> rows.find(answer.credential()));
    }

    private boolean holds(
            Ceremony.Answer answer, PasskeyRows.Stored passkey, Purpose purpose, @Nullable UUID asked, Origin origin) {
        Instant now = clock.instant();
        Optional<Ceremony.Signed> signed = ceremony.verify(answer, passkey, origin);
        return transactions.in(
                Scope.self(passkey.account()),
                () -> challenges.take(answer.challenge(), purpose, asked, now)
                        && accounts.find(passkey.account())
                                .filter(Account::active)
                                .isPresent()
                        && signed.filter(sign -> rows.use(passkey, sign.count(), sign.backedUp(), now))
                                .isPresent());
    }
}
