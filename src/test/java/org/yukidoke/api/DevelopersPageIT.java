package org.yukidoke.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** Whoever connects a system reads here what there is, without a network beyond the house. */
@PageTest(laidOut = Councils.class)
class DevelopersPageIT {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private OpenInterface everything;

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyAddressRecordAndCodeIsExplained(String language) {
        assertThat(http.get().uri("/developers?lang=" + language))
                .hasStatus(200)
                .bodyText()
                .contains(everything.routes().stream().map(Route::path).toList())
                .contains(everything.records().stream()
                        .map(type -> "id=\"" + Field.title(type) + "\"")
                        .toList())
                .contains(everything.codes().keySet().stream()
                        .map(list -> "id=\"" + list + "\"")
                        .toList())
                .contains("tochigi-r2", "saitama-r5.m.");
    }
}
