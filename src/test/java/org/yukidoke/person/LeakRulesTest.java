package org.yukidoke.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeakRulesTest {

    private static final Leak.Rule RULE = new Leak.Rule(LocalDate.of(2022, 4, 1), 3, 5, 30, 60, 100, "");

    @ParameterizedTest
    @CsvSource(textBlock = """
            # known in Japan,     malicious, sensitive, people, first,      latest,     last,       reasons
            2026-11-20T15:00:00Z, false,     true,      1,      2026-11-24, 2026-11-26, 2026-12-21, sensitive
            2026-11-20T14:59:59Z, false,     false,     101,    2026-11-23, 2026-11-25, 2026-12-20, many
            2026-11-20T15:00:00Z, true,      false,     100,    2026-11-24, 2026-11-26, 2027-01-20, malicious
            2026-11-20T15:00:00Z, false,     true,      0,      2026-11-24, 2026-11-26, 2026-12-21, ''
            """)
    void theClockRunsFromTheDayItBecameKnown(
            Instant known,
            boolean malicious,
            boolean sensitive,
            int people,
            LocalDate first,
            LocalDate latest,
            LocalDate last,
            String reasons) {
        var window = new Leak.Window(known, known.plusSeconds(1), null, "");

        Leak.Clock clock = LeakRules.clock(new Leak.Happened(known, malicious, sensitive, window), people, RULE);

        assertThat(clock)
                .isEqualTo(new Leak.Clock(
                        first, latest, last, reasons.isEmpty() ? List.of() : List.of(reasons.split(" "))));
    }
}
