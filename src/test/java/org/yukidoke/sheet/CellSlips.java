package org.yukidoke.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What people do to single cells. Rows stand where they were printed: the key of row n is Kn. */
final class CellSlips {

    private CellSlips() {}

    static List<Slip> all() {
        return List.of(
                text("L2-01 unit behind", number -> number + "人"),
                text("L2-01 another counter", number -> number + "名"),
                text("L2-01 another unit", number -> number + "件"),
                text("L2-01 commas", CellSlips::commas),
                text("L2-01 number as text", number -> number),
                text("L2-01 footnote", number -> number + "※1"),
                text("L2-01 small letter", number -> number + "①"),
                text("L2-01 superscript", number -> number + "²"),
                text("L1-08 circled", number -> number.replace("1", "①")),
                text("L1-06 spaces", number -> "  " + String.join(" ", number.split("")) + "　"),
                text("L1-06 line end", number -> number + "\n"),
                text(
                        "L1-06 broken",
                        number -> number.length() < 2 ? "\n" + number : number.charAt(0) + "\n" + number.substring(1)),
                text("L1-07 part in brackets", number -> number + "(41)"),
                text("L1-07 part behind a bar", number -> number + "｜41"),
                text("L1-07 part in a second line", number -> number + "\n41"),
                text("L1-07 part after a dot", number -> number + "・41"),
                text("full width", CellSlips::wide),
                text("full width with unit", number -> wide(number) + "人"),
                text("about", number -> "約" + number),
                text("more or less", number -> number + "程度"),
                text("forecast", number -> number + "（見込）"),
                text("brackets", number -> "(" + number + ")"),
                text("dash before", number -> "ー" + number),
                text("bullet before", number -> "・" + number),
                text("sum written out", number -> number + "+0"),
                text("zeros before", number -> "00" + number),
                text("L3-04 thousands", number -> number + "千人"),
                text("decimal comma", number -> number.replace(".", ",") + ",0"),
                text("full stop for comma", number -> commas(number).replace(",", ".")),
                text("ideographic comma", number -> commas(number).replace(",", "、")),
                text("L3-03 dash", number -> "－"),
                text("L3-03 long vowel", number -> "ー"),
                text("L3-03 dots", number -> "…"),
                text("L3-03 cross", number -> "x"),
                text("L3-03 stars", number -> "***"),
                text("too narrow", number -> "####"),
                text("L2-02 ditto", number -> "〃"),
                text("L2-02 same as above", number -> "同上"),
                text("later, no year", number -> "9月頃判明"),
                text("no applicable, some reason", number -> "なし（" + number + "は昨年度）"),
                text("year typed", number -> "令和" + number + "年"),
                new Slip(
                        "L1-09 nothing for zero",
                        (clean, random) -> IntStream.rangeClosed(1, clean.rows())
                                        .mapToObj(row -> clean.paper.at(row, Clean.VALUE))
                                        .filter(ink -> ink.text().equals("0"))
                                        .peek(ink -> ink.value = null)
                                        .count()
                                > 0),
                on("zero shown as dash", Clean.VALUE, (ink, clean) -> {
                    ink.format = "#,##0;-#,##0;\"-\"";
                    return ink.number();
                }),
                dressed("L1-11 fill", ink -> ink.fill = "ffff00"),
                dressed("L1-11 red letters", ink -> ink.colour = "ff0000"),
                dressed("L1-11 struck", ink -> ink.struck = true),
                dressed("white on white", ink -> {
                    ink.fill = "ffffff";
                    ink.colour = "ffffff";
                }),
                dressed("not shown", ink -> ink.format = ";;;"),
                dressed("shown in thousands", ink -> ink.format = "#,##0,"),
                dressed("shown rounded", ink -> ink.format = "0"),
                dressed("shown with a unit", ink -> ink.format = "#,##0\"人\""),
                dressed("shown with another unit", ink -> ink.format = "#,##0\"件\""),
                dressed("shown as date", ink -> ink.format = "m/d"),
                dressed("shown as era", ink -> ink.format = "[$-411]ge.m.d;@"),
                dressed("shown in powers", ink -> ink.format = "0.0E+00"),
                dressed("shown as text", ink -> ink.format = "@"),
                dressed("note", ink -> ink.note = "速報値です"),
                dressed("L2-06 formula", ink -> ink.formula = "1+1"),
                dressed("L2-06 not calculated", ink -> {
                    ink.formula = "SUM(D2:E2)";
                    ink.uncalculated = true;
                }),
                dressed("L2-06 broken formula", ink -> {
                    ink.formula = "#REF!+1";
                    ink.value = "#REF!";
                }),
                dressed("truth", ink -> ink.value = true),
                on("made a date, shown so", Clean.VALUE, (ink, clean) -> {
                    boolean number = ink.number();
                    ink.value = number ? LocalDate.of(2026, 3, 4) : ink.value;
                    ink.format = number ? "m/d" : ink.format;
                    return number;
                }),
                on("value in a note", Clean.VALUE, (ink, clean) -> {
                    boolean number = ink.number();
                    ink.note = ink.text() + "です";
                    ink.value = number ? null : ink.value;
                    return number;
                }),
                on("old and new value", Clean.VALUE, (ink, clean) -> {
                    boolean number = ink.number();
                    String text = ink.text();
                    ink.value = number ? text + text : ink.value;
                    ink.struckLetters = number ? text.length() : 0;
                    return number;
                }),
                share("share as a fraction", "0%"),
                share("share as a bare fraction", ""),
                share("share as a fraction with a place", "0.0%"),
                state("L2-04 spelling", "該当無し"),
                state("L2-04 mark", "○"),
                state("L3-02 code", "1"),
                state("L2-05 choice with text", "判明予定（9月）"),
                state("L2-02 choice as above", "同上"),
                month("L3-05 no year", "9月"),
                month("L3-05 era letter", "R8.9"),
                month("L3-05 rough", "令和8年9月頃"),
                month("L3-05 words", "秋頃"),
                on("L3-05 as a date", Clean.MONTH, (ink, clean) -> day(ink, "yyyy\"年\"m\"月\"")),
                on("L3-05 as a date without year", Clean.MONTH, (ink, clean) -> day(ink, "m\"月\"")),
                on("L3-05 as an era date", Clean.MONTH, (ink, clean) -> day(ink, "[$-411]ggge\"年\"m\"月\"")),
                on("L2-02 reason as above", Clean.REASON, (ink, clean) -> {
                    boolean filled = ink.filled();
                    ink.value = filled ? "同上" : ink.value;
                    return filled;
                }),
                on("struck reason", Clean.REASON, (ink, clean) -> {
                    ink.struckLetters = 2;
                    return ink.filled();
                }));
    }

