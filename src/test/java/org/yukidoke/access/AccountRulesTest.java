package org.yukidoke.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.access.AccountRules.Administers;

class AccountRulesTest {

    private static final UUID ONE = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("01900000-0000-7000-8000-000000000002");

    @ParameterizedTest(name = "administers {0} → {1}, {2} others, by itself {3}: {4}")
    @CsvSource(textBlock = """
            true,  false, 1, false, none
            true,  false, 0, false, LastAdministrator
            true,  false, 1, true,  Yourself
            true,  true,  0, true,  none
            false, false, 0, true,  none
            false, true,  0, false, none
            """)
    void somebodyAlwaysKeepsTheAccounts(boolean before, boolean after, int others, boolean itself, String refusal) {
        var decided = AccountRules.refusal(
                account(), new Administers(before, after), others, Optional.of(itself ? ONE : OTHER));
        assertThat(decided.map(change -> change.getClass().getSimpleName()).orElse("none"))
                .isEqualTo(refusal);
    }

    private static Account account() {
        return new Account(
                ONE,
                new Login("somebody"),
                new Account.Profile("埼玉 花子", "", "ja"),
                "",
                new AccountState.Active(Instant.EPOCH),
                Set.of(),
                Set.of(),
                false,
                Instant.EPOCH,
                1);
    }
}
