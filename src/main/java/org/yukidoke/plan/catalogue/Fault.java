package org.yukidoke.plan.catalogue;

import java.util.Comparator;
import java.util.List;

/**
 * Something wrong in a catalogue file.
 *
 * @param file path of the file below the catalogue folder
 * @param line 1-based line in that file
 * @param key which words describe it
 * @param arguments what those words name
 */
public record Fault(String file, int line, String key, List<String> arguments) implements Comparable<Fault> {

    public Fault {
        arguments = List.copyOf(arguments);
    }

    @Override
    public int compareTo(Fault other) {
        return Comparator.comparing(Fault::file).thenComparingInt(Fault::line).compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + " " + key + " " + arguments;
    }
}
