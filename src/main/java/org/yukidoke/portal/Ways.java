package org.yukidoke.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Which sorts of windows are asked first for a wish, from {@code portal/ways.yaml}. */
@Component
class Ways {

    private static final String FILE = "/portal/ways.yaml";

    private final Map<String, Map<String, List<String>>> lists;

    Ways() {
        this.lists = read();
    }

    /** Where one can simply talk, the likeliest to listen first. */
    List<String> first(String wish) {
        return list("first", wish);
    }

    /** Who knows most of a wish, the best first. */
    List<String> suited(String wish) {
        return list("suited", wish);
    }

    private List<String> list(String name, String wish) {
        Map<String, List<String>> byWish = Objects.requireNonNull(lists.get(name), name);
        List<String> own = byWish.get(wish);
        return own == null ? byWish.getOrDefault("any", List.of()) : own;
    }

    @SuppressWarnings("unchecked") // the file is ours: lists of types by wish, twice
    private static Map<String, Map<String, List<String>>> read() {
        try (InputStream file = Objects.requireNonNull(Ways.class.getResourceAsStream(FILE), FILE)) {
            return Map.copyOf((Map<String, Map<String, List<String>>>)
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
        } catch (IOException cause) {
            throw new UncheckedIOException(FILE, cause);
        }
    }
}
