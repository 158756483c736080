package org.yukidoke.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactorRulesTest {

    @ParameterizedTest(name = "complete {0}, held {1}, demanded {2}: {3}")
    @CsvSource(textBlock = """
            false, false, false, IN
            false, false, true,  ENROL
            false, true,  false, SECOND
            false, true,  true,  SECOND
            true,  false, true,  IN
            true,  true,  true,  IN
            """)
    void aFirstProofLeadsOn(boolean complete, boolean held, boolean demanded, Step step) {
        assertThat(FactorRules.step(complete, held, demanded)).isEqualTo(step);
    }

    @Test
    void aRoleHeldDemandsIt() {
        assertThat(FactorRules.demanded(holding(Role.COUNSELLOR, false), Set.of(Role.COUNSELLOR)))
                .isTrue();
        assertThat(FactorRules.demanded(holding(Role.VIEWER, false), Set.of(Role.COUNSELLOR)))
                .isFalse();
    }

    @Test
    void theDemoStaysTwoClicksAway() {
        assertThat(FactorRules.demanded(holding(Role.COUNSELLOR, true), Set.of(Role.COUNSELLOR)))
                .isFalse();
    }

    private static Account holding(Role role, boolean demo) {
        return new Account(
                new UUID(0, 1),
                new Login("somebody"),
                new Account.Profile("埼玉 花子", "", "ja"),
                "saitama.prefecture",
                new AccountState.Active(Instant.EPOCH),
                Set.of(Grant.everywhere(role)),
                Set.of(),
                demo,
                Instant.EPOCH,
                1);
    }
}
