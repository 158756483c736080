package org.yukidoke.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.person.Basis;
import org.yukidoke.person.Confirmation;

class CallRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @ParameterizedTest(name = "{0} days after: {1}")
    @CsvSource(textBlock = """
            -1,  conference.fault.order
             0,  ''
            90,  ''
            731, ''
            732, conference.fault.long
            """)
    void materialLiesNoLongerThanTwoYears(int days, String fault) {
        var call = new Meeting.Call("第3回", "", DAY, null, DAY.plusDays(days));
        assertThat(keys(CallRules.faults(call, List.of("s.centre", "s.office"), "s.centre", DAY)))
                .isEqualTo(fault);
    }

    @Test
    void nobodyIsCalledForADayThatHasPassed() {
        var call = new Meeting.Call("第3回", "", DAY, null, DAY);
        assertThat(keys(CallRules.faults(call, List.of("s.centre", "s.office"), "s.centre", DAY.plusDays(1))))
                .isEqualTo("conference.fault.past");
    }

    @Test
    void theLastDayOfAMeetingIsNotPutIntoThePast() {
        var before = new Meeting.Call("第3回", "", DAY, null, DAY.plusDays(90));
        var over = new Meeting.Call("第3回", "別室", DAY, null, DAY.plusDays(5));
        var bodies = List.of("s.centre", "s.office");
        assertThat(keys(CallRules.changed(before, over, bodies, "s.centre", DAY.plusDays(6))))
                .isEqualTo("conference.fault.over");
        assertThat(keys(CallRules.changed(before, over, bodies, "s.centre", DAY.plusDays(5))))
                .isEmpty();
    }

    @Test
    void nobodyMeetsAlone() {
        var call = new Meeting.Call("第3回", "", DAY, null, DAY);
        assertThat(keys(CallRules.faults(call, List.of("s.centre"), "s.centre", DAY)))
                .isEqualTo("conference.fault.alone");
    }

    @Test
    void aStatutoryBasisCarriesOnItsDaysTheBodiesItWasConfirmedFor() {
        var bodies = List.of("s.centre", "s.office");
        assertThat(uncarried(basis(null, "s.centre", "s.office"), bodies)).isEmpty();
        assertThat(uncarried(basis(null, "s.centre"), bodies)).isEqualTo("conference.fault.unbound");
        assertThat(uncarried(basis(null, "s.office"), bodies)).isEqualTo("conference.fault.unbound");
        assertThat(uncarried(basis(Instant.EPOCH, "s.centre", "s.office"), bodies))
                .isEqualTo("conference.fault.uncovered");
        assertThat(keys(CallRules.uncarried(Optional.empty(), DAY, bodies, "s.centre")))
                .isEqualTo("conference.fault.uncovered");
    }

    private static String uncarried(Confirmation basis, List<String> bodies) {
        return keys(CallRules.uncarried(Optional.of(basis), DAY, bodies, "s.centre"));
    }

    private static Confirmation basis(@Nullable Instant withdrawn, String... members) {
        var claim = new Confirmation.Claim(
                "s",
                Basis.SUPPORT_MEETING,
                "見本市支援会議",
                "設置要綱",
                "法務",
                List.of(members),
                DAY.minusDays(1),
                DAY.plusDays(1));
        return new Confirmation(new UUID(0, 1), claim, Instant.EPOCH, withdrawn);
    }

    private static String keys(List<FieldError> faults) {
        return String.join(" ", faults.stream().map(FieldError::key).toList());
    }
}
