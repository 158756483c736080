package org.yukidoke.plan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yukidoke.plan.Lines;
import org.yukidoke.plan.Plan;

/** The catalogue against the councils' own documents, where they lie beside the program. */
class CitationsTest {

    private static final Path DOCUMENTS = Path.of("../shared/seeds");

    /** Titles of works our words speak of, which the catalogue holds nowhere else. */
    private static final List<String> TITLES = List.of("若年者の就業状況・キャリア・職業能力開発の現状");

    static List<Plan> plans() throws Exception {
        return Catalogue.shipped().get().plans();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyLineCitedIsInTheDocumentAndNotBlank(Plan plan) throws Exception {
        var lines = document(plan).lines().toList();
        assertThat(Said.by(plan).citations())
                .isNotEmpty()
                .filteredOn(citation -> !isThere(lines, citation.lines()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void ourWordsAreOurOwn(Plan plan) throws Exception {
        var said = Said.by(plan);
        var names = Stream.concat(
                        TITLES.stream(),
                        said.texts().stream().filter(text -> !text.own()).map(Said.Text::text))
                .toList();
        var copying = new Copying(document(plan), names);
        assertThat(said.texts())
                .filteredOn(Said.Text::own)
                .isNotEmpty()
                .flatMap(text ->
                        copying.find(text.text()).map(stretch -> text.where() + " repeats 「" + stretch + "」").stream()
                                .toList())
                .isEmpty();
    }

    @Test
    void aSentenceTakenFromADocumentIsFound() {
        var copying = new Copying(
                "県内の３か所の窓口で、\n  就職氷河期世代の相談に応じ、求人を紹介する。埼玉しごとセンターの就職氷河期コーナーに置く。", List.of("埼玉しごとセンターの就職氷河期コーナー"));
        assertThat(copying.find("県内の3か所の窓口で、就職氷河期世代の相談に応じる")).contains("県内の3か所の窓口で、就職氷河期世代の相");
        assertThat(copying.find("埼玉しごとセンターの就職氷河期コーナーに置く")).isEmpty();
        assertThat(copying.find("3か所に相談窓口を開く")).isEmpty();
    }

    @Test
    void aLineBeyondTheDocumentIsFound() {
        assertThat(isThere(List.of("a", "b"), new Lines(2, 3))).isFalse();
        assertThat(isThere(List.of("a", " "), new Lines(2, 2))).isFalse();
        assertThat(isThere(List.of("a", "b"), new Lines(1, 2))).isTrue();
    }

    private static boolean isThere(List<String> document, Lines lines) {
        return lines.to() <= document.size()
                && document.subList(lines.from() - 1, lines.to()).stream().anyMatch(line -> !line.isBlank());
    }

    private static String document(Plan plan) throws Exception {
        Path file = DOCUMENTS.resolve(plan.edition().document());
        Assumptions.assumeTrue(
                Files.isReadable(file),
                () -> "NO DOCUMENT, so the citations of " + plan.key() + " are NOT CHECKED: " + file + " is missing");
        return Files.readString(file);
    }
}
