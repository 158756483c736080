package org.yukidoke.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a query asks for, part by part; of each part the best way in which it is met counts. */
record QueryReading(List<List<Clause>> parts) {

    private static final double EXACT = 0.95;
    private static final double MOST_WRITTEN = 0.5;
    private static final double MOST_SPOKEN = 0.6;
    private static final double MOST_DESCRIBED = 0.85;
    private static final int SHORTEST_SLIP = 4;
    private static final int SURE_LETTERS = 6;

    QueryReading {
        parts = List.copyOf(parts);
    }

    /** Reads what is left of a query without its places. */
    static QueryReading of(String folded, Reader reader) {
        var parts = new ArrayList<List<Clause>>();
        for (String chunk : folded.split(" ", -1)) {
            if (!chunk.isEmpty()) {
                literal(chunk, reader, parts);
            }
        }
        for (EverydayWords.Meaning meaning : EverydayWords.ours().meanings(folded, reader.sound(folded))) {
            parts.add(meant(meaning));
        }
        return new QueryReading(parts);
    }

    private static void literal(String chunk, Reader reader, List<List<Clause>> parts) {
        var whole = new ArrayList<Clause>();
        Set<String> written = Grams.written(chunk);
        whole.add(Clause.of(Clause.Kind.WRITTEN, Clause.Field.NAME, chunk, written, MOST_WRITTEN, 3));
        Set<String> spoken = Grams.spoken(reader.sound(chunk));
        if (spoken.size() > 1) {
            whole.add(Clause.of(
                    Clause.Kind.SPOKEN, Clause.Field.NAME, chunk, spoken, MOST_SPOKEN, spokenWeight(spoken.size())));
        }
        whole.add(Clause.of(Clause.Kind.DESCRIBED, Clause.Field.TEXT, chunk, written, MOST_DESCRIBED, 1.8));
        if (spoken.size() >= SHORTEST_SLIP) {
            whole.add(Clause.of(Clause.Kind.DESCRIBED, Clause.Field.TEXT, chunk, spoken, MOST_DESCRIBED, 1.4));
        }
        parts.add(whole);
        List<Reader.Word> words =
                reader.read(chunk).stream().filter(Reader.Word::carrying).toList();
        for (Reader.Word word : words) {
            parts.add(word(word, words.size()));
        }
    }

    // A few sounds come together by chance.
    private static double spokenWeight(int pairs) {
        return 2.7 * Math.min(1, pairs / 5.0);
    }

    // The more words somebody types together, the less each of them says alone.
    private static List<Clause> word(Reader.Word word, int of) {
        double share = of == 1 ? 1 : 0.7;
        var ways = new ArrayList<Clause>();
        List<String> asWritten = List.of("w:" + word.base());
        List<String> asSpoken = List.of("v:" + word.sound());
        ways.add(Clause.of(Clause.Kind.WRITTEN, Clause.Field.NAME, word.surface(), asWritten, EXACT, 1.2 * share));
        ways.add(Clause.of(Clause.Kind.DESCRIBED, Clause.Field.TEXT, word.surface(), asWritten, EXACT, 0.8 * share));
        if (word.sound().length() > 2) {
            ways.add(Clause.of(Clause.Kind.SPOKEN, Clause.Field.NAME, word.surface(), asSpoken, EXACT, share));
            ways.add(Clause.of(Clause.Kind.DESCRIBED, Clause.Field.TEXT, word.surface(), asSpoken, EXACT, 0.6 * share));
        }
        if (word.sound().length() >= SHORTEST_SLIP) {
            ways.add(Clause.of(
                    Clause.Kind.SPOKEN, Clause.Field.NAME, word.surface(), Grams.spoken(word.sound()), 0.7, share));
        }
        return ways;
    }

    private static List<Clause> meant(EverydayWords.Meaning meaning) {
        double sure = (0.7 + 0.3 * Math.min(meaning.letters(), SURE_LETTERS) / SURE_LETTERS) * meaning.sureness();
        var ways = new ArrayList<Clause>();
        double weight = 2.6;
        for (String word : meaning.words()) {
            List<String> terms = List.copyOf(Grams.written(Spelling.squeezed(word)));
            ways.add(new Clause(
                    Clause.Kind.MEANT, Clause.Field.NAME, meaning.said(), word, terms, EXACT, weight * sure));
            ways.add(new Clause(
                    Clause.Kind.MEANT, Clause.Field.TEXT, meaning.said(), word, terms, EXACT, weight * sure * 0.45));
            weight = Math.max(1.6, weight - 0.12);
        }
        return ways;
    }
}
