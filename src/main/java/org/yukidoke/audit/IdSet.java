package org.yukidoke.audit;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Numbers of events, a bit for each: a hundred million take twelve megabytes. */
final class IdSet {

    private static final int BITS = 20;
    private static final int MASK = (1 << BITS) - 1;

    private final Map<Long, BitSet> pages = new HashMap<>();

    /** False when it was there already. */
    boolean add(long id) {
        BitSet page = pages.computeIfAbsent(id >> BITS, number -> new BitSet());
        int bit = (int) (id & MASK);
        boolean added = !page.get(bit);
        page.set(bit);
        return added;
    }

    boolean has(long id) {
        BitSet page = pages.get(id >> BITS);
        return page != null && page.get((int) (id & MASK));
    }
}
