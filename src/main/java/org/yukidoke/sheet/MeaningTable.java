package org.yukidoke.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The words offices write where a figure was asked for, and the units they count in: data, kept beside the program. */
final class MeaningTable {

    /** What a word may stand for; {@link Absence} and two more. */
    enum Stands {
        NOT_APPLICABLE,
        NOT_REPORTED,
        SUPPRESSED,
        PENDING,
        ZERO,
        DITTO
    }

    private static final MeaningTable LOADED = new MeaningTable();

    private final Map<String, List<Stands>> words = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();

    private MeaningTable() {
        for (String[] line : lines("absences.tsv")) {
            words.put(
                    Folding.key(line[0]),
                    Stream.of(line[1].split(",")).map(Stands::valueOf).toList());
        }
        for (String[] line : lines("units.tsv")) {
            Stream.of(line).forEach(word -> units.put(Folding.key(word), Folding.key(line[0])));
        }
    }

    /** What a word may mean; empty for a word that does not stand in the table. */
    static List<Stands> word(String text) {
        return LOADED.words.getOrDefault(Folding.key(text), List.of());
    }

    /** One name for all the words of a unit; empty for a unit that does not stand in the table. */
    static Optional<String> unit(String text) {
        return Optional.ofNullable(LOADED.units.get(Folding.key(text)));
    }

    private static List<String[]> lines(String name) {
        try (InputStream file =
                Objects.requireNonNull(MeaningTable.class.getResourceAsStream("/sheet/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
