package org.yukidoke.sheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** What becomes of a file on its way. */
enum FileSlips {
    AS_IT_IS,
    /** L1-01, L3-08: turned into text by a gateway. */
    UTF_8,
    WINDOWS,
    UTF_16_TABS,
    /** L1-15: commas inside cells, and nobody quotes. */
    UNQUOTED,
    /** L1-14: a line breaks in the middle. */
    BROKEN_LINE;

    byte[] save(Paper paper, Random random) {
        return switch (this) {
            case AS_IT_IS -> PaperFile.xlsx(paper);
            case UTF_8 -> PaperFile.text(paper, ',', StandardCharsets.UTF_8);
            case WINDOWS -> PaperFile.text(paper, ',', Charset.forName("windows-31j"));
            case UTF_16_TABS -> PaperFile.text(paper, '\t', StandardCharsets.UTF_16LE);
            case UNQUOTED -> unquoted(paper).getBytes(StandardCharsets.UTF_8);
            case BROKEN_LINE -> broken(paper, random);
        };
    }

    static List<FileSlips> all() {
        return List.of(values());
    }

    private static String unquoted(Paper paper) {
        return new String(PaperFile.text(paper, ',', StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace("\"", "");
    }

    private static byte[] broken(Paper paper, Random random) {
        String text = unquoted(paper);
        int at = random.nextInt(text.length());
        return (text.substring(0, at) + "\n" + text.substring(at)).getBytes(StandardCharsets.UTF_8);
    }
}
