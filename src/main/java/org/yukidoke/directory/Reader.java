package org.yukidoke.directory;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Reads Japanese text: its words, and how they sound. Not for several threads at once. */
final class Reader {

    private final JapaneseTokenizer words = new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL);
    private final CharTermAttribute surface = words.addAttribute(CharTermAttribute.class);
    private final BaseFormAttribute base = words.addAttribute(BaseFormAttribute.class);
    private final ReadingAttribute reading = words.addAttribute(ReadingAttribute.class);
    private final PartOfSpeechAttribute part = words.addAttribute(PartOfSpeechAttribute.class);

    /**
     * A word.
     *
     * @param base its dictionary form
     * @param sound how it sounds, by {@link Spelling#sound}
     * @param carrying whether it says what is wanted, unlike particles and endings
     */
    record Word(String surface, String base, String sound, boolean carrying) {}

    List<Word> read(String folded) {
        try {
            words.setReader(new StringReader(folded));
            words.reset();
            var read = new ArrayList<Word>();
            while (words.incrementToken()) {
                read.add(word());
            }
            words.end();
            words.close();
            return read;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private Word word() {
        String text = surface.toString();
        String spoken = Spelling.kana(text) || reading.getReading() == null ? text : reading.getReading();
        String dictionary = base.getBaseForm() == null ? text : base.getBaseForm();
        return new Word(text, dictionary, Spelling.sound(spoken), carrying(part.getPartOfSpeech()));
    }

    private static boolean carrying(String part) {
        return (part.startsWith("名詞") && !part.startsWith("名詞-非自立") && !part.startsWith("名詞-接尾"))
                || part.startsWith("動詞-自立")
                || part.startsWith("形容詞-自立");
    }

    /** How a text sounds as a whole, without blanks. */
    String sound(String folded) {
        if (Spelling.kana(folded.replace(" ", ""))) {
            return Spelling.sound(folded);
        }
        var sound = new StringBuilder();
        read(folded).forEach(word -> sound.append(word.sound()));
        return sound.toString();
    }
}
