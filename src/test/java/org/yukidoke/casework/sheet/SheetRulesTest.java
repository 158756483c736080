package org.yukidoke.casework.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.person.Zone;

class SheetRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final SheetForms forms = new SheetForms();

    private SheetForm form(String key) {
        return forms.find(key, TODAY).orElseThrow();
    }

    @Test
    void whatWasMarkedIsKeptInTheZoneOfWhatItIsAbout() {
        var answers = SheetRules.split(form("reception"), Map.of("concerns", "debt!\njob\nother", "request", "話したい"));
        assertThat(answers)
                .containsExactlyInAnyOrder(
                        new SheetRules.Answer("concerns", Zone.GENERAL, "other"),
                        new SheetRules.Answer("concerns", Zone.EMPLOYMENT, "job"),
                        new SheetRules.Answer("concerns", Zone.WELFARE, "debt!"),
                        new SheetRules.Answer("request", Zone.GENERAL, "話したい"));
    }

    @Test
    void whatTheFileSaysIsNeverKeptASecondTime() {
        assertThat(SheetRules.split(form("reception"), Map.of("name", "見本 太郎"))).isEmpty();
    }

    @Test
    void marksComeBackAsTheyWereMarked() {
        assertThat(Marks.of("job\ndebt!")).isEqualTo(new Marks(List.of("job", "debt"), "debt"));
        assertThat(Marks.of("").none()).isTrue();
        assertThat(new Marks(List.of("job"), "debt").answer()).isEqualTo("job\ndebt!");
    }

    @Test
    void meansAndHouseholdAreAskedForWelfareAlone() {
        assertThat(form("assessment").items().stream()
                        .filter(item -> Stream.of("household", "means", "health", "insurance", "housing")
                                .anyMatch(item.key()::equals))
                        .map(SheetForm.Item::zone))
                .hasSize(5)
                .containsOnly(Zone.WELFARE);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-11-21, reception, true
            2015-03-31, reception, false
            2026-11-21, nothing,   false
            """)
    void anEditionIsInForceFromItsDay(LocalDate day, String key, boolean found) {
        assertThat(forms.find(key, day).isPresent()).isEqualTo(found);
    }

    /** What a field is called in the national form stands there only where somebody compared it. */
    @Test
    void everySheetSaysWhatItMirrorsAndHowThatIsKnown() {
        for (SheetForm form : forms.list(TODAY)) {
            assertThat(form.source().mirrors()).as(form.key()).isNotBlank();
            assertThat(form.source().note().ja()).as(form.key()).isNotBlank();
            assertThat(form.source().note().en()).as(form.key()).isNotBlank();
            assertThat(form.items()).extracting(SheetForm.Item::key).doesNotHaveDuplicates();
            assertThat(form.items())
                    .allMatch(item ->
                            !item.label().ja().isBlank() && !item.label().en().isBlank());
        }
        assertThat(form("assessment").items()).allMatch(item -> item.official().isEmpty());
        assertThat(form("reception").items()).noneMatch(item -> item.official().isEmpty());
    }
}
