package org.yukidoke.access;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.yukidoke.db.Transactions;

/** People for page tests of any module: an account with roles, and requests made as that account. */
@TestComponent
public final class Staff {

    public static final String PASSWORD = "correct horse 電池";

    private final AtomicInteger number = new AtomicInteger();
    private final Accounts accounts;
    private final Arrival arrival;
    private final Transactions transactions;
    private final AccountRows rows;
    private final Clock clock;
    private final Tokens tokens;

    Staff(Accounts accounts, Arrival arrival, Transactions transactions, AccountRows rows, Clock clock, Tokens tokens) {
        this.accounts = accounts;
        this.arrival = arrival;
        this.transactions = transactions;
        this.rows = rows;
        this.clock = clock;
        this.tokens = tokens;
    }

    /** Somebody of a body who holds one role: for the council of that body, or everywhere where it is of no council. */
    public Account holding(Role role, String body) {
        String where = role.ofCouncil() ? body.substring(0, body.indexOf('.')) : Grant.EVERYWHERE;
        return with(Set.of(new Grant(role, where)), body);
    }

    /** Somebody in use with these roles, everywhere. */
    public Account with(Role... roles) {
        return with(Stream.of(roles).map(Grant::everywhere).collect(Collectors.toSet()));
    }

    /** Somebody in use with these grants, who has no password: hashing one takes longer than most tests. */
    public Account with(Set<Grant> grants) {
        return with(grants, "saitama/employment");
    }

    /** As above, belonging to an organisation. */
    public Account with(Set<Grant> grants, String organisation) {
        Account invited = invited(grants, organisation).account();
        transactions.run(Scope.operator(), () -> rows.change(invited.in(new AccountState.Active(clock.instant()))));
        return get(invited);
    }

    /** For whom a module's face is asked by somebody with these grants. */
    public Scope scope(Set<Grant> grants, String organisation) {
        return Scope.of(with(grants, organisation));
    }

    /** For whom a module's face is asked by this account. */
    public Scope scopeOf(Account account) {
        return Scope.of(get(account));
    }

    /** A key for a program of somebody. */
    public String key(Scope scope) {
        return switch (tokens.make(
                scope, new Tokens.Wanted("test", clock.instant().plusSeconds(3600)))) {
            case Tokens.Making.Made(var token, String secret) -> secret;
            case Tokens.Making.TooMany(int most) -> throw new AssertionError(most);
        };
    }

    /** Somebody who can sign in with {@link #PASSWORD}. */
    public Account withPassword(Role... roles) {
        Slip slip = invited(Stream.of(roles).map(Grant::everywhere).collect(Collectors.toSet()));
        arrival.accept(slip.code(), slip.account().profile(), new NewPassword(PASSWORD));
        return get(slip.account());
    }

    /** As above, belonging to an organisation. */
    public Account withPassword(Set<Grant> grants, String organisation) {
        Slip slip = invited(grants, organisation);
        arrival.accept(slip.code(), slip.account().profile(), new NewPassword(PASSWORD));
        return get(slip.account());
    }

    /** Somebody who has been invited and not come yet. */
    public Slip invited(Set<Grant> grants) {
        return invited(grants, "saitama/employment");
    }

    /** As above, belonging to an organisation. */
    public Slip invited(Set<Grant> grants, String organisation) {
        var newcomer = new Accounts.Newcomer(
                new Login("somebody-" + System.nanoTime() + "-" + number.incrementAndGet()),
                new Account.Profile("埼玉 花子", "", "ja"),
                new Accounts.Standing(organisation, grants));
        return switch (accounts.invite(Scope.operator(), newcomer)) {
            case Accounts.Invitation.Made made -> made.slip();
            case Accounts.Invitation.LoginTaken() -> throw new AssertionError("taken");
        };
    }

    /** The account as it stands now. */
    public Account get(Account account) {
        return accounts.find(Scope.operator(), account.id()).orElseThrow();
    }

    /** Makes a request as somebody signed in. */
    public static RequestPostProcessor as(Account account) {
        return SecurityMockMvcRequestPostProcessors.authentication(new SignedIn(account));
    }

    /**
     * Sends a form as a page of ours does. Not the framework's own {@code csrf()}: that one swaps the store of tokens for
     * the rest of the program, for one that opens a session for everybody who looks.
     */
    public static RequestPostProcessor form() {
        return request -> {
            String token = "a-token-for-tests";
            var cookies = new ArrayList<Cookie>();
            if (request.getCookies() != null) {
                cookies.addAll(List.of(request.getCookies()));
            }
            cookies.add(new Cookie("yukidoke-form", token));
            request.setCookies(cookies.toArray(Cookie[]::new));
            // Pages mask the token by random bytes, against compression attacks; zeros do as well here.
            byte[] plain = token.getBytes(StandardCharsets.UTF_8);
            byte[] masked = new byte[plain.length * 2];
            System.arraycopy(plain, 0, masked, plain.length, plain.length);
            request.setParameter("_csrf", Base64.getUrlEncoder().encodeToString(masked));
            return request;
        };
    }
}
