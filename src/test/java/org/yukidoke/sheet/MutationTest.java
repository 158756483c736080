package org.yukidoke.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Thousands of papers, spoilt in every way the thirty rules of machine-readability forbid and offices know besides: what
 * is read is what stood there, or somebody is asked, or the file is refused. Never another value.
 */
class MutationTest {

    private static final List<Slip> SLIPS =
            Stream.concat(CellSlips.all().stream(), TableSlips.all().stream()).toList();
    private static final int EACH = 8;
    private static final int TOGETHER = 1500;

    static Stream<Slip> slips() {
        return SLIPS.stream();
    }

    @ParameterizedTest
    @MethodSource("slips")
    void oneSlipIsNeverReadWrongly(Slip slip) {
        int done = 0;
        for (int seed = 0; seed < EACH; seed++) {
            var random = new Random(seed);
            var clean = new Clean(random);
            if (slip.deed().on(clean, random)) {
                done++;
                byte[] file = PaperFile.xlsx(clean.paper);
                String as = "%s, seed %d".formatted(slip.name(), seed);
                Table table = read(clean.shape, file);
                assertThat(wrong(clean, ours(table))).as(as).isEmpty();
                assertThat(lost(clean, table)).as(as).isEmpty();
            }
        }
        assertThat(done).as("papers spoilt by %s", slip.name()).isPositive();
    }

    @Test
    void severalSlipsAreNeverReadWrongly() {
        for (int seed = 0; seed < TOGETHER; seed++) {
            var spoilt = spoilt(seed);
            String as = "seed %d: %s".formatted(seed, spoilt.slips());
            Table table = read(spoilt.clean().shape, spoilt.file());
            assertThat(wrong(spoilt.clean(), ours(table))).as(as).isEmpty();
            // What a merge wiped out is simply not there any more in a file of text.
            if (spoilt.clean().paper.merged.isEmpty() || spoilt.slips().contains("AS_IT_IS")) {
                assertThat(lost(spoilt.clean(), table)).as(as).isEmpty();
            }
        }
    }

    @Test
    void aCleanPaperIsReadAsItIsInEveryForm() {
        for (int seed = 0; seed < 50; seed++) {
            for (FileSlips way :
                    List.of(FileSlips.AS_IT_IS, FileSlips.UTF_8, FileSlips.WINDOWS, FileSlips.UTF_16_TABS)) {
                var clean = new Clean(new Random(seed));
                Table table = read(clean.shape, way.save(clean.paper, new Random(seed)));
                assertThat(table.flaws()).as("%d %s", seed, way).isEmpty();
                clean.truth.forEach(
                        (key, said) -> assertThat(understood(table, key)).isEqualTo(said));
            }
        }
    }

    /** A reader as people write one first: by place, digits only. It must be caught, or the test proves nothing. */
    @Test
    void aReaderThatGuessesIsCaught() {
        var caught = new HashMap<String, Integer>();
        for (int seed = 0; seed < 300; seed++) {
            var spoilt = spoilt(seed);
            if (!wrong(spoilt.clean(), guessing(spoilt.clean(), spoilt.file())).isEmpty()) {
                spoilt.slips().forEach(slip -> caught.merge(slip, 1, Integer::sum));
            }
        }
        assertThat(caught).hasSizeGreaterThan(SLIPS.size() / 2);
    }

    // Nobody compares two of them.
    @SuppressWarnings("ArrayRecordComponent")
    private record Spoilt(Clean clean, List<String> slips, byte[] file) {}

    private static Spoilt spoilt(int seed) {
        var random = new Random(seed);
        var clean = new Clean(random);
        var names = new ArrayList<String>();
        // Cells first: afterwards nobody knows where they stand.
        for (List<Slip> kind : List.of(CellSlips.all(), TableSlips.all())) {
            for (int many = random.nextInt(3); many > 0; many--) {
                Slip slip = CellSlips.any(kind, random);
                if (slip.deed().on(clean, random)) {
                    names.add(slip.name());
                }
            }
        }
        // A line through a number, and a note beside it, are lost in a file of text; nobody can tell any more.
        boolean drawn = names.contains("old and new value") || names.contains("value in a note");
        FileSlips way = drawn || random.nextInt(3) > 0 ? FileSlips.AS_IT_IS : CellSlips.any(FileSlips.all(), random);
        names.add(way.toString());
        return new Spoilt(clean, names, way.save(clean.paper, random));
    }

    private static Table read(Shape shape, byte[] file) {
        return switch (Workbooks.read(file)) {
            case Opened.Legible(List<SheetGrid> sheets) -> shape.read(sheets);
            case Opened other -> new Table(List.of(), List.of(Flaw.of(Flaw.Kind.NO_TABLE, other.code())));
        };
    }

    /** What was taken for certain, by key and column; nothing where the file was refused. */
    private static Map<String, Map<String, Meaning>> ours(Table table) {
        var taken = new HashMap<String, Map<String, Meaning>>();
        if (!table.stops()) {
            table.lines().forEach(line -> taken.put(line.key(), understood(table, line.key())));
        }
        return taken;
    }

    // A value that is gone without a word would be as bad as a wrong one.
    private static List<String> lost(Clean clean, Table table) {
        var lost = new ArrayList<String>();
        clean.truth.forEach((key, said) -> said.forEach((column, meaning) -> {
            boolean blank = table.find(key)
                    .map(line -> line.cells().get(column))
                    .map(read -> read.understanding() instanceof Understanding.Blank)
                    .orElse(false);
            boolean zero = meaning.equals(new Meaning.Figure(BigDecimal.ZERO));
            if (blank && table.flaws().isEmpty() && !zero) {
                lost.add(key + " " + column + ": " + meaning);
            }
        }));
        return lost;
    }

    private static Map<String, Meaning> understood(Table table, String key) {
        var said = new HashMap<String, Meaning>();
        table.find(key).orElseThrow().cells().forEach((column, read) -> {
            if (read.understanding() instanceof Understanding.Understood(Meaning meaning, var tidied)) {
                said.put(column, meaning);
            }
        });
        return said;
    }

    private static Map<String, Map<String, Meaning>> guessing(Clean clean, byte[] file) {
        var taken = new HashMap<String, Map<String, Meaning>>();
        if (Workbooks.read(file) instanceof Opened.Legible(List<SheetGrid> sheets)) {
            IntStream.rangeClosed(1, clean.rows()).forEach(row -> {
                String digits =
                        sheets.getFirst().cell(new At(row, Clean.VALUE)).shown().replaceAll("[^0-9.]", "");
                if (digits.matches("[0-9]+(\\.[0-9]+)?")) {
                    taken.put("K%02d".formatted(row), Map.of("value", new Meaning.Figure(new BigDecimal(digits))));
                }
            });
        }
        return taken;
    }

    private static List<String> wrong(Clean clean, Map<String, Map<String, Meaning>> taken) {
        var wrong = new ArrayList<String>();
        taken.forEach((key, cells) -> cells.forEach((column, meaning) -> {
            Meaning meant = clean.truth.getOrDefault(key, Map.of()).get(column);
            if (!meaning.equals(meant)) {
                wrong.add("%s %s: %s read as %s".formatted(key, column, meant, meaning));
            }
        }));
        return wrong;
    }
}
