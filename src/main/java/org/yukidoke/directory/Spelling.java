package org.yukidoke.directory;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Keys under which different spellings of a word are one. They are for finding only: what is stored and shown keeps the
 * letters it was given.
 */
final class Spelling {

    // Pairs: a variant and the usual form. Names of places and people keep old and rare forms, phones type new ones.
    private static final String VARIANTS = """
            髙高﨑崎嵜崎碕崎邊辺邉辺濵浜濱浜澤沢櫻桜國国龍竜瀧滝嶋島嶌島廣広齋斎齊斉斎斉眞真惠恵德徳圓円學学實実與与萬万榮栄桒桑\
            﨟臈舘館鷗鴎鹽塩縣県關関會会醫医體体號号區区單単團団圖図壽寿寬寛對対專専將将尙尚屆届屬属峯峰嶽岳巖巌帶帯廳庁應応戰戦\
            拂払擔担據拠擧挙攝摂收収數数晝昼條条樞枢樣様檢検權権步歩歲歳殘残氣気沒没淨浄濟済瀨瀬爐炉爭争狀状獨独畫画當当疊畳發発\
            盡尽禮礼祕秘稻稲穗穂竊窃粹粋經経續続緣縁總総聽聴聲声舊旧莊荘萠萌藝芸藥薬處処蠻蛮裝装觀観觸触證証譯訳讀読變変豐豊賣売\
            輕軽轉転辨弁辭辞遲遅鄕郷釋釈鐵鉄鑛鉱隱隠隨随險険隸隷雜雑靈霊靜静飜翻餘余馱駄驗験黑黒默黙點点齡齢亊事恊協碍害挍校\
            """;
    private static final Map<Character, Character> USUAL = usual();

    private Spelling() {}

    private static Map<Character, Character> usual() {
        var usual = new HashMap<Character, Character>();
        String pairs = VARIANTS.strip();
        for (int at = 0; at + 1 < pairs.length(); at += 2) {
            usual.put(pairs.charAt(at), pairs.charAt(at + 1));
        }
        return Map.copyOf(usual);
    }

    /** Width, case, old and rare forms and the ヶ of place names do not matter. Spaces stay, one each. */
    static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(plain.length());
        for (int at = 0; at < plain.length(); at++) {
            char letter = plain.charAt(at);
            char before = folded.isEmpty() ? ' ' : folded.charAt(folded.length() - 1);
            char after = at + 1 < plain.length() ? plain.charAt(at + 1) : ' ';
            append(folded, mended(letter, before, after));
        }
        return folded.toString().strip();
    }

    private static void append(StringBuilder folded, char letter) {
        if (letter != ' ' || (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ')) {
            folded.append(letter);
        }
    }

    private static char mended(char letter, char before, char after) {
        if (letter == '々' && kanji(before)) {
            return before;
        }
        // 鶴ヶ島, 鶴ケ島, 鶴が島: between kanji it is one and the same.
        if ("ヶケがガ".indexOf(letter) >= 0 && kanji(before) && kanji(after)) {
            return 'ヶ';
        }
        // The kanji for one and several dashes look like the long mark.
        if ("一ｰ－―‐-−─".indexOf(letter) >= 0 && katakana(before) && (katakana(after) || letter != '一')) {
            return 'ー';
        }
        if (Character.isWhitespace(letter) || Character.isSpaceChar(letter) || "、。・,.「」()?!".indexOf(letter) >= 0) {
            return ' ';
        }
        return USUAL.getOrDefault(letter, letter);
    }

    /** As {@link #fold}, without spaces: for names that somebody spaced, or did not. */
    static String squeezed(String text) {
        return fold(text).replace(" ", "");
    }

    /** Hiragana as katakana; other letters stay. */
    static String katakana(String text) {
        var kana = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            kana.append(letter >= 'ぁ' && letter <= 'ゖ' ? (char) (letter + ('ァ' - 'ぁ')) : letter);
        }
        return kana.toString();
    }

    /**
     * How a reading sounds to somebody who heard it once: no long marks, no small kana, no voicing. サボステ, さぽすて and
     * サポーステ are one.
     */
    static String sound(String reading) {
        String wide = Normalizer.normalize(katakana(reading), Normalizer.Form.NFD);
        var sound = new StringBuilder(wide.length());
        for (int at = 0; at < wide.length(); at++) {
            char letter = wide.charAt(at);
            int small = "ァィゥェォッャュョヮヵヶ".indexOf(letter);
            if (small >= 0) {
                sound.append("アイウエオツヤユヨワカケ".charAt(small));
            } else if ("ー\u3099\u309a ".indexOf(letter) < 0) {
                sound.append(letter);
            }
        }
        return sound.toString();
    }

    static boolean kana(String text) {
        return !text.isEmpty()
                && text.chars().allMatch(letter -> (letter >= 'ぁ' && letter <= 'ゖ') || katakana((char) letter));
    }

    private static boolean katakana(char letter) {
        return (letter >= 'ァ' && letter <= 'ヺ') || letter == 'ー';
    }

    static boolean kanji(char letter) {
        return (letter >= 0x4e00 && letter <= 0x9fff) || letter == '々';
    }
}
