package org.yukidoke.directory;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another content somebody proposes for an entry.
 *
 * @param base the version it was written over
 * @param differences from the version it was written over: what the proposer changed, and nothing others did since
 * @param origin {@code desk}, {@code plan} or {@code public}
 * @param organisation key of the body whose word it is; blank for a plan or a passer-by
 * @param reason why it was declined; blank otherwise
 */
public record Proposal(
        UUID id,
        UUID entry,
        int base,
        Content content,
        List<Difference> differences,
        String origin,
        String said,
        String organisation,
        Instant at,
        State state,
        String reason,
        @Nullable Instant decidedAt) {

    public Proposal {
        differences = List.copyOf(differences);
    }

    public enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        WITHDRAWN;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
