package org.yukidoke.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.kernel.FieldError;

class DayRulesTest {

    @ParameterizedTest(name = "a day on {0} of a circle closed on {1}: {2}")
    @CsvSource(textBlock = """
            2026-03-31,            , gathering.fault.closed
            2026-04-01,            , ''
            2026-11-21,            , ''
            2026-11-22,            , gathering.fault.future
            2026-09-30, 2026-09-30 , ''
            2026-10-01, 2026-09-30 , gathering.fault.closed
            """)
    void aDayLiesWithinTheLifeOfItsCircleAndNotInTheFuture(LocalDate on, LocalDate closed, String fault) {
        var circle = new Circle(
                new UUID(0, 1),
                Circle.Kind.PLACE,
                new Circle.Called("木曜の居場所", "", LocalDate.of(2026, 4, 1)),
                closed,
                0,
                null);
        assertThat(DayRules.faults(circle, new Day.Held(on, null, "", 0), LocalDate.of(2026, 11, 21)).stream()
                        .map(FieldError::key))
                .isEqualTo(fault.isEmpty() ? java.util.List.of() : java.util.List.of(fault));
    }
}
