package org.yukidoke.casework.support;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Ids;
import org.yukidoke.person.Cabinet;

/** Who accompanies whom, of our body and of others. */
@Component
public class Teams {

    private final Cabinet cabinet;
    private final TeamRows rows;
    private final Clock clock;

    Teams(Cabinet cabinet, TeamRows rows, Clock clock) {
        this.cabinet = cabinet;
        this.rows = rows;
        this.clock = clock;
    }

    /** How taking somebody into a team can end. */
    public sealed interface Joining {

        /** They are on it. */
        record Done(UUID member) implements Joining {}

        /** They are on it already. */
        record There() implements Joining {}

        /** There is no such file for this account, or none it may write. */
        record Gone() implements Joining {}
    }

    /** The team as far as it may be seen, who is on it now first. */
    public List<TeamMember> list(Scope scope, UUID person) {
        return cabinet.see(scope, person, new Cabinet.Deed("casework.team.read", "plan"), rows::list)
                .orElseGet(List::of);
    }

    public Joining join(Scope scope, UUID person, TeamMember.Who who, String role) {
        Instant now = clock.instant();
        UUID by = scope.requireAccount();
        var member = new TeamMember(Ids.next(now), who, role, now, null);
        try {
            return cabinet.decide(scope, person, Cabinet.Deed.of("casework.team.join"), drawer -> {
                        rows.add(drawer, member, by);
                        return (Joining) new Joining.Done(member.id());
                    })
                    .orElseGet(Joining.Gone::new);
        } catch (DuplicateKeyException twice) {
            return new Joining.There();
        }
    }

    /** Somebody leaves the team; false when they are not on it. */
    public boolean leave(Scope scope, UUID person, UUID member) {
        UUID by = scope.requireAccount();
        return cabinet.decide(
                        scope,
                        person,
                        Cabinet.Deed.of("casework.team.leave"),
                        drawer -> rows.end(person, member, clock.instant(), by))
                .orElse(false);
    }
}
