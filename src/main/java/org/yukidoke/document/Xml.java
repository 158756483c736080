package org.yukidoke.document;

/** Words inside XML. */
final class Xml {

    private Xml() {}

    /** Escaped, and without the characters XML cannot hold. */
    static String text(String words) {
        var out = new StringBuilder(words.length() + 16);
        clean(words).codePoints().forEach(letter -> {
            switch (letter) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(letter);
            }
        });
        return out.toString();
    }

    /** Without control characters and halves of letters, which no file format takes. */
    static String clean(String words) {
        var out = new StringBuilder(words.length());
        words.replace("\r\n", "\n").codePoints().filter(Xml::written).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean written(int letter) {
        if (letter < ' ') {
            return letter == '\n' || letter == '\t';
        }
        boolean control = letter >= 0x7f && letter < 0xa0;
        boolean half = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
        return !control && !half && letter != 0xfffe && letter != 0xffff;
    }
}
