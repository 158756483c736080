package org.yukidoke.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DestinationTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(textBlock = """
            /me,                        /me
            /accounts?state=invited,    /accounts?state=invited
            /plans/saitama-r7#kpis,     /plans/saitama-r7#kpis
            '',                         /desk
            me,                         /desk
            //evil.example,             /desk
            /\\evil.example,            /desk
            /\\/evil.example,           /desk
            /%2F..//evil.example,       /desk
            https://evil.example/,      /desk
            javascript:alert(1),        /desk
            /a b,                       /desk
            /sign-out,                  /desk
            /sign-in?next=/me,          /desk
            """)
    void signingInLeadsToOurOwnPagesOnly(String wanted, String destination) {
        assertThat(Destination.of(wanted.replace("\\\\", "\\"))).isEqualTo(destination);
    }
}
