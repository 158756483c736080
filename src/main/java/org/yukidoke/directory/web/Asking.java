package org.yukidoke.directory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yukidoke.directory.Tri;
import org.yukidoke.web.Choice;
import org.yukidoke.web.FormField;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Puts the sections of a form together. */
final class Asking {

    private static final int BLANK_ROWS = 2;

    private final EntryWords words;
    private final Typed typed;
    private final List<FormSection> sections = new ArrayList<>();

    Asking(EntryWords words, Typed typed) {
        this.words = words;
        this.typed = typed;
    }

    List<FormSection> sections() {
        return List.copyOf(sections);
    }

    EntryWords words() {
        return words;
    }

    Texts t() {
        return words.t();
    }

    void section(String id, List<FormField> fields) {
        section(id, fields, List.of());
    }

    void section(String id, List<FormField> fields, List<FormSection.Row> rows) {
        sections.add(new FormSection(
                id,
                t().of("directorydesk.section." + id),
                t().of("directorydesk.section." + id + ".help"),
                fields,
                rows));
    }

    /** The filled rows of a list and some more. */
    List<FormSection.Row> rows(String list, Function<String, List<FormField>> fields) {
        int count = Reading.rows(typed, list, false) + BLANK_ROWS;
        var rows = new ArrayList<FormSection.Row>();
        for (int number = 0; number < count; number++) {
            rows.add(new FormSection.Row(
                    t().of("directorydesk.row." + list, number + 1), fields.apply(list + "." + number + ".")));
        }
        return rows;
    }

    FormField line(String name) {
        return FormField.line(name, label(name));
    }

    FormField brief(String name) {
        return FormField.brief(name, label(name));
    }

    FormField area(String name) {
        return FormField.area(name, label(name));
    }

    FormField day(String name) {
        return FormField.day(name, label(name));
    }

    FormField select(String name, List<Choice> options) {
        return FormField.select(name, label(name), options);
    }

    /** As above with a first choice that says nothing. */
    FormField selectIfAny(String name, List<Choice> options) {
        var all = new ArrayList<Choice>();
        all.add(new Choice("", t().of("directorydesk.nothing")));
        all.addAll(options);
        return select(name, all);
    }

    FormField several(String name, List<Choice> options) {
        return FormField.several(name, label(name), options);
    }

    FormField tri(String name) {
        return select(
                name,
                List.of(Tri.UNKNOWN, Tri.YES, Tri.NO).stream()
                        .map(tri -> new Choice(tri.key(), t().of("directory.tri." + tri.key())))
                        .toList());
    }

    List<FormField> wording(String name) {
        return List.of(
                area(name + ".ja"),
                area(name + ".plain").helped(t().of("directorydesk.plain.help")),
                area(name + ".en"));
    }

    List<FormField> term(String name) {
        return List.of(day(name + ".from"), day(name + ".to"));
    }

    List<Choice> entries(Map<String, String> entries) {
        return entries.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(entry -> new Choice(entry.getKey(), entry.getValue()))
                .toList();
    }

    // A row's fields are called by the list, not by the row.
    private String label(String name) {
        return t().of("directorydesk.field." + name.replaceAll("\\.\\d+\\.", "."));
    }
}
