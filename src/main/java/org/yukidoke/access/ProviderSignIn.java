package org.yukidoke.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;

/** What somebody comes back with from the sign-in of their own body. */
@Component
public final class ProviderSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

    private final Providers providers;
    private final Subjects subjects;
    private final ProviderArrival arrival;
    private final AccountRows accounts;
    private final Transactions transactions;
    private final Audit audit;
    private final Clock clock;

    ProviderSignIn(
            Providers providers,
            Subjects subjects,
            ProviderArrival arrival,
            AccountRows accounts,
            Transactions transactions,
            Audit audit,
            Clock clock) {
        this.providers = providers;
        this.subjects = subjects;
        this.arrival = arrival;
        this.accounts = accounts;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** How coming back ends. */
    public sealed interface Outcome {

        /**
         * It is this account's holder.
         *
         * @param complete whether the provider asked for two factors
         */
        record Welcome(UUID account, boolean complete, String next) implements Outcome {}

        /** The acting account is known by that sign-in from now on. */
        record Bound() implements Outcome {}

        /** The slip or the account is not this provider's to bind, or is bound already. */
        record NotBound() implements Outcome {}

        /** Not expected, not believed, or nobody here is known by it; which, is not told. */
        record Refused() implements Outcome {}
    }

    /** The providers an account is bound to. */
    public List<String> bound(Scope scope) {
        UUID account = scope.requireAccount();
        return transactions.in(scope, () -> subjects.providers(account));
    }

    public void unbind(Scope scope, String provider) {
        UUID account = scope.requireAccount();
        transactions.run(scope, () -> {
            if (subjects.unbind(account, provider)) {
                audit.write(AuditEvent.done("account.unbind-provider", "account", account)
                        .with("provider", provider));
            }
        });
    }

    /**
     * Takes what the browser brings back.
     *
     * @param acting who is signed in in this browser, if anybody is and has proven it lately
     */
    public Outcome finish(String key, Optional<Scope> acting, HttpServletRequest request) {
        Optional<Flow> kept = Flow.take(request, clock.instant());
        String state = request.getParameter("state");
        String code = request.getParameter("code");
        Optional<Provider> provider = providers.find(key);
        if (kept.isEmpty()
                || provider.isEmpty()
                || state == null
                || code == null
                || !kept.get().provider().equals(key)
                || !same(kept.get().expected().state(), state)) {
            return refused(key, "unexpected");
        }
        Flow flow = kept.get();
        try {
            String word = provider.get().subject(code, flow.expected(), providers.back(key, request));
            byte[] subject = Subjects.hash(provider.get().settings().issuer(), word);
            return believe(flow, subject, provider.get().settings(), acting);
        } catch (Provider.Doubt doubt) {
            LOG.warn("what the sign-in of {} sent is not believed", key, doubt);
            return refused(key, "not-believed");
        }
    }

    private Outcome believe(Flow flow, byte[] subject, ProviderSettings.Provider provider, Optional<Scope> acting) {
        return switch (flow.purpose()) {
            case SIGN_IN -> signIn(flow, subject, provider);
            case ARRIVE ->
                arrival.arrive(flow.holder(), subject, flow.provider(), provider)
                        .<Outcome>map(account -> new Outcome.Welcome(account, provider.twoFactors(), flow.next()))
                        .orElseGet(Outcome.NotBound::new);
            case BIND ->
                acting.filter(scope -> scope.account().equals(flow.holder()))
                                .filter(scope -> arrival.bind(scope, subject, flow.provider(), provider))
                                .isPresent()
                        ? new Outcome.Bound()
                        : new Outcome.NotBound();
        };
    }

    private Outcome signIn(Flow flow, byte[] subject, ProviderSettings.Provider provider) {
        Optional<UUID> account = transactions
                .in(Scope.presentedBy(subject), () -> subjects.find(subject))
                .filter(id -> transactions.in(
                        Scope.self(id),
                        () -> accounts.find(id)
                                .filter(Account::active)
                                .filter(provider::signsIn)
                                .map(known -> {
                                    subjects.use(subject, clock.instant());
                                    return true;
                                })
                                .orElse(false)));
        return account.<Outcome>map(id -> new Outcome.Welcome(id, provider.twoFactors(), flow.next()))
                .orElseGet(() -> refused(flow.provider(), "nobody"));
    }

    private Outcome refused(String key, String why) {
        // Only providers that exist: anybody could fill the record with others.
        if (providers.find(key).isPresent() && !why.equals("unexpected")) {
            transactions.run(
                    Scope.nobody(),
                    () -> audit.write(AuditEvent.refused("access.provider", "provider", key)
                            .with("why", why)));
        }
        return new Outcome.Refused();
    }

    private static boolean same(String expected, String sent) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
