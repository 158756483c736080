package org.yukidoke.directory;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.AreaCode;

/**
 * What somebody looks for.
 *
 * @param text as typed; blank for everything
 * @param municipality where they live; null when not said. A place named in the text comes before it
 * @param origin where they are; null when not said
 * @param channels any of which will do; none: all
 * @param openAt a moment at which it must not be closed; null for none
 * @param wishes codes of {@code directory/codes.yaml}, any of which it must answer; none: all
 */
public record Query(
        String text,
        @Nullable AreaCode municipality,
        @Nullable Point origin,
        Set<Channel> channels,
        @Nullable Instant openAt,
        Set<String> wishes,
        int limit) {

    private static final int A_HANDFUL = 10;

    public Query {
        channels = Set.copyOf(channels);
        wishes = Set.copyOf(wishes);
    }

    public static Query of(String text) {
        return new Query(text, null, null, Set.of(), null, Set.of(), A_HANDFUL);
    }

    public Query in(@Nullable AreaCode place) {
        return new Query(text, place, origin, channels, openAt, wishes, limit);
    }

    public Query from(@Nullable Point point) {
        return new Query(text, municipality, point, channels, openAt, wishes, limit);
    }

    public Query by(Set<Channel> ways) {
        return new Query(text, municipality, origin, ways, openAt, wishes, limit);
    }

    public Query openAt(@Nullable Instant moment) {
        return new Query(text, municipality, origin, channels, moment, wishes, limit);
    }

    public Query wishing(Set<String> codes) {
        return new Query(text, municipality, origin, channels, openAt, codes, limit);
    }

    public Query atMost(int hits) {
        return new Query(text, municipality, origin, channels, openAt, wishes, hits);
    }
}
