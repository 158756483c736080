package org.yukidoke.directory;

import java.util.LinkedHashSet;
import java.util.Set;

/** The pairs of letters a text is made of: two texts that share most of them differ by a slip. */
final class Grams {

    private Grams() {}

    /** Pairs of letters as written. A pair never reaches over a blank. */
    static Set<String> written(String folded) {
        return pairs(folded, "s:");
    }

    /** Pairs of sounds. */
    static Set<String> spoken(String sound) {
        return pairs(sound, "r:");
    }

    private static Set<String> pairs(String text, String mark) {
        Set<String> pairs = new LinkedHashSet<>();
        for (int at = 0; at + 1 < text.length(); at++) {
            if (text.charAt(at) != ' ' && text.charAt(at + 1) != ' ') {
                pairs.add(mark + text.charAt(at) + text.charAt(at + 1));
            }
        }
        return pairs;
    }
}
