package org.yukidoke.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallRulesTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(textBlock = """
            saitama-member,   saitama-member
            ' Saitama-Member ', saitama-member
            Ｓａｉｔａｍａ０１, saitama01
            ab,
            -leading,
            has space,
            日本語,
            """)
    void aLoginIsFoundHoweverItWasTyped(String typed, String login) {
        assertThat(Login.find(typed).map(Login::value).orElse(null)).isEqualTo(login);
    }

    @Test
    void aCodeReadFromPaperIsTheCodePrinted() {
        LinkSecret secret = LinkSecret.draw(new SecureRandom());
        String sloppy = secret.printed()
                .toLowerCase(Locale.ROOT)
                .replace("-", " ")
                .replace('0', 'o')
                .replace('1', 'l');
        assertThat(LinkSecret.find(sloppy).orElseThrow().hash()).isEqualTo(secret.hash());
        assertThat(LinkSecret.find("ABCDE-FGHJK")).isEmpty();
    }

    @ParameterizedTest(name = "{1} passes over {0} KiB: good {2}")
    @CsvSource(textBlock = """
            19456, 2, true
            19455, 2, false
            47104, 1, true
            19456, 1, false
            7168,  5, true
            7167,  9, false
            99999, 0, false
            """)
    void hashingIsNeverCheaperThanOwaspAllows(int memory, int iterations, boolean good) {
        if (good) {
            assertThat(new AccessSettings.Argon2(memory, iterations).memory()).isEqualTo(memory);
        } else {
            assertThatThrownBy(() -> new AccessSettings.Argon2(memory, iterations))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            member@saitama,        true
            member@*,              true
            administrator@*,       true
            administrator@saitama, false
            owner@saitama,         false
            member@,               false
            member,                false
            member@SAITAMA,        false
            """)
    void aGrantNamesARoleAndAPlatform(String key, boolean exists) {
        assertThat(Grant.find(key).isPresent()).isEqualTo(exists);
    }
}
