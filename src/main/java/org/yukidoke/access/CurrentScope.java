package org.yukidoke.access;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** For whom the request under way is answered. */
@Component
public final class CurrentScope {

    CurrentScope() {}

    /**
     * The scope of whoever is signed in.
     *
     * @throws AccessDeniedException when nobody is
     */
    public Scope get() {
        return Scope.of(account());
    }

    /** The scope of whoever is signed in; empty when nobody is. */
    public Optional<Scope> find() {
        return findAccount().map(Scope::of);
    }

    /**
     * The account signed in, as it stood when the request began.
     *
     * @throws AccessDeniedException when nobody is signed in
     */
    public Account account() {
        return findAccount().orElseThrow(() -> new AccessDeniedException("needs somebody signed in"));
    }

    /** Whether whoever is signed in may do nothing yet but choose a second factor. */
    public boolean enrolling() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                && signedIn.enrolling();
    }

    Optional<Account> findAccount() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? Optional.of(signedIn.account())
                : Optional.empty();
    }
}
