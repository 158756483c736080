package org.yukidoke.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.AreaCode;

/**
 * What the search knows of a service.
 *
 * @param kana the reading of its name; blank where nobody entered it
 * @param otherNames short, old and official names
 * @param topics words for what it is about that its name need not hold, such as its type
 * @param wishes codes of {@code directory/codes.yaml}
 * @param area whose people it serves
 * @param at the municipality it stands in; null where it stands nowhere
 * @param point where it stands exactly; null where only the municipality is known
 * @param channels the ways to reach it that are known
 * @param general whether it listens to anything, so that it may be named where nothing else fits
 */
public record Findable(
        String key,
        String name,
        String kana,
        List<String> otherNames,
        List<String> topics,
        Set<String> wishes,
        String summary,
        String operator,
        Area area,
        @Nullable AreaCode at,
        @Nullable Point point,
        Set<Channel> channels,
        boolean general,
        Opening opening) {

    /** When it is open. */
    @FunctionalInterface
    public interface Opening {

        Opening UNKNOWN = moment -> Optional.empty();

        /** Whether it is open at a moment; empty where nobody knows. */
        Optional<Boolean> at(Instant moment);
    }

    public Findable {
        otherNames = List.copyOf(otherNames);
        topics = List.copyOf(topics);
        wishes = Set.copyOf(wishes);
        channels = Set.copyOf(channels);
    }
}
