package org.yukidoke.access;

import java.time.Clock;
import java.util.Base64;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.yukidoke.db.Transactions;
import org.yukidoke.support.TestDatabase;

/** Authenticator apps for tests: an account with one, and the numbers it shows. */
@TestComponent
@Lazy // the demo is tried on this class path too, and is not to have it
public final class Devices {

    private final TotpRows totp;
    private final AccountKeys keys;
    private final Transactions transactions;
    private final TestDatabase database;
    private final Clock clock;

    Devices(TotpRows totp, AccountKeys keys, Transactions transactions, TestDatabase database, Clock clock) {
        this.totp = totp;
        this.keys = keys;
        this.transactions = transactions;
        this.database = database;
        this.clock = clock;
    }

    /** Gives somebody an app in use. */
    public void give(Account who) {
        transactions.run(Scope.self(who.id()), () -> totp.draw(who.id(), clock.instant()));
        String code = code(who);
        transactions.run(Scope.self(who.id()), () -> totp.confirm(who.id(), code, clock.instant()));
        forget(who);
    }

    /** What the app shows now. */
    public String code(Account who) {
        return code(who, 0);
    }

    /** What it shows so many steps from now. */
    String code(Account who, int steps) {
        byte[] hidden = database.owner()
                .sql("select secret from access.totp where account = :id")
                .param("id", who.id())
                .query((row, number) -> row.getBytes(1))
                .single();
        String secret = transactions.in(
                Scope.self(who.id()), () -> keys.sealer(who.id()).open("access.totp.secret", hidden));
        return Totp.code(Base64.getDecoder().decode(secret), Totp.step(clock.instant()) + steps, 6);
    }

    /** Lets time pass as far as codes used are concerned. */
    void forget(Account who) {
        database.owner()
                .sql("update access.totp set last_step = 0 where account = :id")
                .param("id", who.id())
                .update();
    }
}
