package org.yukidoke.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody belonged to a target group of a plan for a time. Groups overlap and change; going back is normal.
 *
 * @param correctedBy the membership that replaced this one, null while it holds
 */
public record Membership(
        UUID id,
        Belonging belonging,
        Instant recordedAt,
        @Nullable UUID corrects,
        @Nullable UUID correctedBy) {

    public boolean current() {
        return correctedBy == null;
    }

    /**
     * What is known.
     *
     * @param target id of a target group of a plan; blank exactly when {@code known} is {@link Known#UNKNOWN}
     */
    public record Belonging(
            String target,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            Known known) {
        public Belonging {
            if (target.isEmpty() != (known == Known.UNKNOWN)) {
                throw new IllegalArgumentException("a group is named exactly when it is known");
            }
        }
    }
}
