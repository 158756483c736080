package org.yukidoke.directory;

import java.util.Set;

/**
 * Whom a window serves by where they live (担当区域).
 *
 * @param codes of municipalities, six digits; a prefecture's own code stands for all of it
 */
public record Area(Reach reach, Set<String> codes) {

    public static final Area UNKNOWN = new Area(Reach.UNKNOWN, Set.of());

    public static final Area EVERYWHERE = new Area(Reach.EVERYWHERE, Set.of());

    public Area {
        codes = Set.copyOf(codes);
    }

    public static Area of(String... codes) {
        return new Area(Reach.LISTED, Set.of(codes));
    }

    public enum Reach {
        /** Only the municipalities and prefectures listed. */
        LISTED,
        /** Wherever somebody lives. */
        EVERYWHERE,
        UNKNOWN
    }
}
