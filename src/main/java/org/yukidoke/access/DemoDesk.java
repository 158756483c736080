package org.yukidoke.access;

import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The desks of demo accounts, for laying out what they are said to have done. Nobody else's can be had here, and production
 * does not open while there is one ({@link DemoStaff#check}).
 */
@Component
public final class DemoDesk {

    private final Accounts accounts;

    DemoDesk(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The scope of a demo account; empty when there is none of this login, or it is somebody's real one. */
    public Optional<Scope> find(String login) {
        return accounts.list(Scope.operator()).stream()
                .filter(account -> account.demo()
                        && account.active()
                        && account.login().value().equals(login))
                .map(Scope::of)
                .findFirst();
    }
}
