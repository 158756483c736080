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
 * @param wishes what people say who need it, in the directory's own words
 * @param serves the municipalities and prefectures whose people it serves; empty: wherever they live
 * @param at the municipality it stands in; null where it stands nowhere
 * @param point where it stands exactly; null where only the municipality is known
 * @param channels the ways to reach it, by code
 * @param general whether it listens to anything, so that it may be named where nothing else fits
 */
public record Findable(
        String key,
        String name,
        String kana,
        List<String> otherNames,
        List<String> wishes,
        String summary,
        String operator,
        Set<AreaCode> serves,
        @Nullable AreaCode at,
        @Nullable GeoPoint point,
        Set<String> channels,
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
        wishes = List.copyOf(wishes);
        serves = Set.copyOf(serves);
        channels = Set.copyOf(channels);
    }
}
