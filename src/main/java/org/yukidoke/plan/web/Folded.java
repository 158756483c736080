package org.yukidoke.plan.web;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A text as the search compares it, with the way back to the letters it came from.
 *
 * <p>People type what they hear: full or half width, hiragana or katakana, with or without the long vowel mark, 高 for
 * 髙. The converted documents also confuse ボ and ポ (サボステ), so both are one here; that バス then also finds パス
 * is the lesser evil.
 *
 * @param from index in the original of the first letter each folded letter came from
 * @param to index after the last one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and filled once
record Folded(String text, int[] from, int[] to) {

    /** Pairs: a form found in names and old prints, and the one it is compared as. */
    private static final String PAIRS = "髙高﨑崎嵜崎邊辺邉辺齋斉斎斉齊斉澤沢濵浜濱浜國国廣広德徳瀨瀬應応會会體体學学實実團団縣県經経濟済勞労"
            + "藝芸櫻桜嶋島嶌島冨富𠮷吉禮礼條条眞真惠恵龍竜瀧滝關関來来與与將将榮栄淺浅淵渕曾曽槇槙凜凛舘館桒桑栁柳𣘺橋"
            + "讓譲圓円壽寿靜静黑黒麥麦萬万晉晋彌弥總総鐵鉄鹽塩驛駅醫医發発變変擔担當当舊旧氣気";

    private static final Map<Integer, Integer> VARIANTS = variants();

    private static Map<Integer, Integer> variants() {
        var variants = new HashMap<Integer, Integer>();
        int[] letters = PAIRS.codePoints().toArray();
        for (int place = 0; place < letters.length; place += 2) {
            variants.put(letters[place], letters[place + 1]);
        }
        return Map.copyOf(variants);
    }

    static Folded of(String original) {
        var text = new StringBuilder();
        int[] from = new int[original.length() * 4];
        int[] to = new int[original.length() * 4];
        int start = 0;
        while (start < original.length()) {
            int end = letterEnd(original, start);
            String letter = fold(original.substring(start, end), endsInLatin(text));
            for (int place = 0; place < letter.length() && text.length() < from.length; place++) {
                from[text.length()] = start;
                to[text.length()] = end;
                text.append(letter.charAt(place));
            }
            if (letter.isEmpty() && !text.isEmpty() && !Character.isWhitespace(original.codePointAt(start))) {
                // A vowel mark left out still belongs to the letter before it.
                to[text.length() - 1] = end;
            }
            start = end;
        }
        return new Folded(text.toString(), from, to);
    }

    // A letter and the marks that belong to it: ﾎ and ﾟ are two characters and one letter.
    private static int letterEnd(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && isMark(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isMark(int letter) {
        return letter == 'ﾞ' || letter == 'ﾟ' || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static boolean endsInLatin(StringBuilder text) {
        return !text.isEmpty() && text.charAt(text.length() - 1) < 0x80;
    }

    private static String fold(String letter, boolean afterLatin) {
        var folded = new StringBuilder();
        String plain = Normalizer.normalize(letter, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        plain.codePoints().map(Folded::fold).forEach(point -> {
            if (Character.isWhitespace(point)) {
                // A table cell breaks names with a space; only Latin words need one to stay apart.
                folded.append(afterLatin ? " " : "");
            } else if (point != 0) {
                folded.appendCodePoint(point);
            }
        });
        return folded.toString();
    }

    private static int fold(int point) {
        if (point == 'ー' || isMark(point)) {
            return 0;
        }
        int kana = point >= 'ァ' && point <= 'ヶ' ? point - 'ァ' + 'ぁ' : point;
        return switch (kana) {
            case 'ぱ' -> 'ば';
            case 'ぴ' -> 'び';
            case 'ぷ' -> 'ぶ';
            case 'ぺ' -> 'べ';
            case 'ぽ' -> 'ぼ';
            case 'ゕ' -> 'か';
            case 'ゖ' -> 'け';
            default -> VARIANTS.getOrDefault(kana, kana);
        };
    }
}
