package org.yukidoke.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as somebody may see it at this moment.
 *
 * @param parts what they may see; whatever is not named here is empty below, not absent
 */
public record PersonFile(
        Cover cover, Set<Part> parts, @Nullable Named known, Contents contents) {

    public PersonFile {
        parts = Set.copyOf(parts);
    }

    /** Who it is; empty where that may not be seen or was not asked for. */
    public Optional<Named> named() {
        return Optional.ofNullable(known);
    }

    public boolean shows(Part part) {
        return parts.contains(part);
    }

    /**
     * What stands on the outside.
     *
     * @param owner key of the body that keeps it
     * @param version for noticing that somebody else changed it meanwhile
     */
    public record Cover(
            UUID id,
            String owner,
            Reference reference,
            FileKind kind,
            boolean restricted,
            Instant openedAt,
            @Nullable Instant closedAt,
            int version,
            Seen seen) {}

    /** Who somebody is. */
    public record Named(Identity identity, int version) {}

    /** What was asked for and may be seen, the newest first. */
    public record Contents(
            List<Channel> channels, List<Statement> statements, List<Membership> memberships, List<Risk> risks) {

        static final Contents NONE = new Contents(List.of(), List.of(), List.of(), List.of());

        public Contents {
            channels = List.copyOf(channels);
            statements = List.copyOf(statements);
            memberships = List.copyOf(memberships);
            risks = List.copyOf(risks);
        }

        public List<Statement> statements(Zone zone) {
            return statements.stream().filter(one -> one.said().zone() == zone).toList();
        }
    }
}
