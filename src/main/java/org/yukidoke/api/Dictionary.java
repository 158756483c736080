package org.yukidoke.api;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The tables that explain the others: what the codes mean and what each column holds. */
@Component
public final class Dictionary {

    private final OpenInterface everything;
    private final Words words;

    Dictionary(OpenInterface everything, Words words) {
        this.everything = everything;
        this.words = words;
    }

    /** Every code with its words, and further rows: code list, code, Japanese, English. */
    public Csv codes(List<List<String>> further) {
        var rows = new ArrayList<List<String>>();
        everything.codes().forEach((list, type) -> {
            for (Enum<?> value : (Enum<?>[]) type.getEnumConstants()) {
                rows.add(List.of(list, Code.of(value), Words.code(words.ja(), value), Words.code(words.en(), value)));
            }
        });
        rows.addAll(further);
        return new Csv(List.of("code_list", "code", "label_ja", "label_en"), rows);
    }

    public Csv columns() {
        var rows = new ArrayList<List<String>>();
        everything.tables().forEach(table -> {
            int ordinal = 1;
            for (Column column : table.columns()) {
                rows.add(row(table, ordinal++, column));
            }
        });
        return new Csv(
                List.of(
                        "table",
                        "ordinal",
                        "column",
                        "description_ja",
                        "description_en",
                        "type",
                        "unit",
                        "unit_column",
                        "code_list",
                        "may_be_empty",
                        "origin",
                        "origin_label"),
                rows);
    }

    private List<String> row(Table table, int ordinal, Column column) {
        boolean unitBeside = column.unit().startsWith("<");
        return List.of(
                table.name(),
                Integer.toString(ordinal),
                column.name(),
                Words.column(words.ja(), column.words())
                        + (column.label() ? words.ja().of("api.word.label") : ""),
                Words.column(words.en(), column.words())
                        + (column.label() ? words.en().of("api.word.label") : ""),
                Schemas.type(column.type()),
                unitBeside || column.unit().isEmpty() ? "" : words.ja().of("api.unit." + column.unit()),
                unitBeside ? column.unit().substring(1, column.unit().length() - 1) : "",
                column.codes(),
                Boolean.toString(column.mayBeEmpty()),
                Code.of(column.origin()),
                Words.code(words.ja(), column.origin()));
    }
}
