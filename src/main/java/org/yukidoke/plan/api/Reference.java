package org.yukidoke.plan.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yukidoke.plan.Name;

/** The tables that explain the others: what the codes mean and what each column holds. */
@Component
final class Reference {

    static final String CODES = "codes";
    static final String DICTIONARY = "dictionary";

    private static final int PREFECTURES = 47;

    private final Words words;
    private final PublishedPlans plans;

    Reference(Words words, PublishedPlans plans) {
        this.words = words;
        this.plans = plans;
    }

    Optional<Csv> find(InPlan in, String name) {
        return switch (name) {
            case CODES -> Optional.of(codes(in));
            case DICTIONARY -> Optional.of(dictionary());
            default -> Optional.empty();
        };
    }

    private Csv codes(InPlan in) {
        var rows = new ArrayList<List<String>>();
        lists().forEach((list, type) -> {
            for (Enum<?> value : (Enum<?>[]) type.getEnumConstants()) {
                rows.add(List.of(list, Code.of(value), Words.code(words.ja(), value), Words.code(words.en(), value)));
            }
        });
        in.items(Listings.TARGET_GROUPS)
                .forEach(group -> rows.add(List.of(
                        "target_group",
                        group.key(),
                        Csv.guarded(group.name()),
                        Csv.guarded(Optional.ofNullable(group.nameEn()).orElse("")))));
        in.plan().front().stages().forEach(stage -> rows.add(code("stage", stage.key(), stage.name())));
        plans.listConcepts().forEach(concept -> rows.add(code("concept", concept.key(), concept.name())));
        for (int number = 1; number <= PREFECTURES; number++) {
            String prefecture = String.format(Locale.ROOT, "%02d", number);
            String key = "plan.prefecture." + prefecture;
            rows.add(List.of(
                    "prefecture", prefecture, words.ja().of(key), words.en().of(key)));
        }
        return new Csv(List.of("code_list", "code", "label_ja", "label_en"), rows);
    }

    private static List<String> code(String list, String key, Name name) {
        return List.of(list, key, Csv.guarded(name.ja()), Csv.guarded(name.en()));
    }

    /** Every code list that a column uses, by name. */
    static Map<String, Class<?>> lists() {
        var lists = new TreeMap<String, Class<?>>();
        tables().flatMap(table -> table.columns().stream())
                .map(Column::type)
                .filter(Class::isEnum)
                .forEach(type -> lists.put(Code.list(type), type));
        lists.put(Code.list(About.Origin.class), About.Origin.class);
        return lists;
    }

    static Stream<Table> tables() {
        return Stream.concat(Tables.OF_ALL.stream(), Tables.OF_PLAN.stream());
    }

    private Csv dictionary() {
        var rows = new ArrayList<List<String>>();
        tables().forEach(table -> {
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
                type(column.type()),
                unitBeside || column.unit().isEmpty() ? "" : words.ja().of("api.unit." + column.unit()),
                unitBeside ? column.unit().substring(1, column.unit().length() - 1) : "",
                column.codes(),
                Boolean.toString(column.mayBeEmpty()),
                Code.of(column.origin()),
                Words.code(words.ja(), column.origin()));
    }

    /** The type of a column in the words of JSON schema; a code is a string. */
    static String type(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return "integer";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        return type == BigDecimal.class ? "number" : "string";
    }
}
