package org.yukidoke.directory;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Which things hold a term, by their number. Filled once, then only read. */
final class Postings {

    private static final int[] NONE = {};

    private final Map<String, int[]> numbers = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** Enters the terms of a thing; numbers come in rising order. */
    void enter(int number, Collection<String> terms) {
        for (String term : terms) {
            int count = counts.getOrDefault(term, 0);
            int[] known = numbers.getOrDefault(term, NONE);
            if (count > 0 && known[count - 1] == number) {
                continue;
            }
            if (count == known.length) {
                known = Arrays.copyOf(known, Math.max(2, 2 * count));
                numbers.put(term, known);
            }
            known[count] = number;
            counts.put(term, count + 1);
        }
    }

    /** Gives back what was kept in reserve. */
    void close() {
        numbers.replaceAll((term, known) -> Arrays.copyOf(known, counts.getOrDefault(term, 0)));
        counts.clear();
    }

    /** How many hold the term. */
    int count(String term) {
        return numbers.getOrDefault(term, NONE).length;
    }

    /** Who holds it, in rising order; not to be changed. */
    int[] of(String term) {
        return numbers.getOrDefault(term, NONE);
    }

    boolean holds(int number, String term) {
        return Arrays.binarySearch(of(term), number) >= 0;
    }
}
