package org.yukidoke.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A calendar is what RFC 5545 says, also with long Japanese titles and what somebody typed into them. */
class CalendarRulesTest {

    private static final Instant CHANGED = Instant.parse("2026-11-21T04:05:06Z");

    private static String written(String title) {
        var day = new CalendarEvent(
                "round-1@yukidoke",
                title,
                new CalendarEvent.When.Day(LocalDate.of(2026, 12, 31)),
                "",
                "/desk/rounds/1",
                CHANGED);
        return CalendarRules.write("雪解け", List.of(day), "https://y.example.jp");
    }

    @Test
    void aDeadlineIsADay() {
        assertThat(written("提出期限").lines())
                .contains(
                        "UID:round-1@yukidoke",
                        "DTSTAMP:20261121T040506Z",
                        "DTSTART;VALUE=DATE:20261231",
                        "DTEND;VALUE=DATE:20270101",
                        "SUMMARY:提出期限",
                        "URL:https://y.example.jp/desk/rounds/1");
        assertThat(written("提出期限")).isEqualTo(written("提出期限"));
    }

    @Test
    void aMeetingHasHours() {
        var meeting = new CalendarEvent(
                "meeting-1@yukidoke",
                "会議",
                new CalendarEvent.When.Hours(
                        Instant.parse("2026-12-01T04:30:00Z"), Instant.parse("2026-12-01T06:00:00Z")),
                "県庁; 3階, 大会議室",
                "",
                CHANGED);
        assertThat(CalendarRules.write("x", List.of(meeting), "").lines())
                .contains("DTSTART:20261201T043000Z", "DTEND:20261201T060000Z", "LOCATION:県庁\\; 3階\\, 大会議室");
    }

    @Test
    void noLineIsLongerThanSeventyFiveOctetsAndNoLetterIsCut() {
        String title = "令和8年度𠮷野の実績報告".repeat(20);
        String text = written(title);
        assertThat(text.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + title + "\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void aTitleCannotBeginAnotherProperty() {
        assertThat(written("期限\r\nATTENDEE:mailto:x@example.jp\u0007").lines())
                .contains("SUMMARY:期限\\nATTENDEE:mailto:x@example.jp")
                .noneMatch(line -> line.startsWith("ATTENDEE"));
    }
}
