package org.yukidoke.access;

import java.util.Set;

/** Who has to show more than a password, and what somebody comes to who has shown one thing. */
final class FactorRules {

    private FactorRules() {}

    /** Whether a role held demands a second factor. Demo accounts are exempt: everybody knows their password anyway. */
    static boolean demanded(Account account, Set<Role> roles) {
        return !account.demo() && roles.stream().anyMatch(account::is);
    }

    /**
     * What follows.
     *
     * @param complete whether the first proof is more than one factor by itself
     * @param held whether there is a second factor; who has one shows it, demanded or not
     */
    static Step step(boolean complete, boolean held, boolean demanded) {
        if (complete) {
            return Step.IN;
        }
        if (held) {
            return Step.SECOND;
        }
        return demanded ? Step.ENROL : Step.IN;
    }
}
