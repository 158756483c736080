package org.yukidoke.sheet;

import java.util.List;
import org.yukidoke.sheet.MeaningTable.Stands;

/** Cells that hold words: free ones, or one of several. */
final class WordRules {

    private WordRules() {}

    static Understanding words(String typed, int longest) {
        String text = typed.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (Folding.squeeze(text).isEmpty()) {
            return new Understanding.Blank();
        }
        if (MeaningTable.word(text).contains(Stands.DITTO)) {
            return FigureRules.asked(Doubt.DITTO);
        }
        if (text.matches("#{2,}")) {
            return FigureRules.asked(Doubt.NARROW);
        }
        return text.length() > longest
                ? FigureRules.asked(Doubt.LONG)
                : new Understanding.Understood(new Meaning.Words(text), List.of());
    }

    static Understanding choice(String typed, Expect.Choice expect) {
        String key = Folding.key(typed);
        if (key.isEmpty()) {
            return new Understanding.Blank();
        }
        List<Meaning> exact = expect.options().stream()
                .filter(option -> matches(option, key))
                .<Meaning>map(option -> new Meaning.Choice(option.key()))
                .toList();
        if (exact.size() == 1) {
            return new Understanding.Understood(exact.getFirst(), List.of());
        }
        if (MeaningTable.word(typed).contains(Stands.DITTO)) {
            return FigureRules.asked(Doubt.DITTO);
        }
        List<Meaning> near = expect.options().stream()
                .filter(option -> near(option, key))
                .<Meaning>map(option -> new Meaning.Choice(option.key()))
                .toList();
        return near.isEmpty()
                ? new Understanding.Asked(
                        Doubt.UNKNOWN,
                        expect.options().stream()
                                .<Meaning>map(option -> new Meaning.Choice(option.key()))
                                .toList())
                : new Understanding.Asked(Doubt.WORD, near);
    }

    private static boolean matches(Expect.Option option, String key) {
        return Folding.key(option.key()).equals(key)
                || option.words().stream().anyMatch(word -> Folding.key(word).equals(key));
    }

    private static boolean near(Expect.Option option, String key) {
        return option.words().stream().map(Folding::key).anyMatch(word -> key.contains(word) || word.contains(key));
    }
}
