package org.yukidoke.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Puts words and figures into the cells of one sheet. */
final class XlsxPen {

    static final int POINTS = 10;
    private static final String FONT = "BIZ UDPゴシック";
    private static final String GREY = "4D4D4D";
    private static final String EDGE = "767676";
    private static final String STRONG = "F2F2F2";
    private static final String HEAD = "E6E6E6";
    private static final String ADDED = "E8F1FE";
    /** The library knows no struck words. They get this colour, and the mark is added to the finished file. */
    private static final String STRUCK = "FF8B0000";

    private static final Pattern MERGED = Pattern.compile("<mergeCells>.*?</mergeCells>", Pattern.DOTALL);
    private static final Pattern EACH = Pattern.compile("<mergeCell [^>]*/>");

    private final Worksheet sheet;

    XlsxPen(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** Adds the mark to what the library could only colour, and puts in order what it writes in chance order. */
    static String mended(String xml) {
        String struck = xml.replace("<color rgb=\"" + STRUCK + "\"/>", "<strike/><color rgb=\"" + STRUCK + "\"/>");
        return MERGED.matcher(struck)
                .replaceAll(found -> Matcher.quoteReplacement(EACH.matcher(found.group())
                        .results()
                        .map(MatchResult::group)
                        .sorted()
                        .collect(Collectors.joining("", "<mergeCells>", "</mergeCells>"))));
    }

    /** Cells of the sheet, all ends included. */
    record Area(int top, int left, int bottom, int right) {
        static Area of(int row, int left, int right) {
            return new Area(row, left, row, right);
        }

        boolean single() {
            return top == bottom && left == right;
        }
    }

    /**
     * How cells look.
     *
     * @param points size of the letters
     */
    record Look(Tone tone, Table.Align align, int points, boolean boxed, boolean head) {
        static Look words(Tone tone, int points) {
            return new Look(tone, Table.Align.START, points, false, false);
        }

        static Look cell(Tone tone, Table.Align align) {
            return new Look(tone, align, POINTS, true, false);
        }

        static Look head(Table.Align align) {
            return new Look(Tone.STRONG, align, POINTS, true, true);
        }
    }

    void put(Area area, Text text, Look look) {
        if (text.marked()) {
            sheet.inlineString(area.top(), area.left(), rich(text, look));
        } else if (!text.isEmpty()) {
            sheet.value(area.top(), area.left(), Xml.clean(text.plain()));
        }
        // As text, also when somebody edits it: what begins with = stays what it is.
        styled(area, look).format("@").set();
    }

    void put(Area area, Figure figure, Look look) {
        BigDecimal value = figure.stored();
        sheet.value(area.top(), area.left(), value);
        styled(area, look).format(figure.format()).set();
    }

    private StyleSetter styled(Area area, Look look) {
        StyleSetter style = sheet.range(area.top(), area.left(), area.bottom(), area.right())
                .style()
                .fontName(FONT)
                .fontSize(look.points())
                .wrapText(true)
                .verticalAlignment(look.head() ? "center" : "top")
                .horizontalAlignment(horizontal(look));
        if (!area.single()) {
            style.merge();
        }
        if (look.boxed()) {
            style.borderStyle(BorderStyle.THIN);
            for (BorderSide side : List.of(BorderSide.LEFT, BorderSide.RIGHT, BorderSide.TOP, BorderSide.BOTTOM)) {
                style.borderColor(side, EDGE);
            }
        }
        toned(style, look);
        return style;
    }

    private static void toned(StyleSetter style, Look look) {
        switch (look.tone()) {
            case PLAIN -> {}
            case STRONG -> style.bold();
            case QUIET -> style.fontColor(GREY);
            case ADDED -> style.underlined();
            case REMOVED -> style.strikethrough();
        }
        String fill = fill(look);
        if (fill != null) {
            style.fillColor(fill);
        }
    }

    private static @Nullable String fill(Look look) {
        if (look.head()) {
            return HEAD;
        }
        if (!look.boxed()) {
            return null;
        }
        return switch (look.tone()) {
            case STRONG, REMOVED -> STRONG;
            case ADDED -> ADDED;
            case PLAIN, QUIET -> null;
        };
    }

    private static String horizontal(Look look) {
        return switch (look.align()) {
            case START -> "left";
            case MIDDLE -> "center";
            case END -> look.head() ? "center" : "right";
        };
    }

    private static RichText rich(Text text, Look look) {
        RichText.Builder rich = RichText.builder();
        for (Text.Run run : text.runs()) {
            if (!run.text().isEmpty()) {
                RichText.RunBuilder one =
                        rich.run(Xml.clean(run.text())).fontName(FONT).fontSize(look.points());
                if (look.tone() == Tone.STRONG) {
                    one.bold();
                }
                switch (run.mark()) {
                    case PLAIN -> {}
                    case STRONG -> one.bold();
                    case INSERTED -> one.underlined();
                    case DELETED -> one.fontColor(STRUCK);
                }
                rich = one.end();
            }
        }
        return rich.build();
    }
}
