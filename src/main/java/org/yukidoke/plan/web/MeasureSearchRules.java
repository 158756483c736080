package org.yukidoke.plan.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Finds typed words in the texts of a measure and shows where they stand. */
final class MeasureSearchRules {

    /** More words than anybody types; what follows is ignored. */
    static final int MOST_WORDS = 10;

    private static final int MOST_LETTERS = 200;
    private static final int BEFORE = 20;
    private static final int LONGEST = 90;

    private MeasureSearchRules() {}

    /** Where in a measure a text stands, in the order in which a hit is explained. */
    enum Place {
        TITLE,
        OTHER_TITLE,
        GIST,
        LABEL,
        OWNER,
        PROGRAMME,
        WINDOW,
        NOTE,
        WORDING
    }

    /** A text of a measure. */
    record Field(Place place, String text) {}

    /** A text with the words marked, shortened to their surroundings when it is long. */
    record Snippet(Place place, List<Piece> pieces) {
        Snippet {
            pieces = List.copyOf(pieces);
        }
    }

    /** The words of a query, folded; empty for a query that says nothing. */
    static List<String> words(String query) {
        String plain = Normalizer.normalize(query, Normalizer.Form.NFKC);
        return Arrays.stream(plain.substring(0, Math.min(plain.length(), MOST_LETTERS))
                        .split("\\s+"))
                .map(word -> Folded.of(word).text())
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    /**
     * Looks for every word; each may stand in another field.
     *
     * @return for each word the first field that holds it, a field at most once; empty unless all words are found
     */
    static Optional<List<Snippet>> find(List<Field> fields, List<String> words) {
        var missing = new HashSet<String>(words);
        var snippets = new ArrayList<Snippet>();
        for (Field field : fields) {
            String text = Folded.of(field.text()).text();
            if (missing.removeIf(text::contains)) {
                snippets.add(new Snippet(field.place(), shortened(field.text(), words)));
            }
        }
        return missing.isEmpty() ? Optional.of(List.copyOf(snippets)) : Optional.empty();
    }

    /** The whole text with every place marked where one of the words stands. */
    static List<Piece> mark(String text, List<String> words) {
        return pieces(text, 0, text.length(), hits(text, words));
    }

    private static List<Piece> shortened(String text, List<String> words) {
        BitSet hits = hits(text, words);
        if (text.length() <= LONGEST) {
            return pieces(text, 0, text.length(), hits);
        }
        int from = whole(text, Math.max(0, hits.nextSetBit(0) - BEFORE));
        int to = whole(text, Math.min(text.length(), from + LONGEST));
        var pieces = new ArrayList<Piece>();
        if (from > 0) {
            pieces.add(new Piece("…", false));
        }
        pieces.addAll(pieces(text, from, to, hits));
        if (to < text.length()) {
            pieces.add(new Piece("…", false));
        }
        return List.copyOf(pieces);
    }

    // Never between the two halves of a letter outside the basic plane.
    private static int whole(String text, int index) {
        boolean split = index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index));
        return split ? index - 1 : index;
    }

    private static BitSet hits(String text, List<String> words) {
        var hits = new BitSet(text.length());
        Folded folded = Folded.of(text);
        for (String word : words) {
            int at = folded.text().indexOf(word);
            while (at >= 0) {
                hits.set(folded.from()[at], folded.to()[at + word.length() - 1]);
                at = folded.text().indexOf(word, at + 1);
            }
        }
        return hits;
    }

    private static List<Piece> pieces(String text, int from, int to, BitSet hits) {
        var pieces = new ArrayList<Piece>();
        int start = from;
        while (start < to) {
            boolean marked = hits.get(start);
            int change = marked ? hits.nextClearBit(start) : hits.nextSetBit(start);
            int end = change < 0 ? to : Math.min(to, change);
            pieces.add(new Piece(text.substring(start, end), marked));
            start = end;
        }
        return List.copyOf(pieces);
    }
}
