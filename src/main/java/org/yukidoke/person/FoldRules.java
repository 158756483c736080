package org.yukidoke.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Folds names, readings and numbers into the form they are searched by, never the form they are kept in: widths, variant
 * characters, small kana, voiced marks and long vowels are put aside, so that 髙﨑 is found by 高崎 and じゅん by ジユン.
 */
final class FoldRules {

    // Variants met in family registers, each with the form people type (JIS X 0213 substitution, common use).
    private static final String VARIANTS = """
            髙高 﨑崎 嵜崎 碕崎 邉辺 邊辺 齋斉 齊斉 斎斉 濵浜 濱浜 澤沢 廣広 櫻桜 國国 嶋島 嶌島 冨富 眞真 惠恵 德徳 淵渕
            瀨瀬 彌弥 壽寿 寳宝 寶宝 榮栄 龍竜 瀧滝 曾曽 桒桑 舘館 槇槙 𠮷吉 栁柳 晧皓 兒児 學学 實実 應応 禮礼 圓円 會会
            藏蔵 條条 靜静 聰聡 關関 釼剣 劔剣 鐵鉄 塚塚 增増 敎教 黑黒 豐豊 萬万 與与 鷗鴎 巖岩 巌岩 穗穂 稻稲 隆隆 凉涼
            """;

    private static final Map<Integer, Integer> PLAIN = VARIANTS.strip()
            .lines()
            .flatMap(line -> java.util.Arrays.stream(line.strip().split(" ")))
            .map(pair -> pair.codePoints().toArray())
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

    private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
    private static final String LARGE = "アイウエオツヤユヨワカケ";

    private FoldRules() {}

    /** A written name. */
    static String name(String typed) {
        return plain(typed)
                .codePoints()
                .map(point -> PLAIN.getOrDefault(point, point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A reading: kana of either kind, voiced or not. */
    static String reading(String typed) {
        // Taken apart, a voiced letter is a plain one and a mark.
        return Normalizer.normalize(plain(typed), Normalizer.Form.NFD)
                .replaceAll("[\\u3099\\u309A\\u30FCー]", "")
                .chars()
                .map(FoldRules::katakana)
                .map(letter -> SMALL.indexOf(letter) < 0 ? letter : LARGE.charAt(SMALL.indexOf(letter)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A telephone number: its digits. */
    static String phone(String typed) {
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[^0-9+]", "");
        return digits.startsWith("+81") ? "0" + digits.substring(3) : digits.replace("+", "");
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s・･=＝.\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static int katakana(int letter) {
        return letter >= 'ぁ' && letter <= 'ゖ' ? letter + ('ァ' - 'ぁ') : letter;
    }
}
