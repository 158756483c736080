package org.yukidoke.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody of the staff who may sign in.
 *
 * @param organisation key of the organisation, blank when there is none
 * @param demo made for trying out; a production server does not start while one exists
 * @param version counts changes, so that two people changing at once notice
 */
public record Account(
        UUID id,
        Login login,
        Profile profile,
        String organisation,
        AccountState state,
        Set<Grant> grants,
        boolean demo,
        Instant created,
        int version) {

    public Account {
        grants = Set.copyOf(grants);
    }

    /**
     * What people may change about themselves.
     *
     * @param email blank when there is none; never needed, and two people may share one
     * @param language {@code ja} or {@code en}
     */
    public record Profile(String name, String email, String language) {}

    /** The same account in another state. */
    Account in(AccountState other) {
        return new Account(id, login, profile, organisation, other, grants, demo, created, version);
    }

    /** The same account, as its holder describes it. */
    Account described(Profile other) {
        return new Account(id, login, other, organisation, state, grants, demo, created, version);
    }

    /** The same account under an administrator's decision. */
    Account standing(Accounts.Standing other) {
        return new Account(id, login, profile, other.organisation(), state, other.grants(), demo, created, version);
    }

    public String name() {
        return profile.name();
    }

    public boolean active() {
        return state instanceof AccountState.Active;
    }

    public boolean is(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }
}
