package org.yukidoke.council;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A file of a form as a tree that knows its lines; whatever is wrong is noted, and the reading goes on. */
final class FormFile {

    private static final int LONGEST = 100_000;

    private final List<FormFault> faults = new ArrayList<>();

    /** The root, or null after noting why there is none. */
    @Nullable
    Node open(String text) {
        if (text.length() > LONGEST) {
            faults.add(new FormFault(1, "council.form.fault.long", List.of(Integer.toString(LONGEST))));
            return null;
        }
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        try {
            Node root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                faults.add(new FormFault(1, "council.form.fault.empty", List.of()));
            }
            return root;
        } catch (MarkedYAMLException malformed) {
            var mark = malformed.getProblemMark();
            faults.add(new FormFault(
                    mark == null ? 1 : mark.getLine() + 1,
                    "council.form.fault.yaml",
                    List.of(String.valueOf(malformed.getProblem()))));
            return null;
        } catch (YAMLException malformed) {
            faults.add(new FormFault(1, "council.form.fault.yaml", List.of(String.valueOf(malformed.getMessage()))));
            return null;
        }
    }

    List<FormFault> faults() {
        return List.copyOf(faults);
    }

    void fault(Node at, String key, String... arguments) {
        faults.add(new FormFault(at.getStartMark().getLine() + 1, "council.form.fault." + key, List.of(arguments)));
    }

    /** Keys and what stands under them; a key that is not allowed is a fault. */
    Map<String, Node> mapping(Node node, List<String> allowed) {
        var found = new LinkedHashMap<String, Node>();
        if (!(node instanceof MappingNode mapping)) {
            fault(node, "mapping");
            return found;
        }
        for (var tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!allowed.contains(key)) {
                fault(tuple.getKeyNode(), "key", key, String.join(", ", allowed));
            } else if (found.put(key, tuple.getValueNode()) != null) {
                fault(tuple.getKeyNode(), "twice", key);
            }
        }
        return found;
    }

    List<Node> list(@Nullable Node node) {
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        fault(node, "list");
        return List.of();
    }

    /** A text; blank where there is none. */
    String text(@Nullable Node node) {
        if (node == null) {
            return "";
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        fault(node, "text");
        return "";
    }

    /** A text that must be there. */
    String required(Node in, Map<String, Node> found, String key) {
        String text = text(found.get(key));
        if (text.isEmpty()) {
            fault(in, "missing", key);
        }
        return text;
    }

    BigDecimal number(@Nullable Node node, BigDecimal otherwise) {
        if (node == null) {
            return otherwise;
        }
        try {
            return new BigDecimal(text(node));
        } catch (NumberFormatException malformed) {
            fault(node, "number", text(node));
            return otherwise;
        }
    }

    <E extends Enum<E>> E choice(@Nullable Node node, Class<E> type, E otherwise) {
        if (node == null) {
            return otherwise;
        }
        String text = text(node);
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseGet(() -> {
                    fault(node, "choice", text, names(type));
                    return otherwise;
                });
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return String.join(
                ", ",
                Arrays.stream(type.getEnumConstants())
                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
