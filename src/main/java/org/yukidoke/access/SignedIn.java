package org.yukidoke.access;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** What the security filters know of somebody signed in, read afresh for every request. */
final class SignedIn extends AbstractAuthenticationToken {

    private final transient Account account;

    SignedIn(Account account) {
        super(List.of());
        this.account = account;
        super.setAuthenticated(true);
    }

    Account account() {
        return account;
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
        return other instanceof SignedIn that && account.equals(that.account);
    }

    @Override
    public int hashCode() {
        return Objects.hash(account);
    }
}
