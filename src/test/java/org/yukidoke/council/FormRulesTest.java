package org.yukidoke.council;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"council", "measures", "grant", "welfare", "bureau", "bodies"})
    void theFormsTheProgramBringsAreGood(String key) {
        assertThat(PackForms.read(PackForms.text(key)).key()).isEqualTo(key);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            heading: 差, field: gap       | heading: 差, field: done       | 14 | field
            field: gap, width: 1.3        | field: gap, width: wide        | 14 | number
            field: gap, width: 1.3        | field: gap, width: 99          | 14 | width
            field: gap, width: 1.3        | field: gap, wide: 1            | 14 | key
            heading: 差, field: gap       | field: gap                     | 14 | missing
            paper: a3_landscape           | paper: b5                      | 5  | choice
            rows: indicators              | rows: [indicators]             | 6  | text
            key: council                  | key: Council!                  | 2  | name
            title: 進捗一覧               | title: a: b                     | 3  | yaml
            """)
    void aFaultNamesItsLine(String good, String bad, int line, String fault) {
        String text = PackForms.text("council");
        assertThat(text).contains(good);
        assertThat(FormRules.read(text.replace(good, bad)))
                .isInstanceOfSatisfying(
                        FormRules.Reading.Faulty.class,
                        reading -> assertThat(reading.faults()).anySatisfy(found -> {
                            assertThat(found.key()).isEqualTo("council.form.fault." + fault);
                            assertThat(found.line()).isEqualTo(line);
                        }));
    }

    @Test
    void aFileThatIsNoneIsRefused() {
        assertThat(FormRules.read("")).isInstanceOf(FormRules.Reading.Faulty.class);
        assertThat(FormRules.read("- a")).isInstanceOf(FormRules.Reading.Faulty.class);
        assertThat(FormRules.read("a: &x [1]\nb: *x")).isInstanceOf(FormRules.Reading.Faulty.class);
    }
}
