package org.yukidoke.chart;

/** How much room letters take. The server knows no fonts, so it reckons with wide ones. */
final class Lettering {

    /** Height of a line for letters of size 1. */
    private static final double LINE = 1.25;

    private Lettering() {}

    static double width(String text, double size) {
        return text.codePoints().mapToDouble(Lettering::width).sum() * size;
    }

    static double height(double size) {
        return size * LINE;
    }

    private static double width(int letter) {
        if (letter >= 0x2E80) {
            return 1;
        }
        return switch (letter) {
            case ',', '.', ' ', '/', ':' -> 0.36;
            case '%', 'M', 'W' -> 0.95;
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> 0.58;
            default -> Character.isUpperCase(letter) ? 0.72 : letter > 0x7f ? 0.9 : 0.62;
        };
    }
}
