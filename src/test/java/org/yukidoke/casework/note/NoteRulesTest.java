package org.yukidoke.casework.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a contact was, and whose turn it is. */
class NoteRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T05:05:00Z"); // 14:05 in Japan

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            |            |       | 2026-11-20T05:05:00Z | now, when nothing is said
            | 2026-11-20 | 13:30 | 2026-11-20T04:30:00Z | at the time said
            |            | 13:30 | 2026-11-20T04:30:00Z | today, when only the time is said
            | 2026-11-18 |       | 2026-11-18T03:00:00Z | noon of another day
            | 2026-11-20 | 14:10 | 2026-11-20T05:05:00Z | now, for a clock that is a little fast
            | 2026-11-20 | 14:30 |                      | not yet
            | 2026-11-21 |       |                      | not yet
            """)
    void aContactWasWhenItsAuthorSays(
            @Nullable String blank,
            @Nullable LocalDate day,
            @Nullable LocalTime time,
            @Nullable Instant at,
            String why) {
        assertThat(NoteRules.happened(day, time, NOW).orElse(null)).as(why).isEqualTo(at);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            US,    2026-11-19, DUE
            US,    2026-11-20, DUE
            US,    2026-11-21, AHEAD
            US,    '',         AHEAD
            THEM,  '',         WAITING
            THEM,  2026-11-21, WAITING
            THEM,  2026-11-20, ASK
            OTHER, 2026-11-10, ASK
            """)
    void whoseTurnItIsDecidesWhatIsDue(Mover by, String on, String standing) {
        var due = new Contact.Due(
                UUID.randomUUID(), UUID.randomUUID(), by, on.isEmpty() ? null : LocalDate.parse(on), NOW);
        assertThat(NoteRules.standing(due, LocalDate.of(2026, 11, 20))).isEqualTo(NoteRules.Standing.valueOf(standing));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-11-19T15:00:00Z, 2026-11-20T14:59:00Z, false
            2026-11-19T14:59:00Z, 2026-11-19T15:00:00Z, true
            """)
    void aDayIsADayOfJapan(Instant happened, Instant written, boolean late) {
        assertThat(NoteRules.late(happened, written)).isEqualTo(late);
    }
}
