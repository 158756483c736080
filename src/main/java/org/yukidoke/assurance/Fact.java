package org.yukidoke.assurance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One row of a file of facts that comes with the program. What a row does not say is blank or empty. */
record Fact(Map<?, ?> values) {

    static final Fact NONE = new Fact(Map.of());

    /** Rows of {@code assurance/<name>.yaml}. */
    static List<Fact> list(String name) {
        return read(name) instanceof List<?> rows ? rows.stream().map(Fact::of).toList() : List.of();
    }

    /** The rows of {@code assurance/<name>.yaml} that stand under a key. */
    static Fact named(String name) {
        return of(read(name));
    }

    Fact row(String key) {
        return of(values.get(key));
    }

    String text(String key) {
        Object value = values.get(key);
        return value == null ? "" : value.toString();
    }

    List<String> texts(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    boolean holds(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    @Nullable
    LocalDate day(String key) {
        return values.get(key) instanceof Date date ? LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC) : null;
    }

    private static Fact of(@Nullable Object row) {
        return row instanceof Map<?, ?> values ? new Fact(values) : NONE;
    }

    private static Object read(String name) {
        String file = "/assurance/" + name + ".yaml";
        try (InputStream stream = Objects.requireNonNull(Fact.class.getResourceAsStream(file), file)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
        } catch (IOException cause) {
            throw new UncheckedIOException(file, cause);
        }
    }
}
