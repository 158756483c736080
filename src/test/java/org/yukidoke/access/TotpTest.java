package org.yukidoke.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The table of RFC 6238, appendix B, for SHA-1. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            59,          94287082
            1111111109,  07081804
            1111111111,  14050471
            1234567890,  89005924
            2000000000,  69279037
            20000000000, 65353130
            """)
    void theCodesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} s away: {1}")
    @CsvSource(textBlock = """
            -61, false
            -30, true
              0, true
             30, true
             61, false
            """)
    void aClockMayDifferByAStep(long away, boolean taken) {
        Instant now = Instant.ofEpochSecond(1_111_111_110);
        String code = Totp.code(SECRET, Totp.step(now.plusSeconds(away)), 6);
        assertThat(Totp.match(SECRET, code, now).isPresent()).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            123 456, 123456
            １２３４５６, 123456
            12345, ''
            1234567, ''
            abcdef, ''
            """)
    void codesAreReadAsPeopleTypeThem(String typed, String read) {
        assertThat(Totp.normal(typed)).isEqualTo(read);
    }

    /** RFC 4648, section 10, without padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secretsAreSpelledInLettersAppsTake(String plain, String spelled) {
        assertThat(Totp.base32(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(spelled);
    }

    @Test
    void nothingTypedMatchesNothing() {
        assertThat(Totp.match(SECRET, "", Instant.EPOCH).isPresent()).isFalse();
    }
}
