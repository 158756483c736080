package org.yukidoke.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;

class ImportRulesTest {

    private static List<FieldError> faults(String text) {
        return ImportRules.parse(text) instanceof Parsed.Invalid<List<Draft>>(var errors) ? errors : List.of();
    }

    @Test
    void aRowIsNamedByTheLineItBeginsOn() {
        assertThat(ImportRules.parse("indicator,period,comment\r\nk.1,2020,\"二\r\n行\"\r\n\r\nk.2,2021,"))
                .isEqualTo(new Parsed.Valid<>(List.of(
                        new Draft("2", Map.of("indicator", "k.1", "period", "2020", "comment", "二\n行")),
                        new Draft("5", Map.of("indicator", "k.2", "period", "2021", "comment", "")))));
    }

    @Test
    void whatOurOwnExportAddsForReadersIsPassedOver() {
        assertThat(ImportRules.parse("id,indicator,period,reporter_name,quantity\nx,k.1,2020,労働局,'-5\n"))
                .isEqualTo(new Parsed.Valid<>(
                        List.of(new Draft("2", Map.of("indicator", "k.1", "period", "2020", "quantity", "-5")))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            indicator,period                     | file         | progress.fault.import.empty
            indicator,quantity~k.1,5             | 1.period     | progress.fault.import.missing
            indicator,period,figure~k.1,2020,5   | 1.figure     | progress.fault.import.unknown
            indicator,period,period~k.1,2020,5   | 1.period     | progress.fault.import.twice
            indicator,period~k.1,2020,5          | 2.           | progress.fault.import.width
            """)
    void aFaultIsToldByLineAndColumn(String text, String field, String key) {
        assertThat(faults(text.replace('~', '\n')))
                .extracting(FieldError::field, FieldError::key)
                .containsExactly(tuple(field, key));
    }
}
