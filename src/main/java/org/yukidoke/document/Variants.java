package org.yukidoke.document;

/** Letters and the invisible signs behind them that choose one of several shapes. */
final class Variants {

    private Variants() {}

    static String without(String text) {
        if (text.codePoints().noneMatch(Variants::chooses)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        text.codePoints().filter(letter -> !chooses(letter)).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean chooses(int letter) {
        return (letter >= 0xfe00 && letter <= 0xfe0f) || (letter >= 0xe0100 && letter <= 0xe01ef);
    }
}
