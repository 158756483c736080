package org.yukidoke.db;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a backup holds: the migrations its schema had, its tables with their digests, and where sequences stood. */
record Manifest(Instant taken, List<String> scripts, List<Table> tables, List<Sequence> sequences) {

    private static final String FIRST_LINE = "yukidoke-backup\t1";

    Manifest {
        scripts = List.copyOf(scripts);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /**
     * A table and its rows at the moment of the backup.
     *
     * @param name schema and table, quoted as SQL wants them
     * @param columns quoted and separated by commas; a column the database computes is not among them
     * @param digest of all rows, whatever their order
     */
    record Table(String name, String columns, long rows, String digest) {
        String withColumns() {
            return name + " (" + columns + ")";
        }
    }

    /** A sequence that has been used, and its last number. */
    record Sequence(String name, long last) {}

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    String firstDifference(Manifest other) {
        return tables.stream()
                .filter(table -> !other.tables.contains(table))
                .findFirst()
                .map(Table::name)
                .orElse("a table is missing");
    }

    String text() {
        var lines = new ArrayList<String>();
        lines.add(FIRST_LINE);
        lines.add("taken\t" + taken);
        scripts.forEach(script -> lines.add("script\t" + script));
        tables.forEach(table -> lines.add(String.join(
                "\t", "table", table.name(), table.columns(), Long.toString(table.rows()), table.digest())));
        sequences.forEach(sequence -> lines.add("sequence\t" + sequence.name() + "\t" + sequence.last()));
        return String.join("\n", lines) + "\n";
    }

    static Manifest parse(String text, Path file) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(FIRST_LINE)) {
            throw new Refusal("db.refusal.not_a_backup", file);
        }
        var scripts = new ArrayList<String>();
        var tables = new ArrayList<Table>();
        var sequences = new ArrayList<Sequence>();
        Instant taken = Instant.EPOCH;
        try {
            for (String line : lines.subList(1, lines.size())) {
                String[] parts = line.split("\t", -1);
                switch (parts[0]) {
                    case "taken" -> taken = Instant.parse(parts[1]);
                    case "script" -> scripts.add(parts[1]);
                    case "table" -> tables.add(new Table(parts[1], parts[2], Long.parseLong(parts[3]), parts[4]));
                    case "sequence" -> sequences.add(new Sequence(parts[1], Long.parseLong(parts[2])));
                    default -> throw new Refusal("db.refusal.not_a_backup", file);
                }
            }
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException cause) {
            throw new Refusal(cause, "db.refusal.not_a_backup", file);
        }
        return new Manifest(taken, scripts, tables, sequences);
    }
}
