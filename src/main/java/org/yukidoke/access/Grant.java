package org.yukidoke.access;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A role held for one platform, or for every platform of this installation.
 *
 * @param platform key of the platform, or {@link #EVERYWHERE}
 */
public record Grant(Role role, String platform) {

    public static final String EVERYWHERE = "*";

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*|\\*");

    public Grant {
        if (!KEY.matcher(platform).matches()) {
            throw new IllegalArgumentException("no platform " + platform);
        }
        if (!role.ofCouncil() && !platform.equals(EVERYWHERE)) {
            throw new IllegalArgumentException(
                    "accounts and the record belong to no platform, so neither does " + role);
        }
    }

    public static Grant everywhere(Role role) {
        return new Grant(role, EVERYWHERE);
    }

    public boolean covers(String wanted) {
        return platform.equals(EVERYWHERE) || platform.equals(wanted);
    }

    /** {@code member@saitama}: the grant as forms and the store spell it. */
    public String key() {
        return role.key() + "@" + platform;
    }

    /** A grant from its key; empty when the key names no grant that may exist. */
    public static Optional<Grant> find(String key) {
        int at = key.indexOf('@');
        if (at < 0 || !KEY.matcher(key.substring(at + 1)).matches()) {
            return Optional.empty();
        }
        String platform = key.substring(at + 1);
        return Role.find(key.substring(0, at))
                .filter(role -> role.ofCouncil() || platform.equals(EVERYWHERE))
                .map(role -> new Grant(role, platform));
    }
}
