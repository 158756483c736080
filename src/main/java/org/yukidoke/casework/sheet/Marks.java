package org.yukidoke.casework.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was marked of several things: each with ○, the most pressing one with ◎.
 *
 * @param all keys of the options, the most pressing one among them
 * @param most key of the most pressing one; blank for none
 */
public record Marks(List<String> all, String most) {

    private static final String MOST = "!";

    public Marks {
        all = Stream.concat(all.stream(), most.isEmpty() ? Stream.of() : Stream.of(most))
                .distinct()
                .toList();
    }

    /** Reads an answer as it is kept: a key on each line, a mark behind the most pressing one. */
    public static Marks of(String answer) {
        List<String> lines = Arrays.stream(answer.split("\n"))
                .filter(line -> !line.isEmpty())
                .toList();
        return new Marks(
                lines.stream().map(line -> line.replace(MOST, "")).toList(),
                lines.stream()
                        .filter(line -> line.endsWith(MOST))
                        .map(line -> line.replace(MOST, ""))
                        .findFirst()
                        .orElse(""));
    }

    /** As an answer is kept. */
    public String answer() {
        return all.stream().map(key -> key.equals(most) ? key + MOST : key).collect(Collectors.joining("\n"));
    }

    /** Those of them that are among these options. */
    public Marks among(List<String> options) {
        return new Marks(all.stream().filter(options::contains).toList(), options.contains(most) ? most : "");
    }

    public boolean none() {
        return all.isEmpty();
    }
}
