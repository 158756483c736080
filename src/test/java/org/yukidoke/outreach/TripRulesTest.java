package org.yukidoke.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.kernel.FieldError;

/** What a trip may not be. */
class TripRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final UUID ME = new UUID(0, 1);
    private static final UUID COLLEAGUE = new UUID(0, 2);

    @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            CONSULTATION |       |       | none
            CONSULTATION | 10:00 |       | back
            CONSULTATION |       | 12:00 | leaves
            CONSULTATION | 12:00 | 10:00 | back
            CONSULTATION | 12:00 | 12:00 | back
            ROUND        | 10:00 | 12:00 | none
            BODY         | 10:00 | 12:00 | host-name
            """)
    void oneIsOutFromSomeTimeUntilAnother(
            Trip.Kind kind, @Nullable String leaves, @Nullable String back, String wrong) {
        var when = new Trip.When(DAY, at(leaves), at(back));
        var plan = new Trip.Plan(when, new Trip.Where("112011", "", "", ""), new Trip.Party(List.of(ME), "", null), "");
        assertThat(TripRules.faults(kind, plan, Set.of(ME, COLLEAGUE)).stream()
                        .map(FieldError::field)
                        .toList())
                .isEqualTo(wrong.equals("none") ? List.of() : List.of(wrong));
    }

    @Test
    void onlyColleaguesGoAndWhoGoesDoesNotWait() {
        assertThat(party(new Trip.Party(List.of(), "", null))).containsExactly("goes");
        assertThat(party(new Trip.Party(List.of(new UUID(0, 9)), "", null))).containsExactly("goes");
        assertThat(party(new Trip.Party(List.of(ME), "", ME))).containsExactly("told");
        assertThat(party(new Trip.Party(List.of(ME), "", new UUID(0, 9)))).containsExactly("told");
        assertThat(party(new Trip.Party(List.of(ME, COLLEAGUE), "", null))).isEmpty();
    }

    @Test
    void whatStandsInTheOpenNamesNobodyByNumberOrAddress() {
        var goes = List.of(ME);
        assertThat(party(new Trip.Party(goes, "民生委員 090-1234-5678", null))).containsExactly("others");
        assertThat(party(new Trip.Party(goes, "", null, "mother@example.jp"))).containsExactly("waits");
        assertThat(party(new Trip.Party(goes, "市の保健師1人", null, "センター長"))).isEmpty();
        var plan = new Trip.Plan(
                new Trip.When(DAY, null, null),
                new Trip.Where("112011", "", "", "AB12-CD34 さんの会社"),
                new Trip.Party(goes, "", null),
                "");
        assertThat(TripRules.faults(Trip.Kind.BODY, plan, Set.of(ME)).stream()
                        .map(FieldError::field)
                        .toList())
                .containsExactly("host-name");
    }

    private static List<String> party(Trip.Party party) {
        var plan = new Trip.Plan(new Trip.When(DAY, null, null), new Trip.Where("112011", "", "", ""), party, "");
        return TripRules.faults(Trip.Kind.ROUND, plan, Set.of(ME, COLLEAGUE)).stream()
                .map(FieldError::field)
                .toList();
    }

    private static @Nullable Instant at(@Nullable String time) {
        return time == null ? null : Instant.parse("2026-11-20T" + time + ":00Z");
    }
}
