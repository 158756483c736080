package org.yukidoke.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yukidoke.directory.Title;
import org.yukidoke.directory.Wording;
import org.yukidoke.event.Event;
import org.yukidoke.event.EventContent;
import org.yukidoke.event.EventKind;
import org.yukidoke.event.Session;

/** An event goes out with a row for each session; what nobody has said is blank. */
class EventCellsTest {

    private static final Mapping EVENTS = Mapping.find("events").orElseThrow();

    private static Session on(int number, int day, Session.State state) {
        return new Session(
                number, LocalDate.of(2026, 12, day), LocalTime.of(13, 0), LocalTime.of(16, 30), "市民会館", null, state);
    }

    private static List<Map<String, String>> rows(Event.State state, Session... sessions) {
        var content = new EventContent(
                Title.ja("面接会"),
                Wording.NONE,
                Set.of(),
                Wording.NONE,
                Set.of(),
                null,
                null,
                Set.of("112011", "110001"),
                List.of(
                        new EventContent.Organiser("川越市", EventContent.Part.HOLDS),
                        new EventContent.Organiser("埼玉県", EventContent.Part.BACKS)),
                EventContent.Way.ONSITE,
                "",
                Wording.NONE,
                Wording.NONE,
                null,
                "",
                "",
                null,
                "");
        var event = new Event(
                new UUID(0, 1),
                "saitama-fair",
                "saitama",
                "saitama.kawagoe",
                EventKind.find("fair").orElseThrow(),
                state,
                1,
                content,
                List.of(sessions),
                Instant.EPOCH);
        return EventCells.write(event, EVENTS).toList();
    }

    @Test
    void eachSessionIsARowOfItsOwn() {
        var rows = rows(Event.State.PUBLIC, on(1, 5, Session.State.PLANNED), on(2, 6, Session.State.FULL));
        assertThat(rows).extracting(row -> row.get("id")).containsExactly("saitama-fair-1", "saitama-fair-2");
        assertThat(rows).extracting(row -> row.get("state")).containsExactly("", "満員");
        assertThat(rows.getFirst())
                .containsEntry("from", "2026-12-05")
                .containsEntry("opens", "13:00")
                .containsEntry("holder", "川越市")
                .containsEntry("code", "")
                .containsEntry("capacity", "")
                .containsEntry("cost", "");
    }

    @Test
    void aCancelledEventSaysSoInEveryRow() {
        assertThat(rows(Event.State.CANCELLED, on(1, 5, Session.State.PLANNED)))
                .extracting(row -> row.get("state"))
                .containsExactly("中止");
    }

    @Test
    void everyCellHasAColumn() {
        var fields = EVENTS.columns().stream().map(Mapping.Column::field).toList();
        assertThat(rows(Event.State.PUBLIC, on(1, 5, Session.State.PLANNED))
                        .getFirst()
                        .keySet())
                .isSubsetOf(fields);
    }
}
