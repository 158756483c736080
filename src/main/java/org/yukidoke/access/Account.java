package org.yukidoke.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody of the staff who may sign in.
 *
 * @param organisation key of the organisation, blank when there is none
 * @param grants what they hold until somebody decides otherwise
 * @param timed what they hold today besides, for a while only: see {@link TimedGrants}
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
        Set<Grant> timed,
        boolean demo,
        Instant created,
        int version) {

    public Account {
        grants = Set.copyOf(grants);
        timed = Set.copyOf(timed);
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
        return new Account(id, login, profile, organisation, other, grants, timed, demo, created, version);
    }

    /** The same account, as its holder describes it. */
    Account described(Profile other) {
        return new Account(id, login, other, organisation, state, grants, timed, demo, created, version);
    }

    /** The same account under an administrator's decision. */
    Account standing(Accounts.Standing other) {
        return new Account(
                id, login, profile, other.organisation(), state, other.grants(), timed, demo, created, version);
    }

    /** The same account as it acts while it does not hold a role; never to be written. */
    Account without(Role role) {
        return new Account(
                id,
                login,
                profile,
                organisation,
                state,
                others(grants, role),
                others(timed, role),
                demo,
                created,
                version);
    }

    private static Set<Grant> others(Set<Grant> held, Role role) {
        return held.stream().filter(grant -> grant.role() != role).collect(Collectors.toUnmodifiableSet());
    }

    public String name() {
        return profile.name();
    }

    public boolean active() {
        return state instanceof AccountState.Active;
    }

    /** Everything held today. */
    public Set<Grant> held() {
        return Stream.concat(grants.stream(), timed.stream()).collect(Collectors.toUnmodifiableSet());
    }

    public boolean is(Role role) {
        return held().stream().anyMatch(grant -> grant.role() == role);
    }
}
