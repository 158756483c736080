package org.yukidoke.sheet;

import java.math.BigDecimal;

/** Numbers in Chinese numerals: 十二, 六〇, 三千百. */
final class KanjiNumber {

    private static final String DIGITS = "〇一二三四五六七八九";

    private KanjiNumber() {}

    /** The number; places without a digit before them count once. */
    static BigDecimal of(String text) {
        long whole = 0;
        long below = 0;
        long digit = 0;
        boolean any = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            int value = DIGITS.indexOf(letter);
            if (value >= 0) {
                digit = Math.min(digit, 100_000_000_000L) * 10 + value;
                any = true;
            } else if (letter == '万' || letter == '億') {
                long part = below + digit;
                whole += (part == 0 && !any ? 1 : Math.max(part, part == 0 ? 1 : part))
                        * (letter == '万' ? 10_000L : 100_000_000L);
                below = 0;
                digit = 0;
            } else {
                below += (digit == 0 ? 1 : digit) * place(letter);
                digit = 0;
                any = true;
            }
        }
        return BigDecimal.valueOf(whole + below + digit);
    }

    private static long place(char letter) {
        return switch (letter) {
            case '十' -> 10;
            case '百' -> 100;
            default -> 1000;
        };
    }
}
