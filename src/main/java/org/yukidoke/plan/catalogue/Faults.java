package org.yukidoke.plan.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects every fault of a reading, so that an official mends a file once and not ten times. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();
    private final Map<Place.Of, Integer> places = new HashMap<>();

    void add(String file, int line, String key, String... arguments) {
        found.add(new Fault(file, line, "plan.catalogue." + key, List.of(arguments)));
    }

    /** Notes where an item stands; two items of one list with one key are a fault. */
    void remember(Place.Of item, int line) {
        Integer before = places.put(item, line);
        if (before != null) {
            add(item.file(), line, "itemTwice", item.key(), Integer.toString(before));
        }
    }

    /** A fault of an item read earlier. */
    void at(Place.Of item, String key, String... arguments) {
        add(item.file(), places.getOrDefault(item, 1), key, arguments);
    }

    List<Fault> all() {
        return found.stream().sorted().distinct().toList();
    }
}
