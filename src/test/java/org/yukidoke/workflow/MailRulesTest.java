package org.yukidoke.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.access.Addressees.Mailbox;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Japan;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.web.Languages;

/** Letters go out when a council lets them, and what can wait comes once a day. */
class MailRulesTest {

    private static final MailHours HOURS = new MailHours(
            LocalDate.of(2020, 4, 1), LocalTime.of(8, 0), LocalTime.of(19, 0), false, LocalTime.of(8, 30));

    @ParameterizedTest(name = "{0} {1} goes out {2}")
    @CsvSource(textBlock = """
            2026-11-20T10:00, soon,   2026-11-20T10:00
            2026-11-20T07:59, soon,   2026-11-20T08:00
            2026-11-20T19:00, soon,   2026-11-23T08:00
            2026-11-21T10:00, soon,   2026-11-23T08:00
            2026-11-20T08:30, digest, 2026-11-20T08:30
            2026-11-20T00:01, digest, 2026-11-20T08:30
            2026-11-20T08:31, digest, 2026-11-23T08:30
            2026-11-22T08:31, digest, 2026-11-23T08:30
            """)
    void everythingGoesOutInItsTime(String made, String pace, String out) {
        assertThat(MailRules.due(at(made), HOURS, pace.equals("digest"))).isEqualTo(at(out));
    }

    @Test
    void aServerThatIsAwayIsTriedLessAndLessOften() {
        Instant now = at("2026-11-18T09:00");
        assertThat(MailRules.again(now, 1, HOURS)).contains(now.plusSeconds(60));
        assertThat(MailRules.again(now, 2, HOURS)).contains(now.plusSeconds(240));
        assertThat(MailRules.again(now, 6, HOURS)).contains(now.plusSeconds(6 * 3600));
        assertThat(MailRules.again(now, MailRules.MOST, HOURS)).isEmpty();
    }

    @Test
    void hoursThatCannotBeAreRefusedAllAtOnce() {
        var typed = Map.of("since", "2020-01-01", "opens", "x", "closes", "9:0", "digest", "25:00");
        assertThat(faults(typed)).containsExactly("since", "opens", "closes", "digest");
        assertThat(faults(Map.of("since", "令和8年12月1日", "opens", "09:00", "closes", "17:00", "digest", "18:00")))
                .containsExactly("digest");
    }

    private static List<String> faults(Map<String, String> typed) {
        return switch (MailRules.parse(typed, LocalDate.of(2026, 11, 21))) {
            case Parsed.Valid<MailHours> valid -> List.of();
            case Parsed.Invalid<MailHours>(var errors) ->
                errors.stream().map(FieldError::field).toList();
        };
    }

    @Test
    void aTitleCannotBeginAnotherHeader() {
        var words = new Message.Words("件名\r\nBcc: other@example.jp", "本文");
        var message = new Message(
                new UUID(0, 1),
                "saitama",
                new UUID(0, 2),
                "",
                words,
                words,
                "/desk",
                false,
                Instant.EPOCH,
                Instant.EPOCH,
                0,
                Message.Fault.NONE);
        var letter = LetterRules.letter(
                new Mailbox(new UUID(0, 2), "埼玉 花子", "h@example.jp", "ja"),
                List.of(message),
                "https://y.example.jp",
                new Languages().texts("ja"));
        assertThat(letter.subject()).isEqualTo("【雪解け】件名 Bcc: other@example.jp");
        assertThat(letter.text()).contains("埼玉 花子 様", "https://y.example.jp/desk");
        assertThat(letter.toString()).doesNotContain("example.jp");
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(Japan.ZONE).toInstant();
    }
}
