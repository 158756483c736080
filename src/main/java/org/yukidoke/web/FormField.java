package org.yukidoke.web;

import java.util.List;

/**
 * A field of a form that is told by its page, not by its template; {@code _component/fields} shows a list of them.
 *
 * @param help what is meant, or empty
 * @param options what may be chosen; empty for a field to type in
 */
public record FormField(Look look, String name, String label, String help, boolean required, List<Choice> options) {

    public FormField {
        options = List.copyOf(options);
    }

    /** How it is filled in. */
    public enum Look {
        LINE,
        SHORT,
        DAY,
        AREA,
        SELECT,
        ONE,
        SEVERAL
    }

    public static FormField line(String name, String label) {
        return new FormField(Look.LINE, name, label, "", false, List.of());
    }

    public static FormField brief(String name, String label) {
        return new FormField(Look.SHORT, name, label, "", false, List.of());
    }

    public static FormField day(String name, String label) {
        return new FormField(Look.DAY, name, label, "", false, List.of());
    }

    public static FormField area(String name, String label) {
        return new FormField(Look.AREA, name, label, "", false, List.of());
    }

    public static FormField select(String name, String label, List<Choice> options) {
        return new FormField(Look.SELECT, name, label, "", false, options);
    }

    public static FormField one(String name, String label, List<Choice> options) {
        return new FormField(Look.ONE, name, label, "", false, options);
    }

    public static FormField several(String name, String label, List<Choice> options) {
        return new FormField(Look.SEVERAL, name, label, "", false, options);
    }

    public FormField needed() {
        return new FormField(look, name, label, help, true, options);
    }

    public FormField helped(String words) {
        return new FormField(look, name, label, words, required, options);
    }
}
