package org.yukidoke.person;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file in a list.
 *
 * @param known null where a share does not tell who it is
 */
public record Line(
        UUID id,
        String owner,
        Reference reference,
        FileKind kind,
        @Nullable Identity known,
        Standing standing,
        Seen seen) {

    /** Who it is; empty where a share does not tell. */
    public Optional<Identity> identity() {
        return Optional.ofNullable(known);
    }

    /**
     * How it stands with the file.
     *
     * @param atRisk a risk stands that the viewer may see
     * @param closedAt null while it is open
     */
    public record Standing(
            boolean restricted,
            boolean atRisk,
            Instant openedAt,
            @Nullable Instant closedAt) {}
}
