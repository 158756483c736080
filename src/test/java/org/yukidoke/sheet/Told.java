package org.yukidoke.sheet;

import java.util.stream.Collectors;

/** An understanding in one line, for tables of tests: {@code 12}, {@code SEVERAL 60|41}, {@code PENDING 2024-09}. */
final class Told {

    private Told() {}

    static String of(Understanding understanding) {
        return switch (understanding) {
            case Understanding.Blank blank -> "blank";
            case Understanding.Understood(Meaning meaning, var tidied) -> of(meaning);
            case Understanding.Asked(Doubt doubt, var candidates) ->
                (doubt + "? " + candidates.stream().map(Told::of).collect(Collectors.joining(" or "))).strip();
        };
    }

    static String of(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Figure(var value) -> value.toPlainString();
            case Meaning.Day(var day) -> day.toString();
            case Meaning.Month(var month) -> month.toString();
            case Meaning.Choice(String key) -> key;
            case Meaning.Words(String text) -> text.replace("\n", "/");
            case Meaning.Absent(Absence absence, var expected) -> absence + (expected == null ? "" : " " + expected);
        };
    }
}
