package org.yukidoke.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A body is reminded around its own day, and of nothing that lay before it was asked. */
class ReminderRulesTest {

    private static final List<Integer> DAYS = List.of(-14, -3, 0, 3, 10);

    @ParameterizedTest(name = "asked on {0}, due {1}: on {2} the reminder of {3} days, next on {4}")
    @CsvSource(textBlock = """
            2026-05-01, 2026-05-29, 2026-05-14, none, 2026-05-15
            2026-05-01, 2026-05-29, 2026-05-15, -14,  2026-05-26
            2026-05-01, 2026-05-29, 2026-05-16, -14,  2026-05-26
            2026-05-01, 2026-05-29, 2026-05-26, -3,   2026-05-29
            2026-05-01, 2026-05-29, 2026-05-29, 0,    2026-06-01
            2026-05-01, 2026-05-29, 2026-06-01, 3,    2026-06-08
            2026-05-01, 2026-05-29, 2026-06-30, 10,   none
            2026-05-20, 2026-05-29, 2026-05-20, none, 2026-05-26
            2026-06-02, 2026-06-12, 2026-06-02, none, 2026-06-09
            2026-06-02, 2026-06-12, 2026-06-09, -3,   2026-06-12
            """)
    void everybodyIsRemindedByTheirOwnDay(LocalDate since, LocalDate due, LocalDate today, String days, String next) {
        var owing = new ReminderRules.Owing(new UUID(0, 1), new UUID(0, 2), "saitama.prefecture", due, since);
        assertThat(ReminderRules.reminder(owing, DAYS, today)
                        .map(reminder -> Integer.toString(reminder.days()))
                        .orElse("none"))
                .isEqualTo(days);
        assertThat(ReminderRules.next(owing, DAYS, today)
                        .map(LocalDate::toString)
                        .orElse("none"))
                .isEqualTo(next);
    }
}
