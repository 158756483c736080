package org.yukidoke.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** What people say, and what directories call it ({@code directory/everyday.tsv}). */
final class EverydayWords {

    private static final String FILE = "/directory/everyday.tsv";
    private static final int SURE_SOUNDS = 5;
    private static final int LETTERS_FOR_A_SLIP = 4;
    private static final double WITH_A_SLIP = 0.75;
    private static final EverydayWords OURS = new EverydayWords(read());

    private final List<Rule> rules;

    private EverydayWords(List<Rule> rules) {
        this.rules = rules;
    }

    static EverydayWords ours() {
        return OURS;
    }

    /**
     * What somebody said, and the words to look for, the most telling first.
     *
     * @param sureness less than 1 where a letter of it is another
     */
    record Meaning(String said, List<String> words, int letters, double sureness) {}

    /** One line of the file: any of the ways to say it, and what is meant. */
    private record Rule(List<Phrase> ways, List<String> words) {

        Optional<Meaning> find(Said said) {
            return longest(said, Piece::in, 1)
                    .or(() -> longest(said, Piece::soundsIn, 1))
                    .or(() -> longest(said, Piece::nearlyIn, WITH_A_SLIP));
        }

        private Optional<Meaning> longest(Said said, BiPredicate<Piece, Said> stands, double sureness) {
            return ways.stream()
                    .filter(way -> way.in(said, stands))
                    .max(Comparator.comparingInt(Phrase::letters))
                    .map(way -> new Meaning(way.words(), words, way.letters(), sureness));
        }
    }

    /** A text as it was typed, in katakana, and as it sounds. */
    private record Said(String text, String kana, String sound) {}

    /** A piece of a phrase; a long one is also known by its sound, so that a wrong letter does not hide it. */
    private record Piece(String letters, String sound) {

        boolean in(Said said) {
            return said.text().contains(letters)
                    || (Spelling.kana(letters) && said.kana().contains(Spelling.katakana(letters)));
        }

        boolean soundsIn(Said said) {
            return in(said) || (sound.length() >= SURE_SOUNDS && said.sound().contains(sound));
        }

        // One letter of four or more may be another one; all others stand in their place.
        boolean nearlyIn(Said said) {
            if (letters.length() < LETTERS_FOR_A_SLIP) {
                return false;
            }
            for (int from = 0; from + letters.length() <= said.text().length(); from++) {
                if (slips(said.text(), from) < 2) {
                    return true;
                }
            }
            return false;
        }

        private int slips(String text, int from) {
            int slips = 0;
            for (int at = 0; at < letters.length() && slips < 2; at++) {
                slips += text.charAt(from + at) == letters.charAt(at) ? 0 : 1;
            }
            return slips;
        }
    }

    /** Pieces that must all stand somewhere in the text, and pieces that must not. */
    private record Phrase(List<Piece> pieces, List<Piece> without) {

        boolean in(Said said, BiPredicate<Piece, Said> stands) {
            return pieces.stream().allMatch(piece -> stands.test(piece, said))
                    && without.stream().noneMatch(piece -> piece.in(said));
        }

        String words() {
            return pieces.stream().map(Piece::letters).collect(Collectors.joining(" "));
        }

        int letters() {
            return pieces.stream().mapToInt(piece -> piece.letters().length()).sum();
        }
    }

    /** Everything a text may mean. */
    List<Meaning> meanings(String folded, String sound) {
        String text = folded.replace(" ", "");
        var said = new Said(text, Spelling.katakana(text), sound);
        return rules.stream().flatMap(rule -> rule.find(said).stream()).toList();
    }

    private static List<Rule> read() {
        try (InputStream file = Objects.requireNonNull(EverydayWords.class.getResourceAsStream(FILE), FILE)) {
            var reader = new Reader();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> rule(line, reader))
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static Rule rule(String line, Reader reader) {
        String[] sides = line.split("\t", 2);
        return new Rule(
                Arrays.stream(sides[0].split("/", -1))
                        .map(way -> phrase(way, reader))
                        .toList(),
                List.of(sides[1].strip().split("[ 　]+", -1)));
    }

    private static Phrase phrase(String text, Reader reader) {
        var pieces = new ArrayList<Piece>();
        var without = new ArrayList<Piece>();
        for (String part : text.strip().split("[ 　]+", -1)) {
            if (part.startsWith("!")) {
                without.add(piece(part.substring(1), reader));
            } else {
                pieces.add(piece(part, reader));
            }
        }
        return new Phrase(List.copyOf(pieces), List.copyOf(without));
    }

    private static Piece piece(String text, Reader reader) {
        String letters = Spelling.squeezed(text);
        return new Piece(letters, reader.sound(letters));
    }
}
