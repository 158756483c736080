package org.yukidoke.access;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** What the security filters know of somebody signed in, read afresh for every request. */
final class SignedIn extends AbstractAuthenticationToken {

    private final transient Account account;
    private final boolean enrolling;

    SignedIn(Account account) {
        this(account, false);
    }

    /**
     * Somebody signed in.
     *
     * @param enrolling whether they may only choose a second factor
     */
    SignedIn(Account account, boolean enrolling) {
        super(List.of());
        this.account = account;
        this.enrolling = enrolling;
        super.setAuthenticated(true);
    }

    Account account() {
        return account;
    }

    boolean enrolling() {
        return enrolling;
    }

    @Override
    public Object getPrincipal() {
        return account.id().toString();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && account.equals(that.account) && enrolling == that.enrolling;
    }

    @Override
    public int hashCode() {
        return Objects.hash(account, enrolling);
    }
}
