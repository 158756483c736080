package org.yukidoke.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.directory.Entry;
import org.yukidoke.directory.Freshness;
import org.yukidoke.directory.Windows;

class AskingRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final Rhythm MONTHLY = new Rhythm(30, 21);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "never", textBlock = """
            UNCONFIRMED | PUBLIC  | mie.city | never | true
            ASK         | PUBLIC  | mie.city | never | true
            LAPSED      | PUBLIC  | mie.city | 31    | true
            ASK         | PUBLIC  | mie.city | 30    | true
            ASK         | PUBLIC  | mie.city | 29    | false
            CONFIRMED   | PUBLIC  | mie.city | never | false
            ASK         | HIDDEN  | mie.city | never | false
            ASK         | RETIRED | mie.city | never | false
            ASK         | PUBLIC  | ''       | never | false
            """)
    void aKeeperIsAskedWhenItsWordIsOldAndNotTooOften(
            Freshness.State state, Entry.Standing standing, String owner, Integer daysAgo, boolean due) {
        var entry =
                new Entry(new UUID(0, 1), "mie.a", "mie", owner, 1, standing, "", Windows.named("窓口"), null, "", NOW);
        Instant asked = daysAgo == null ? null : NOW.minus(Duration.ofDays(daysAgo));

        assertThat(AskingRules.isDue(entry, new Freshness(state, 0), asked, MONTHLY, NOW))
                .isEqualTo(due);
    }
}
