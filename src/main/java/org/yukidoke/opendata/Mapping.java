package org.yukidoke.opendata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Which heading of somebody's table is which fact of an entry, from {@code opendata/<name>.yaml}.
 *
 * @param words of a code in a table, by field and code; the first is the one we write
 */
public record Mapping(
        String name, Subject subject, List<Column> columns, Map<String, Map<String, List<String>>> words) {

    /** What a row is about. */
    public enum Subject {
        PLACE,
        SCHEME,
        EVENT
    }

    /** Tables others send us too. */
    public static final List<Mapping> TAKEN = List.of(read("facilities"), read("schemes"));

    /** Every table we write. */
    public static final List<Mapping> ALL = List.of(TAKEN.getFirst(), TAKEN.getLast(), read("events"));

    public Mapping {
        columns = List.copyOf(columns);
        words = Map.copyOf(words);
    }

    /**
     * A column.
     *
     * @param head as we write it
     * @param must whether a table without it, or a row with it blank, cannot be taken
     * @param gif what GIF calls it; blank when it does not
     * @param also other headings it goes by
     */
    public record Column(String head, String field, boolean must, String gif, List<String> also) {
        public Column {
            also = List.copyOf(also);
        }
    }

    public static Optional<Mapping> find(String name) {
        return ALL.stream().filter(mapping -> mapping.name().equals(name)).findFirst();
    }

    Column column(String field) {
        return columns.stream()
                .filter(column -> column.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    /** The code that somebody's words stand for; empty for words nobody knows. */
    Optional<String> code(String field, String said) {
        return words.getOrDefault(field, Map.of()).entrySet().stream()
                .filter(code -> code.getValue().stream().anyMatch(word -> HeadingRules.same(word, said)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** How we write a code. */
    String word(String field, String code) {
        return words.getOrDefault(field, Map.of())
                .getOrDefault(code, List.of(code))
                .getFirst();
    }

    private static Mapping read(String name) {
        String file = "/opendata/" + name + ".yaml";
        try (InputStream text = Objects.requireNonNull(Mapping.class.getResourceAsStream(file), file)) {
            Map<?, ?> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            var columns = new ArrayList<Column>();
            for (Object each : (List<?>) Objects.requireNonNull(read.get("columns"), file)) {
                columns.add(column((Map<?, ?>) each));
            }
            return new Mapping(
                    name,
                    Subject.valueOf(said(read, "subject").toUpperCase(java.util.Locale.ROOT)),
                    columns,
                    words(read.get("values")));
        } catch (IOException cause) {
            throw new UncheckedIOException(file, cause);
        }
    }

    private static Column column(Map<?, ?> read) {
        return new Column(
                said(read, "head"),
                said(read, "field"),
                Boolean.TRUE.equals(read.get("must")),
                said(read, "gif"),
                texts(read.get("also")));
    }

    private static Map<String, Map<String, List<String>>> words(@org.jspecify.annotations.Nullable Object read) {
        var words = new LinkedHashMap<String, Map<String, List<String>>>();
        if (read instanceof Map<?, ?> fields) {
            fields.forEach((field, codes) -> {
                var byCode = new LinkedHashMap<String, List<String>>();
                ((Map<?, ?>) codes).forEach((code, said) -> byCode.put(code.toString(), texts(said)));
                words.put(field.toString(), byCode);
            });
        }
        return words;
    }

    private static String said(Map<?, ?> read, String name) {
        Object value = read.get(name);
        return value == null ? "" : value.toString();
    }

    private static List<String> texts(@org.jspecify.annotations.Nullable Object read) {
        return read instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }
}
