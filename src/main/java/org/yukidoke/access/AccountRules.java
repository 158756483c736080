package org.yukidoke.access;

import java.util.Optional;
import java.util.UUID;

/** What an administrator may not do to an account. */
final class AccountRules {

    private AccountRules() {}

    /**
     * Why a change cannot be made; empty when it can.
     *
     * @param administers whether the account administers before and after the change
     * @param others active administrators besides this account
     */
    static Optional<Accounts.Change> refusal(
            Account before, Administers administers, int others, Optional<UUID> actor) {
        if (!administers.before() || administers.after()) {
            return Optional.empty();
        }
        if (actor.equals(Optional.of(before.id()))) {
            return Optional.of(new Accounts.Change.Yourself());
        }
        return others == 0 ? Optional.of(new Accounts.Change.LastAdministrator()) : Optional.empty();
    }

    /** Whether an account can administer, before and after. */
    record Administers(boolean before, boolean after) {

        static Administers of(Account before, Account after) {
            return new Administers(can(before), can(after));
        }

        private static boolean can(Account account) {
            return account.active() && account.is(Role.ADMINISTRATOR);
        }
    }
}
