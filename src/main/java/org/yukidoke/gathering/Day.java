package org.yukidoke.gathering;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day on which a circle met.
 *
 * @param people ids of the files of those who came and are known
 * @param supporters ids of the supporters who helped
 */
public record Day(UUID id, UUID circle, Held held, List<UUID> people, List<UUID> supporters, int version) {

    public Day {
        people = List.copyOf(people);
        supporters = List.copyOf(supporters);
    }

    /**
     * What was held.
     *
     * @param minutes null when nobody looked at the clock
     * @param theme in words that name nobody
     * @param guests how many came without being known to anybody
     */
    public record Held(LocalDate on, @Nullable Integer minutes, String theme, int guests) {}
}