    private static boolean day(Ink ink, String format) {
        boolean filled = ink.filled();
        ink.value = filled ? LocalDate.of(2026, 9, 1) : null;
        ink.format = filled ? format : "";
        return filled;
    }

    private static Slip on(String name, int column, BiFunction<Ink, Clean, Boolean> deed) {
        return new Slip(name, (clean, random) -> {
            List<Integer> rows = IntStream.rangeClosed(1, clean.rows())
                    .filter(row -> clean.paper.at(row, column).filled())
                    .boxed()
                    .toList();
            if (rows.isEmpty()) {
                return false;
            }
            return deed.apply(clean.paper.at(any(rows, random), column), clean);
        });
    }

    private static Slip text(String name, java.util.function.UnaryOperator<String> write) {
        return on(name, Clean.VALUE, (ink, clean) -> {
            boolean number = ink.number();
            ink.value = number ? write.apply(ink.text()) : ink.value;
            return number;
        });
    }

    private static Slip dressed(String name, Consumer<Ink> dress) {
        return on(name, Clean.VALUE, (ink, clean) -> {
            boolean number = ink.number();
            if (number) {
                dress.accept(ink);
            }
            return number;
        });
    }

    private static Slip share(String name, String format) {
        return new Slip(name, (clean, random) -> {
            for (int row = 1; row <= clean.rows(); row++) {
                Ink ink = clean.paper.at(row, Clean.VALUE);
                if (clean.paper.at(row, 2).text().equals("%") && ink.value instanceof Double number) {
                    ink.value = java.math.BigDecimal.valueOf(number)
                            .movePointLeft(2)
                            .doubleValue();
                    ink.format = format;
                    return true;
                }
            }
            return false;
        });
    }

    private static Slip state(String name, String word) {
        return on(name, Clean.STATE, (ink, clean) -> {
            ink.value = word;
            return true;
        });
    }

    private static Slip month(String name, String word) {
        return on(name, Clean.MONTH, (ink, clean) -> {
            ink.value = word;
            return true;
        });
    }

    private static String commas(String number) {
        return number.replaceAll("(?<=[0-9])(?=([0-9]{3})+(?:\\.|$))", ",");
    }

    private static String wide(String number) {
        return number.chars()
                .mapToObj(letter -> Character.toString((char) (letter + 0xfee0)))
                .reduce("", String::concat);
    }

    static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
