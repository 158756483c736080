package org.yukidoke.plan.catalogue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.PartialDate;
import org.yukidoke.plan.Lines;
import org.yukidoke.plan.Name;
import org.yukidoke.plan.Source;

/**
 * One mapping of a catalogue file, read key by key; what nobody asked for is a fault when the entry is closed.
 *
 * <p>A missing or malformed value is noted as a fault and a harmless value of the same type is returned, so that the
 * reading goes on and finds the next fault; nothing read from a file with faults is ever used.
 */
final class Entry {

    private final String file;
    private final Faults faults;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    Entry(String file, Node node, Faults faults) {
        this.file = file;
        this.faults = faults;
        this.line = line(node);
        if (!(node instanceof MappingNode mapping)) {
            fault(line, "notMapping");
            return;
        }
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                fault(line(tuple.getKeyNode()), "keyNotText");
                continue;
            }
            if (values.put(key.getValue(), tuple.getValueNode()) != null) {
                fault(line(key), "keyTwice", key.getValue());
            }
            lines.put(key.getValue(), line(key));
        }
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    int line() {
        return line;
    }

    /** The line a key stands on, or the entry's own line when it is absent. */
    int line(String key) {
        return lines.getOrDefault(key, line);
    }

    String file() {
        return file;
    }

    void fault(int at, String key, String... arguments) {
        faults.add(file, at, key, arguments);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Reports every key that nothing read. */
    void close() {
        values.keySet().stream()
                .filter(key -> !asked.contains(key))
                .forEach(key -> fault(line(key), "unknownKey", key));
    }

    private @Nullable Node node(String key) {
        asked.add(key);
        return values.get(key);
    }

    private @Nullable String scalar(String key) {
        Node node = node(key);
        if (node == null) {
            return null;
        }
        if (node instanceof ScalarNode scalar) {
            if (scalar.getValue().isBlank()) {
                fault(line(node), "empty", key);
            }
            return scalar.getValue().strip();
        }
        fault(line(node), "notScalar", key);
        return null;
    }

    /** A text that must be there. */
    String text(String key) {
        String value = scalar(key);
        if (value == null) {
            fault(line, "missing", key);
            return "";
        }
        return value;
    }

    /** A text that may be absent, then blank. */
    String textIfAny(String key) {
        String value = scalar(key);
        return value == null ? "" : value;
    }

    private <T> @Nullable T parsed(String key, String what, Function<String, T> parse) {
        String value = scalar(key);
        if (value == null) {
            return null;
        }
        try {
            return parse.apply(value);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            fault(line(key), what, key, value);
            return null;
        }
    }

    @Nullable
    BigDecimal number(String key) {
        return parsed(key, "notNumber", BigDecimal::new);
    }

    @Nullable
    Integer whole(String key) {
        return parsed(key, "notNumber", Integer::valueOf);
    }

    boolean flag(String key) {
        Boolean value = parsed(key, "notFlag", text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        });
        return value != null && value;
    }

    PartialDate date(String key) {
        PartialDate value = parsed(key, "notDate", PartialDate::parse);
        return value == null ? new PartialDate.Unknown() : value;
    }

    @Nullable
    LocalDate day(String key) {
        return parsed(key, "notDate", LocalDate::parse);
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) {
        E value = parsed(key, "notChoice", text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
        if (value == null) {
            if (!has(key)) {
                fault(line, "missing", key);
            }
            return type.getEnumConstants()[0];
        }
        return value;
    }

    <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        return has(key) ? choice(key, type) : otherwise;
    }

    /** One of a fixed set of words. */
    String word(String key, Set<String> allowed) {
        String value = text(key);
        if (!value.isEmpty() && !allowed.contains(value)) {
            fault(line(key), "notChoice", key, value);
        }
        return value;
    }

    List<String> texts(String key) {
        Node node = node(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            fault(line(node), "notList", key);
            return List.of();
        }
        var texts = new ArrayList<String>();
        for (Node item : sequence.getValue()) {
            if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                texts.add(scalar.getValue().strip());
            } else {
                fault(line(item), "notScalar", key);
            }
        }
        return texts;
    }

    private <T> List<T> each(String key, String what, Function<String, T> parse) {
        var values = new ArrayList<T>();
        for (String text : texts(key)) {
            try {
                values.add(parse.apply(text));
            } catch (IllegalArgumentException malformed) {
                fault(line(key), what, key, text);
            }
        }
        return values;
    }

    List<FiscalYear> years(String key) {
        return each(key, "notNumber", text -> new FiscalYear(Integer.parseInt(text)));
    }

    List<Lines> lineList(String key) {
        return each(key, "notLines", Lines::parse);
    }

    Lines lines(String key) {
        Lines value = linesIfAny(key);
        if (value == null) {
            if (!has(key)) {
                fault(line, "missing", key);
            }
            return new Lines(1, 1);
        }
        return value;
    }

    @Nullable
    Lines linesIfAny(String key) {
        return parsed(key, "notLines", Lines::parse);
    }

    /** {@code source}, {@code wording} and {@code also} of an item. */
    Source source() {
        return new Source(lines("source"), lineList("wording"), lineList("also"), "");
    }

    /** A Japanese text under the key and the English one under {@code en}. */
    Name name(String key) {
        return new Name(text(key), text("en"));
    }

    Entry entry(String key) {
        Node node = node(key);
        if (node == null) {
            fault(line, "missing", key);
            return new Entry(file, values.values().iterator().next(), new Faults());
        }
        return new Entry(file, node, faults);
    }

    /** The entries of a list; a list that must be there may be empty. */
    <T> List<T> list(String key, Function<Entry, T> read) {
        Node node = node(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            fault(line(node), "notList", key);
            return List.of();
        }
        var items = new ArrayList<T>();
        for (Node item : sequence.getValue()) {
            var entry = new Entry(file, item, faults);
            items.add(read.apply(entry));
            entry.close();
            if (entry.values.get("key") instanceof ScalarNode name) {
                faults.remember(new Place.Of(file, key, name.getValue().strip()), entry.line);
            }
        }
        return items;
    }

    /** As {@link #list}, and the key itself must be there. */
    <T> List<T> listOf(String key, Function<Entry, T> read) {
        if (!has(key)) {
            fault(line, "missing", key);
        }
        return list(key, read);
    }

    /** The entry under a key, read and closed, or null when it is absent. */
    <T> @Nullable T optional(String key, Function<Entry, T> read) {
        Node node = node(key);
        if (node == null) {
            return null;
        }
        var entry = new Entry(file, node, faults);
        T value = read.apply(entry);
        entry.close();
        return value;
    }

    /** The entry under a key, which must be there. */
    <T> T required(String key, Function<Entry, T> read) {
        if (!has(key)) {
            fault(line, "missing", key);
        }
        var entry = entry(key);
        T value = read.apply(entry);
        if (has(key)) {
            entry.close();
        }
        return value;
    }
}
