package org.yukidoke.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yukidoke.support.PageTest;

/** The desks by themselves: all but the way in for people who look for help. */
@PageTest
@ActiveProfiles("casework")
class CaseworkIT {

    @Autowired
    private MockMvcTester browser;

    @ParameterizedTest(name = "{0} is answered with {1}")
    @CsvSource(textBlock = """
            /help,       404
            /plans,      200
            /sign-in,    200
            /developers, 200
            /desk,       303
            """)
    void onlyTheWayInIsElsewhere(String path, int status) {
        assertThat(browser.get().uri(path)).hasStatus(status);
    }

    @Test
    void noFormOfTheWayInIsTaken() {
        assertThat(browser.post().uri("/help")).hasStatus(404);
    }

    @Test
    void theFirstPageIsTheDesk() {
        assertThat(browser.get().uri("/")).hasStatus(303).hasHeader("Location", "/desk");
    }
}
