package org.yukidoke.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.yukidoke.db.Transactions;

/** Sessions as signing in leaves them, for tests that need more of them than passwords could be hashed in time. */
@TestComponent
public final class OpenSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Sittings sittings;
    private final Transactions transactions;
    private final Clock clock;

    OpenSessions(
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Sittings sittings,
            Transactions transactions,
            Clock clock) {
        this.sessions = sessions;
        this.sittings = sittings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A session of this account; its cookie is {@link #cookie}. */
    public String open(Account account) {
        return open(sessions, account);
    }

    private <S extends Session> String open(FindByIndexNameSessionRepository<S> store, Account account) {
        S session = store.createSession();
        Instant now = clock.instant();
        String id = account.id().toString();
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, id);
        session.setAttribute(Sessions.ACCOUNT, id);
        session.setAttribute(Sessions.STARTED, now.toEpochMilli());
        store.save(session);
        transactions.run(
                Scope.self(account.id()),
                () -> sittings.add(
                        Sittings.id(session.getId()),
                        new Sitting(account.id(), List.of(Proof.PASSWORD), false, now, now, now, null)));
        return session.getId();
    }

    /** The session is over, as after too long a time or by its holder elsewhere. */
    public void end(String session) {
        sessions.deleteById(session);
    }

    /** It is locked, as a desk left alone is. */
    public void lock(Account account, String session) {
        transactions.run(Scope.self(account.id()), () -> sittings.lock(Sittings.id(session), clock.instant()));
    }

    /** What a browser sends along with every request. */
    public static String cookie(String session) {
        String held = Base64.getEncoder().encodeToString(session.getBytes(StandardCharsets.UTF_8));
        return "yukidoke=" + held + "; yukidoke-form=" + TOKEN;
    }

    private static final String TOKEN = "a-token-for-tests";

    /** What a form of ours holds against forms of others. */
    public static String proof() {
        byte[] plain = TOKEN.getBytes(StandardCharsets.UTF_8);
        byte[] masked = new byte[plain.length * 2];
        System.arraycopy(plain, 0, masked, plain.length, plain.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }
}
