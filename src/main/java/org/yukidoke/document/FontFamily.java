package org.yukidoke.document;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/** A font with its bold cut, read whole. Only TrueType outlines: the PDF library embeds no others. */
final class FontFamily {

    private static final List<Known> KNOWN = List.of(
            new Known(
                    "1 BIZ UDPGothic",
                    Pattern.compile("BIZUDPGothic[-_](400)?Regular\\.ttf"),
                    Pattern.compile("BIZUDPGothic[-_](700)?Bold\\.ttf")),
            new Known(
                    "2 Noto Sans JP",
                    Pattern.compile("NotoSansJP[-_](400)?Regular\\.ttf"),
                    Pattern.compile("NotoSansJP[-_](700)?Bold\\.ttf")),
            new Known("3 IPAexGothic", Pattern.compile("ipaexg\\.ttf"), Pattern.compile("ipaexg-none")),
            new Known("4 IPAGothic", Pattern.compile("ipag\\.ttf"), Pattern.compile("ipag-none")),
            new Known(
                    "5 BIZ UDGothic",
                    Pattern.compile("BIZUDGothic[-_](400)?Regular\\.ttf"),
                    Pattern.compile("BIZUDGothic[-_](700)?Bold\\.ttf")),
            new Known(
                    "6 M PLUS 1p",
                    Pattern.compile("MPLUS1p[-_](400)?Regular\\.ttf"),
                    Pattern.compile("MPLUS1p[-_](700)?Bold\\.ttf")),
            new Known("7 VL Gothic", Pattern.compile("VL-PGothic-Regular\\.ttf"), Pattern.compile("VL-none")),
            new Known("8 Takao PGothic", Pattern.compile("TakaoPGothic\\.ttf"), Pattern.compile("Takao-none")));

    private final String name;
    private final byte[] regular;
    private final byte[] bold;
    private final TrueTypeFont font;
    private final CmapLookup letters;

    private FontFamily(String name, byte[] regular, byte[] bold, TrueTypeFont font) throws IOException {
        this.name = name;
        this.regular = regular;
        this.bold = bold;
        this.font = font;
        this.letters = font.getUnicodeCmapLookup();
    }

    /** A family we know to be free, complete enough and made of TrueType outlines. */
    record Known(String order, Pattern regular, Pattern bold) {

        static @Nullable Known find(String file) {
            return KNOWN.stream()
                    .filter(known -> known.regular.matcher(file).matches()
                            || known.bold.matcher(file).matches())
                    .findFirst()
                    .orElse(null);
        }

        Files files(Path file) {
            Matcher plain = regular.matcher(file.getFileName().toString());
            String name = order.substring(2);
            return plain.matches() ? new Files(name, file, null) : new Files(name, null, file);
        }
    }

    /** The files of a family; in several folders the first found is taken. */
    record Files(
            String name, @Nullable Path regular, @Nullable Path bold) {
        Files and(Files later) {
            return new Files(name, regular == null ? later.regular : regular, bold == null ? later.bold : bold);
        }
    }

    /** Empty when there is no plain cut, or it is not what its name says. */
    static Optional<FontFamily> read(Files files) {
        Path plain = files.regular();
        if (plain == null) {
            return Optional.empty();
        }
        try {
            byte[] regular = java.nio.file.Files.readAllBytes(plain);
            Path heavy = files.bold();
            byte[] bold = heavy == null ? regular : java.nio.file.Files.readAllBytes(heavy);
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(regular));
            boolean usable = font.getTableMap().containsKey("glyf");
            var family = new FontFamily(files.name(), regular, bold, font);
            return usable && family.has('あ') && family.has('漢') ? Optional.of(family) : Optional.empty();
        } catch (IOException broken) {
            // A broken font file is as good as none.
            return Optional.empty();
        }
    }

    String name() {
        return name;
    }

    byte[] regular() {
        return regular;
    }

    byte[] bold() {
        return bold;
    }

    boolean has(int letter) {
        return letters.getGlyphId(letter) > 0;
    }

    /** The outline of a letter, in a square of side 1 that stands on the line; empty where it lacks the letter. */
    GeneralPath outline(int letter) {
        // Glyphs are read from one stream: two readers at once would tear it.
        synchronized (font) {
            try {
                var path = new GeneralPath();
                int glyph = letters.getGlyphId(letter);
                var data = glyph == 0 ? null : font.getGlyph().getGlyph(glyph);
                if (data != null) {
                    path.append(data.getPath(), false);
                    double scale = 1.0 / font.getUnitsPerEm();
                    path.transform(java.awt.geom.AffineTransform.getScaleInstance(scale, -scale));
                }
                return path;
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    /** How far the next letter stands, for letters of size 1. */
    double advance(int letter) {
        synchronized (font) {
            try {
                return (double) font.getAdvanceWidth(letters.getGlyphId(letter)) / font.getUnitsPerEm();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    String identity() {
        return name + " " + Bytes.of(regular).sha256().substring(0, 12)
                + Bytes.of(bold).sha256().substring(0, 4);
    }
}
