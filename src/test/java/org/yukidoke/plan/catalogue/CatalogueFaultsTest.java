package org.yukidoke.plan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;

/** A slip in a catalogue file is named with its file and line, and nothing of the catalogue is used. */
class CatalogueFaultsTest {

    private static final List<String> FILES =
            List.of("plan", "groups", "measures", "kpis", "organisations", "programmes", "procedures");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void copyOnePlan() throws IOException {
        Files.createDirectory(folder.resolve("mie-r2"));
        copy("concepts.yaml");
        for (String file : FILES) {
            copy("mie-r2/" + file + ".yaml");
        }
        Files.writeString(folder.resolve("index.yaml"), "plans: [mie-r2]\n");
    }

    private void copy(String name) throws IOException {
        try (var in = new ClassPathResource("catalogue/" + name).getInputStream()) {
            Files.copy(in, folder.resolve(name));
        }
    }

    private Catalogue.Reading read() throws IOException {
        return new Catalogue(new FileSystemResource(folder + "/")).read();
    }

    private List<Fault> faults() throws IOException {
        return switch (read()) {
            case Catalogue.Reading.Complete complete -> List.of();
            case Catalogue.Reading.Faulty faulty -> faulty.faults();
        };
    }

    /** Replaces the first occurrence and gives the line it stands on. */
    private int plant(String file, String good, String bad) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        // The words at the head of a file explain the same keys.
        int at = text.indexOf(good, text.indexOf("\n", text.lastIndexOf("\n#") + 1));
        assertThat(at).as("%s holds %s", file, good).isNotNegative();
        Files.writeString(path, text.substring(0, at) + bad + text.substring(at + good.length()));
        return (int) text.substring(0, at).lines().count() + (at > 0 && text.charAt(at - 1) != '\n' ? 0 : 1);
    }

    @Test
    void aSoundPlanHasNoFaults() throws IOException {
        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    mie-r2/kpis.yaml     | value: 3300           | value: 三千三百       | notNumber
                    mie-r2/kpis.yaml     | unit: 件              | units: 件            | unknownKey
                    mie-r2/kpis.yaml     | comparator: target    | comparator: maybe    | notChoice
                    mie-r2/measures.yaml | owners: [三重労働局]   | owners: 三重労働局    | notList
                    mie-r2/measures.yaml | source: 98-100        | source: 100-98       | notLines
                    mie-r2/measures.yaml | marked: [2020]        | marked: [R2]         | notNumber
                    mie-r2/groups.yaml   | kind: unstable        | kind: unsteady       | notChoice
                    """)
    void aSlipIsNamedWithItsLine(String file, String good, String bad, String fault) throws IOException {
        int line = plant(file, good, bad);

        assertThat(faults()).anySatisfy(found -> {
            assertThat(found.file()).isEqualTo(file);
            assertThat(found.line()).isEqualTo(line);
            assertThat(found.key()).isEqualTo("plan.catalogue." + fault);
        });
    }

    @Test
    void aReferenceToNothingIsNamedAtTheItemThatMakesIt() throws IOException {
        plant("mie-r2/measures.yaml", "repriseOf: 5-1-survey-1", "repriseOf: 5-1-survey-9");

        assertThat(faults()).singleElement().satisfies(found -> {
            assertThat(found.key()).isEqualTo("plan.catalogue.unknownReference");
            assertThat(found.arguments()).containsExactly("repriseOf", "5-1-survey-9");
            assertThat(found.file()).isEqualTo("mie-r2/measures.yaml");
            String line = Files.readAllLines(folder.resolve(found.file())).get(found.line() - 1);
            assertThat(line).contains("key: 5-2-survey-1");
        });
    }

    @Test
    void twoItemsOfOneKeyAreAFault() throws IOException {
        plant("mie-r2/measures.yaml", "key: 5-1-consult-2", "key: 5-1-consult-1");

        assertThat(faults()).extracting(Fault::key).contains("plan.catalogue.itemTwice");
    }

    @Test
    void aFormulaMayNameOnlyWhatItKnows() throws IOException {
        plant("mie-r2/groups.yaml", "prefecture / national * 100", "prefecture / country * 100");

        assertThat(faults()).extracting(Fault::key).containsExactly("plan.catalogue.badExpression");
    }

    @Test
    void aFileThatIsNotYamlIsNamedWithTheLineWhereReadingStopped() throws IOException {
        Files.writeString(folder.resolve("mie-r2/kpis.yaml"), "kpis:\n  - key: \"1\n");

        assertThat(faults()).anySatisfy(found -> {
            assertThat(found.file()).isEqualTo("mie-r2/kpis.yaml");
            assertThat(found.key()).isEqualTo("plan.catalogue.notYaml");
            assertThat(found.line()).isGreaterThan(1);
        });
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(folder.resolve("mie-r2/procedures.yaml"));

        assertThat(faults()).contains(new Fault("mie-r2/procedures.yaml", 1, "plan.catalogue.fileMissing", List.of()));
    }

    @Test
    void aPlanMayNotFollowAnEditionThatIsNotThere() throws IOException {
        plant("mie-r2/plan.yaml", "  key: mie-r2\n", "  key: mie-r2\n  predecessor: mie-r1\n");

        assertThat(faults())
                .contains(new Fault(
                        "mie-r2/plan.yaml", 1, "plan.catalogue.unknownReference", List.of("predecessor", "mie-r1")));
    }
}
