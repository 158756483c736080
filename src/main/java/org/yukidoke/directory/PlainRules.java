package org.yukidoke.directory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What makes a text hard to read for somebody tired or new to Japanese, after the guideline for plain Japanese of the
 * Immigration Services Agency (令和2年8月). It advises; nothing is refused for it.
 */
final class PlainRules {

    private static final int LONG_SENTENCE = 50;
    private static final Pattern RUBY = Pattern.compile("《[^》]*》");
    private static final Pattern TWICE_NOT =
            Pattern.compile("な(い|く)(こと|わけ)?[はも](あり|ござい)?な(い|く)|ないわけ(では|じゃ)|なく(は|も)な|ないとは(限|言え|いえ)|ざるを得な");
    private static final Pattern ERA = Pattern.compile("(令和|平成|昭和)(元|[0-9０-９]{1,2})年(?:度)?(?!\\s*[（(]\\s*[0-9０-９]{4})");
    private static final Pattern KATAKANA = Pattern.compile("[ァ-ヴー]{4,}");
    // Words everybody meets at a window.
    private static final Set<String> USUAL = Set.of(
            "ハローワーク",
            "インターネット",
            "メール",
            "ファクス",
            "サポート",
            "センター",
            "サポステ",
            "サポートステーション",
            "スマートフォン",
            "パソコン",
            "コーナー",
            "アルバイト",
            "オンライン",
            "ホームページ");

    private PlainRules() {}

    static List<ReadingHint> hints(String text) {
        var hints = new LinkedHashSet<ReadingHint>();
        String plain = RUBY.matcher(text).replaceAll("");
        for (String sentence : plain.split("(?<=[。！？\\n])", -1)) {
            if (sentence.strip().length() > LONG_SENTENCE) {
                hints.add(new ReadingHint("long", sentence.strip().substring(0, 15) + "…"));
            }
        }
        found(TWICE_NOT, plain).forEach(words -> hints.add(new ReadingHint("not_not", words)));
        found(ERA, plain).forEach(words -> hints.add(new ReadingHint("era", words)));
        found(KATAKANA, plain).stream()
                .filter(word -> !USUAL.contains(word))
                .forEach(word -> hints.add(new ReadingHint("katakana", word)));
        return new ArrayList<>(hints);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }
}
