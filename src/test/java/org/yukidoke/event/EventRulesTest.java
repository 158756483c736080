package org.yukidoke.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventRulesTest {

    private static Session session(int number, int day) {
        return new Session(
                number,
                LocalDate.of(2026, 12, day),
                LocalTime.of(13, 0),
                LocalTime.of(15, 0),
                "",
                null,
                Session.State.PLANNED);
    }

    @Test
    void aNewSessionTakesNoNumberThatWasGiven() {
        assertThat(EventRules.numbered(
                        List.of(session(1, 5), session(Session.NEW, 9)), List.of(session(1, 4), session(2, 6))))
                .containsExactly(session(1, 5), session(3, 9), session(2, 6));
    }

    @Test
    void twoWhoAddASessionAtOnceBothKeepTheirs() {
        var first = EventRules.numbered(List.of(session(1, 5), session(Session.NEW, 9)), List.of(session(1, 5)));
        var second = EventRules.numbered(List.of(session(1, 5), session(Session.NEW, 12)), first);

        assertThat(second).containsExactlyInAnyOrder(session(1, 5), session(2, 9), session(3, 12));
    }
}
