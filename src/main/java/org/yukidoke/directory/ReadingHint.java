package org.yukidoke.directory;

import java.util.List;

/**
 * Advice on a text that could be easier to read.
 *
 * @param what {@code long}, {@code not_not}, {@code era} or {@code katakana}
 * @param words the place in the text
 */
public record ReadingHint(String what, String words) {

    /** What would make a text in plain Japanese easier; nothing is refused for it. */
    public static List<ReadingHint> of(String text) {
        return PlainRules.hints(text);
    }
}
