package org.yukidoke.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Something to be printed or sent: what stands on it, in order, and the paper it is for.
 *
 * @param day the day it speaks of; files carry it as the day they were made, because the real one would change the
 *     bytes
 * @param footer what stands at the foot of every page beside its number
 */
public record Document(String title, Locale language, Paper paper, LocalDate day, String footer, List<Block> blocks) {

    public Document {
        blocks = List.copyOf(blocks);
        if (title.isBlank()) {
            throw new IllegalArgumentException("a document without a title");
        }
    }

    /** As browsers and files name the language. */
    public String languageTag() {
        return language.toLanguageTag();
    }
}
