package org.yukidoke.directory;

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

/** The words entries are sorted by, from {@code directory/codes.yaml}, in the order pages offer them. */
@Component
public class Vocabulary {

    private static final String FILE = "/directory/codes.yaml";

    private final Map<String, List<String>> lists;

    Vocabulary() {
        this.lists = read();
    }

    /** With what one can come, such as {@code work}. */
    public List<String> wishes() {
        return list("wish");
    }

    /** What sorts of windows there are. */
    public List<String> types() {
        return list("type");
    }

    /** What sorts of schemes there are. */
    public List<String> schemes() {
        return list("scheme");
    }

    public List<String> situations() {
        return list("situation");
    }

    public List<String> accessibility() {
        return list("accessibility");
    }

    public List<String> costs() {
        return list("cost");
    }

    private List<String> list(String name) {
        return Objects.requireNonNull(lists.get(name), name);
    }

    @SuppressWarnings("unchecked") // the file is ours and holds nothing but lists of words
    private static Map<String, List<String>> read() {
        try (InputStream file = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(FILE), FILE)) {
            return Map.copyOf(
                    (Map<String, List<String>>) new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
        } catch (IOException cause) {
            throw new UncheckedIOException(FILE, cause);
        }
    }
}
