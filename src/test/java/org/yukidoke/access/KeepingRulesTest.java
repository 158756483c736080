package org.yukidoke.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepingRulesTest {

    @ParameterizedTest(name = "{0} {1} ({2}): {3}")
    @CsvSource(textBlock = """
            POST, /desk/plans/saitama/actuals, navigate, true
            POST, /desk/plans/saitama/actuals, '',       true
            POST, /desk/plans/saitama/drafts,  cors,     false
            GET,  /desk,                       navigate, false
            POST, /me/password,                navigate, false
            POST, /sign-in,                    navigate, false
            POST, /me/profile,                 navigate, true
            """)
    void whatSomebodyTypedOnAPageIsKept(String method, String path, String mode, boolean kept) {
        assertThat(KeepingRules.kept(method, path, mode)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"_csrf, false", "password, false", "old, false", "text, true", "threshold, true"})
    void secretsAreNot(String field, boolean kept) {
        assertThat(KeepingRules.kept(field)).isEqualTo(kept);
    }

    @Test
    void moreThanSomebodyTypesIsNot() {
        assertThat(KeepingRules.fits(Map.of("text", List.of("雪".repeat(10_000)))))
                .isTrue();
        assertThat(KeepingRules.fits(Map.of("text", List.of("雪".repeat(400_000)))))
                .isFalse();
        assertThat(KeepingRules.fits(Map.of())).isFalse();
    }
}
