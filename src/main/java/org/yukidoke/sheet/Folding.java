package org.yukidoke.sheet;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Letters made comparable. Unlike the usual normal form, {@link #narrow} leaves ① and ² alone: "1234①" is no 12341.
 */
final class Folding {

    private Folding() {}

    /** Full-width letters, digits and signs become plain ones; nothing else changes. */
    static String narrow(String text) {
        var folded = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter >= '\uff01' && letter <= '\uff5e') {
                folded.append((char) (letter - 0xfee0));
            } else {
                folded.append(blank(letter) ? ' ' : letter);
            }
        }
        return folded.toString();
    }

    // Spaces of any width, and the marks that direct or join letters and show nothing.
    private static boolean blank(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || letter == '\u200b'
                || letter == '\u2060'
                || letter == '\ufeff'
                || letter == '\u200e'
                || letter == '\u200f';
    }

    /** {@link #narrow} without any space. */
    static String squeeze(String text) {
        return narrow(text).replace(" ", "");
    }

    /** For comparing words: widths, spaces, letter case and the kind of dash do not matter. */
    static String key(String text) {
        return squeeze(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("[\u2010-\u2015\u2212\uff70\u30fc\u2500]", "-")
                .toUpperCase(Locale.ROOT);
    }
}
