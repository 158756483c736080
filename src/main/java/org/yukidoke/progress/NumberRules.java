package org.yukidoke.progress;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Reads a figure out of a cell as officials fill it: 「１，２３４人」 is 1234, 「ー」 may mean three things, 「1234①」 two. */
final class NumberRules {

    private static final Pattern DIGITS = Pattern.compile("[0-9\uff10-\uff19]");
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(,[0-9]{3}){1,3}(\\.[0-9]{1,6})?");
    private static final Pattern NEGATIVE = Pattern.compile("[-\u2212\u25b2\u25b3][0-9].*");
    private static final Pattern DASH = Pattern.compile("[-\u30fc\u2015\u2014\u2010\u2013\u2212\u2500]+");
    private static final Pattern TO_COME = Pattern.compile(".*(判明|集計中|未定|公表予定).*");

    private NumberRules() {}

    /** What came of it. */
    sealed interface Read {
        record Figure(BigDecimal value) implements Read {}

        /** {@code key} of the words that say what is wrong and what to do. */
        record Fault(String key) implements Read {}
    }

    /** Reads a figure; the indicator's own unit may stand behind it. */
    static Read parse(String typed, String unit) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
        String own = Normalizer.normalize(unit, Normalizer.Form.NFKC);
        if (!own.isEmpty() && text.endsWith(own)) {
            text = text.substring(0, text.length() - own.length());
        }
        if (noted(typed, unit)) {
            return new Read.Fault("progress.fault.number");
        }
        if (PLAIN.matcher(text).matches() || GROUPED.matcher(text).matches()) {
            return new Read.Figure(new BigDecimal(text.replace(",", "")));
        }
        return new Read.Fault(fault(text));
    }

    // ①, ² and ½ are notes to people; made plain they would be digits, and 1234① no 1234 but 12341.
    private static boolean noted(String typed, String unit) {
        String text = typed.strip();
        String figure = text.endsWith(unit) ? text.substring(0, text.length() - unit.length()) : text;
        return figure.codePoints()
                .filter(letter -> !DIGITS.matcher(Character.toString(letter)).matches())
                .anyMatch(letter -> Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC)
                        .chars()
                        .anyMatch(plain -> plain >= '0' && plain <= '9'));
    }

    private static String fault(String text) {
        if (text.isEmpty()) {
            return "progress.fault.empty";
        }
        if (DASH.matcher(text).matches()) {
            return "progress.fault.dash";
        }
        if (TO_COME.matcher(text).matches()) {
            return "progress.fault.tocome";
        }
        return NEGATIVE.matcher(text).matches() ? "progress.fault.negative" : "progress.fault.number";
    }
}
