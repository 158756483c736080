package org.yukidoke.directory.web;

import java.util.List;
import org.yukidoke.web.FormField;

/**
 * Fields of the form that belong together.
 *
 * @param id which faults of the whole section name, such as {@code contacts}
 * @param fields that stand once
 * @param rows of a list, each with its fields
 */
public record FormSection(String id, String title, String help, List<FormField> fields, List<Row> rows) {

    public FormSection {
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
    }

    /** One row of a list; those behind the last filled one are empty. */
    public record Row(String title, List<FormField> fields) {
        public Row {
            fields = List.copyOf(fields);
        }
    }
}
