package org.yukidoke.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Readings as plain Japanese is written here: letters, then their reading in double angle brackets. */
final class RubyRules {

    // An upright bar may say where the letters begin; without one, all Chinese letters before the bracket are meant.
    private static final Pattern READING =
            Pattern.compile("(?:[|\\uff5c](?<marked>[^|\\uff5c\\u300a]+)|(?<han>[\\p{IsHan}\\u3005\\u30f6]+))"
                    + "\\u300a(?<reading>[^\\u300b]+)\\u300b");

    private RubyRules() {}

    /** A text in pieces. */
    static List<Ruby> pieces(String text) {
        var pieces = new ArrayList<Ruby>();
        Matcher found = READING.matcher(text);
        int from = 0;
        while (found.find()) {
            if (found.start() > from) {
                pieces.add(new Ruby(text.substring(from, found.start()), ""));
            }
            pieces.add(new Ruby(letters(found), found.group("reading")));
            from = found.end();
        }
        if (from < text.length()) {
            pieces.add(new Ruby(text.substring(from), ""));
        }
        return List.copyOf(pieces);
    }

    /** The same text without readings. */
    static String bare(String text) {
        return READING.matcher(text).replaceAll(found -> Matcher.quoteReplacement(text(found)));
    }

    private static String letters(Matcher found) {
        String marked = found.group("marked");
        return marked == null ? found.group("han") : marked;
    }

    private static String text(java.util.regex.MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }
}
