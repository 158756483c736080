package org.yukidoke.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.yukidoke.kernel.AreaCode;

/**
 * Stretches of a list in which services of one prefecture stand side by side: who asks for a place need not be compared
 * with the whole nation.
 */
record Ranges(List<Range> ranges) {

    /** From the first number to before the last. */
    record Range(int from, int to) {}

    Ranges {
        ranges = List.copyOf(ranges);
    }

    static Ranges all(int size) {
        return new Ranges(List.of(new Range(0, size)));
    }

    /** Calls for every number of a rising list that lies in a range. */
    void each(int[] numbers, IntConsumer call) {
        for (Range range : ranges) {
            int found = Arrays.binarySearch(numbers, range.from());
            for (int at = found < 0 ? -found - 1 : found; at < numbers.length && numbers[at] < range.to(); at++) {
                call.accept(numbers[at]);
            }
        }
    }

    /** Where the services of each prefecture stand; those of several, or of none, stand by themselves. */
    static final class Shelves {

        private static final String SEVERAL = "";

        private final List<Findable> sorted = new ArrayList<>();
        private final Map<String, Range> shelves = new HashMap<>();

        Shelves(List<Findable> services, Function<Findable, Set<AreaCode>> served) {
            Map<String, List<Findable>> byPrefecture = new TreeMap<>();
            for (Findable service : services) {
                List<AreaCode> prefectures = served.apply(service).stream()
                        .map(AreaCode::prefecture)
                        .distinct()
                        .toList();
                String shelf = prefectures.size() == 1 ? prefectures.getFirst().digits() : SEVERAL;
                byPrefecture.computeIfAbsent(shelf, none -> new ArrayList<>()).add(service);
            }
            byPrefecture.forEach((shelf, those) -> {
                shelves.put(shelf, new Range(sorted.size(), sorted.size() + those.size()));
                sorted.addAll(those);
            });
        }

        List<Findable> sorted() {
            return List.copyOf(sorted);
        }

        /** Those of some prefectures, and those that serve several. */
        Ranges of(Collection<AreaCode> prefectures) {
            var ranges = new ArrayList<Range>();
            Range several = shelves.get(SEVERAL);
            if (several != null) {
                ranges.add(several);
            }
            prefectures.stream().map(AreaCode::digits).distinct().sorted().forEach(prefecture -> {
                Range range = shelves.get(prefecture);
                if (range != null) {
                    ranges.add(range);
                }
            });
            return new Ranges(ranges);
        }
    }
}
