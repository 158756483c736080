package org.yukidoke.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.plan.catalogue.Catalogue;

class DraftRulesTest {

    private static final List<Indicator> TOCHIGI = indicators("tochigi-r2");
    private static final Map<String, String> PLACEMENTS =
            Map.of("indicator", "k.1", "reporter", "tochigi.labour-bureau", "period", "2023");

    private static List<Indicator> indicators(String plan) {
        try {
            return Indicator.list(Catalogue.shipped().get().plans().stream()
                    .filter(each -> each.key().equals(plan))
                    .findFirst()
                    .orElseThrow());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static Parsed<Proposal> placements(String field, String typed) {
        var fields = new HashMap<>(PLACEMENTS);
        fields.put(field, typed);
        return new Draft("row", fields).parse(TOCHIGI, Entry.Origin.REPORT);
    }

    private static List<FieldError> faults(Parsed<Proposal> parsed) {
        return parsed instanceof Parsed.Invalid<Proposal>(var errors) ? errors : List.of();
    }

    private static Reading reading(Parsed<Proposal> parsed) {
        return parsed instanceof Parsed.Valid<Proposal>(var proposal)
                ? proposal.reading()
                : fail("not read: " + parsed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3221      | 3221
            3,221     | 3221
            ３，２２１件 | 3221
            3 221 件  | 3221
            0         | 0
            """)
    void aFigureIsReadAsOfficialsTypeIt(String typed, BigDecimal value) {
        assertThat(reading(placements("quantity", typed))).isEqualTo(new Reading.Quantity(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ー         | progress.fault.dash
            -         | progress.fault.dash
            －         | progress.fault.dash
            9月頃判明   | progress.fault.tocome
            -5        | progress.fault.negative
            ▲5        | progress.fault.negative
            3221(80)  | progress.fault.number
            32,21     | progress.fault.number
            3221人     | progress.fault.number
            1234①     | progress.fault.number
            1234²     | progress.fault.number
            ㉑        | progress.fault.number
            """)
    void whatMayMeanTwoThingsIsAskedAbout(String typed, String fault) {
        assertThat(placements("quantity", typed))
                .isEqualTo(new Parsed.Invalid<>(List.of(FieldError.of("row.quantity", fault))));
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        var draft =
                new Draft("entries[0]", Map.of("indicator", "k.99", "period", "昨年", "known", "いつか", "sample", "maybe"));
        assertThat(faults(draft.parse(TOCHIGI, Entry.Origin.IMPORT)))
                .extracting(FieldError::field)
                .containsExactly("entries[0].indicator", "entries[0].period", "entries[0].known", "entries[0].sample");
    }

    @Test
    void aStateAndAFigureContradictEachOther() {
        var fields = new HashMap<>(PLACEMENTS);
        fields.put("state", "秘匿");
        fields.put("quantity", "5");
        assertThat(new Draft("row", fields).parse(TOCHIGI, Entry.Origin.REPORT))
                .isEqualTo(new Parsed.Invalid<>(List.of(FieldError.of("row.state", "progress.fault.both"))));
    }

    @Test
    void zeroIsAFigureAndNothingIsNot() {
        assertThat(placements("quantity", "")).isInstanceOf(Parsed.Invalid.class);
        assertThat(reading(placements("state", "not_applicable"))).isEqualTo(new Reading.NotApplicable());
    }
}
