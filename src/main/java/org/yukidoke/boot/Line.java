package org.yukidoke.boot;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command line taken apart: {@code demo --port 8080 --data DIR}. Options may also be written {@code --port=8080}.
 *
 * @param options values by name; an option without a value has an empty one
 */
record Line(String command, Map<String, String> options) {

    /** The name under which a word stands that belongs to no option, such as a folder; a command says it takes one. */
    static final String OPERAND = "operand";

    private static final String DASHES = "--";
    private static final int LAST_PORT = 65_535;

    Line {
        options = Map.copyOf(options);
    }

    static Line parse(List<String> words) {
        if (words.isEmpty()
                || words.getFirst().equals("--help")
                || words.getFirst().equals("-h")) {
            return new Line("help", Map.of());
        }
        var options = new HashMap<String, String>();
        String open = null;
        for (String word : words.subList(1, words.size())) {
            if (word.startsWith(DASHES)) {
                String[] parts = word.substring(DASHES.length()).split("=", 2);
                options.put(parts[0], parts.length == 2 ? parts[1] : "");
                open = parts.length == 2 ? null : parts[0];
            } else if (open != null) {
                options.put(open, word);
                open = null;
            } else if (options.putIfAbsent(OPERAND, word) != null) {
                throw new Misuse("boot.refusal.unknown_option", word);
            }
        }
        return new Line(words.getFirst(), options);
    }

    void allowOnly(Set<String> known) {
        options.forEach((name, value) -> {
            if (!known.contains(name) && !known.contains(name + "=")) {
                throw new Misuse("boot.refusal.unknown_option", name.equals(OPERAND) ? value : DASHES + name);
            }
            boolean takesValue = known.contains(name + "=");
            if (takesValue == value.isEmpty()) {
                throw new Misuse(
                        takesValue ? "boot.refusal.value_missing" : "boot.refusal.value_unexpected", DASHES + name);
            }
        });
    }

    boolean has(String name) {
        return options.containsKey(name);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(options.get(name));
    }

    Path folder(String name, Path otherwise) {
        return find(name).map(Path::of).orElse(otherwise);
    }

    Path path(String name) {
        return find(name).map(Path::of).orElseThrow(() -> new Misuse("boot.refusal.option_missing", DASHES + name));
    }

    /** A whole number from 1 up, such as seconds. */
    int number(String name, int otherwise) {
        return parsed(name, otherwise, 1, Integer.MAX_VALUE, "boot.refusal.not_a_number");
    }

    /** A TCP port; 0 lets the system choose. */
    int port(int otherwise) {
        return parsed("port", otherwise, 0, LAST_PORT, "boot.refusal.not_a_port");
    }

    private int parsed(String name, int otherwise, int least, int most, String refusal) {
        String text = options.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // The same answer as for a number out of bounds.
        }
        throw new Misuse(refusal, DASHES + name, text);
    }
}
