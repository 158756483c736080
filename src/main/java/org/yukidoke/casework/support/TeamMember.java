package org.yukidoke.casework.support;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who accompanies a person, across bodies. To stand here opens nothing: another body sees the plan only while a
 * share of it holds.
 *
 * @param role what they do for the person, in words; may be blank
 * @param endedAt null while they are on the team
 */
public record TeamMember(
        UUID id,
        Who who,
        String role,
        Instant addedAt,
        @Nullable Instant endedAt) {

    public boolean current() {
        return endedAt == null;
    }

    /** Who it is. */
    public sealed interface Who {

        /** What they are called; may be blank for a body. */
        String name();

        /** Somebody of the body that keeps the file. */
        record Colleague(UUID account, String name) implements Who {}

        /**
         * Another body.
         *
         * @param name who it is there; blank where nobody was named
         */
        record Body(String organisation, String name) implements Who {}

        /** Somebody else, such as a friend, a doctor or a neighbour. */
        record Other(String name) implements Who {}
    }
}
