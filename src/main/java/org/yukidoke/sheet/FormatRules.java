package org.yukidoke.sheet;

import java.util.regex.Pattern;

/** What a number format of a spreadsheet makes of a number. */
final class FormatRules {

    /** What kind of thing it shows. */
    enum Shows {
        NUMBER,
        PERCENT,
        DAY,
        /** The number divided by a thousand or a million. */
        SCALED,
        /** Nothing at all. */
        NOTHING
    }

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.");
    private static final Pattern BRACKETS = Pattern.compile("\\[(?![hms]+\\])[^\\]]*\\]");
    private static final Pattern SCALE = Pattern.compile("[0#?],+(?![0#?,])");

    private FormatRules() {}

    static Shows shows(int id, String format) {
        // Days in the calendar of the reader's country: their letters are not in the file.
        if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) {
            return Shows.DAY;
        }
        if (format.isEmpty() || format.equalsIgnoreCase("General") || format.equals("@") || format.equals("標準")) {
            return Shows.NUMBER;
        }
        if (format.replaceAll("[;\\s]", "").isEmpty()) {
            return Shows.NOTHING;
        }
        String bare = BRACKETS.matcher(QUOTED.matcher(format).replaceAll(""))
                .replaceAll("")
                .replaceAll("(?i)general", "0");
        if (bare.matches("(?s).*[gGeEyYmMdDhHsSaA].*") && !bare.matches("(?s).*[0#?]+\\.?[0#?]*[eE][+-].*")) {
            return Shows.DAY;
        }
        if (bare.contains("%")) {
            return Shows.PERCENT;
        }
        return SCALE.matcher(bare).find() ? Shows.SCALED : Shows.NUMBER;
    }

    /** Whether a day is shown by the Japanese calendar. */
    static boolean era(int id, String format) {
        String bare = BRACKETS.matcher(QUOTED.matcher(format).replaceAll("")).replaceAll("");
        return (id >= 27 && id <= 36) || (id >= 50 && id <= 58) || bare.matches("(?s).*[gG].*|(?s).*[eE].*");
    }
}
