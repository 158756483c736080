package org.yukidoke.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;

class TokenRulesTest {

    /** Already the 2nd of April in Japan. */
    private static final Instant NOW = Instant.parse("2027-04-01T15:00:00Z");

    private static final UUID HANAKO = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @ParameterizedTest(name = "{0} until {1}: {2}")
    @CsvSource(textBlock = """
            月次報告,   2027-04-02, ''
            月次報告,   2028-04-01, ''
            月次報告,   2028-04-02, until
            月次報告,   2027-04-01, until
            月次報告,   令和9年,    until
            月次報告,   '',         until
            '  ',       2027-04-02, name
            'a\u0000b', 2027-04-02, name
            '',         2026-01-01, name until
            """)
    void aTokenHasANameAndALastDayWithinAYear(String name, String until, String wrong) {
        var typing = new TokenRules.Typing(name, until);
        String faults = switch (TokenRules.parse(typing, NOW, Duration.ofDays(365))) {
            case Parsed.Valid<Tokens.Wanted> valid -> "";
            case Parsed.Invalid<Tokens.Wanted>(var errors) ->
                String.join(" ", errors.stream().map(FieldError::field).toList());
        };
        assertThat(faults).isEqualTo(wrong);
    }

    @Test
    void aTokenEndsWithItsLastDayInJapan() {
        var parsed = TokenRules.parse(new TokenRules.Typing("表", "2027-04-02"), NOW, Duration.ofDays(365));
        assertThat(parsed).isEqualTo(new Parsed.Valid<>(new Tokens.Wanted("表", Instant.parse("2027-04-02T15:00:00Z"))));
    }

    @ParameterizedTest(name = "made {0}, ends {1}, revoked {2}, account {3} since {4}: {5}")
    @CsvSource(textBlock = """
            2027-03-01, 2027-05-01,           , active,   2027-01-01, true
            2027-03-01, 2027-04-01,           , active,   2027-01-01, false
            2027-03-01, 2027-05-01, 2027-03-02, active,   2027-01-01, false
            2027-03-01, 2027-05-01,           , disabled, 2027-03-15, false
            2027-03-01, 2027-05-01,           , active,   2027-03-20, false
            """)
    void aTokenOpensAnAccountInUseUntilItEnds(
            String made, String expires, @Nullable String revoked, String state, String since, boolean opens) {
        var span = new Token.Span(at(made), at(expires));
        var token = new Token(
                HANAKO, HANAKO, "表", span, null, TokenRules.state(span, revoked == null ? null : at(revoked), NOW));
        assertThat(TokenRules.opens(token, account(state, at(since)))).isEqualTo(opens);
    }

    @Test
    void aSecretIsKnownByItsShapeAndPrintedNowhere() {
        TokenSecret secret = TokenSecret.draw(new SecureRandom());
        assertThat(secret.printed()).matches("yk_[0-9A-Za-z]{40}");
        assertThat(TokenSecret.find(secret.printed()).orElseThrow().hash()).isEqualTo(secret.hash());
        assertThat(TokenSecret.find(secret.printed() + "x")).isEmpty();
        assertThat(secret).asString().doesNotContain("yk_");
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    private static Account account(String state, Instant since) {
        return new Account(
                HANAKO,
                new Login("hanako"),
                new Account.Profile("埼玉 花子", "", "ja"),
                "",
                state.equals("active")
                        ? new AccountState.Active(since)
                        : new AccountState.Disabled(since, AccountState.Reason.LEFT, "異動"),
                Set.of(),
                Set.of(),
                false,
                at("2026-01-01"),
                1);
    }
}
