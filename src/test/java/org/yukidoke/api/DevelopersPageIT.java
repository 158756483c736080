package org.yukidoke.plan.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yukidoke.support.PageTest;

/** Whoever connects a system reads here what there is, without a network beyond the house. */
@PageTest
@Import(TakenPlans.class)
class DevelopersPageIT {

    @Autowired
    private MockMvcTester http;

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyAddressRecordAndCodeIsExplained(String language) {
        assertThat(http.get().uri("/developers?lang=" + language))
                .hasStatus(200)
                .bodyText()
                .contains(Route.all().stream().map(Route::path).toList())
                .contains(Records.all().stream()
                        .map(type -> "id=\"" + Field.title(type) + "\"")
                        .toList())
                .contains(Reference.lists().keySet().stream()
                        .map(list -> "id=\"" + list + "\"")
                        .toList())
                .contains("tochigi-r2", "saitama-r5.m.");
    }
}
