package org.yukidoke.dropbox;

import java.util.Set;
import java.util.stream.Collectors;
import org.yukidoke.access.Role;

/**
 * What a body decided about requests.
 *
 * @param takes whether any may be put in for it
 * @param roles who of the body reads them
 * @param dueDays working days within which somebody is in touch
 * @param keepDays days for which what was written is kept after it is done
 */
public record Box(boolean takes, Set<Role> roles, int dueDays, int keepDays) {

    public Box {
        roles = Set.copyOf(roles);
    }

    /** For the audit record. */
    String facts() {
        String readers = roles.stream().map(Role::key).sorted().collect(Collectors.joining(","));
        return "takes=%s roles=%s due_days=%d keep_days=%d".formatted(takes, readers, dueDays, keepDays);
    }
}
