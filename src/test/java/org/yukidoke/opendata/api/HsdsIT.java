package org.yukidoke.opendata.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Staff;
import org.yukidoke.api.Reader;
import org.yukidoke.directory.Entries;
import org.yukidoke.directory.Origin;
import org.yukidoke.directory.Told;
import org.yukidoke.directory.Windows;
import org.yukidoke.support.PageTest;
import tools.jackson.databind.JsonNode;

/** Somebody's directory reads ours by the paths and words of HSDS. */
@PageTest
class HsdsIT {

    private static final String BASE = "/api/hsds/v3";

    private final HsdsFacts facts = HsdsFacts.read();

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Entries entries;

    @Autowired
    private Staff staff;

    private JsonNode get(String path) {
        return new Reader(http).get(BASE + path);
    }

    private List<String> names(String path) {
        return get(path).get("contents").findValuesAsString("name").stream()
                .filter(name -> name.startsWith("HSDS"))
                .toList();
    }

    @BeforeEach
    void twoWindowsAndAPlace() {
        var scope = staff.scope(Set.of(new Grant(Role.SECRETARIAT, "saitama")), "saitama.labour-bureau");
        entries.add(scope, new Entries.Draft(Told.PLACE, "saitama", "", Told.place(), Origin.DESK, ""));
        entries.add(scope, new Entries.Draft("hsds-rich", "saitama", "", Told.window(), Origin.DESK, ""));
        entries.add(
                scope, new Entries.Draft("hsds-bare", "saitama", "", Windows.named("HSDSにも名だけの窓口"), Origin.DESK, ""));
    }

    @Test
    void itSaysWhichVersionAndProfileItSpeaks() {
        assertThat(facts.faults("about", get(""))).isEmpty();
        assertThat(get("/")).isEqualTo(get(""));
        assertThat(get("/").get("version").asString()).isEqualTo("3.1");
    }

    @ParameterizedTest
    @CsvSource({
        "services, service",
        "organizations, organization",
        "service_at_locations, service_at_location",
        "taxonomies, taxonomy",
        "taxonomy_terms, taxonomy_term"
    })
    void everyListAndEveryItemOfItIsAsTheStandardDemands(String list, String object) {
        for (String full : list.startsWith("taxonom") ? List.of("?") : List.of("?", "?full=true&")) {
            var page = get("/" + list + full.replace("&", ""));
            assertThat(facts.faults("page", page)).isEmpty();
            assertThat(page.get("contents")).isNotEmpty().allSatisfy(item -> {
                assertThat(facts.faults(object, item)).isEmpty();
                assertThat(facts.faults(
                                object, get("/" + list + "/" + item.get("id").asString())))
                        .isEmpty();
            });
        }
    }

    @Test
    void theListIsReadPageByPage() {
        var first = get("/services?per_page=1");
        int all = first.get("total_items").asInt();
        assertThat(first.get("total_pages").asInt()).isEqualTo(all);
        assertThat(first.get("first_page").asBoolean()).isTrue();
        assertThat(first.get("last_page").asBoolean()).isFalse();
        var last = get("/services?per_page=1&page=" + all);
        assertThat(last.get("last_page").asBoolean()).isTrue();
        assertThat(last.at("/contents/0/id")).isNotEqualTo(first.at("/contents/0/id"));
        assertThat(get("/services?page=999").get("empty").asBoolean()).isTrue();
    }

    @Test
    void theListIsNarrowedByEverythingThatWasAskedTogether() {
        assertThat(names("/services?search=hsds%E3%81%AB%E3%82%82")).containsExactly("HSDSにも名だけの窓口");
        assertThat(names("/services?search=hsds%E3%81%AB%E3%82%82&modified_after=2999-01-01"))
                .isEmpty();
        String organization = get("/services?search=hsds%E3%81%AB%E3%82%82")
                .at("/contents/0/organization_id")
                .asString();
        assertThat(names("/services?organization_id=" + organization)).contains("HSDSにも名だけの窓口");
        String work = HsdsIds.of("term", "wish", "work");
        assertThat(names("/services?taxonomy_term_id=" + work)).contains("HSDSにも名だけの窓口");
        assertThat(names("/services?taxonomy_term_id=" + HsdsIds.of("term", "wish", "retire")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/services?page=0",
                "/services?per_page=201",
                "/services?modified_after=yesterday",
                "/services?full=perhaps",
                "/services?serach=x",
                "/taxonomies?full=true"
            })
    void aWrongQuestionIsAnsweredByWhatIsWrongWithIt(String path) {
        var answer = new Reader(http).ask(BASE + path);
        assertThat(answer).hasStatus(400);
        assertThat(Reader.json(answer).get("errors")).hasSize(1);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(new Reader(http).ask(BASE + "/services/00000000-0000-0000-0000-000000000000"))
                .hasStatus(404);
    }

    @Test
    void thePackageIsTheSameBytesWhileNothingChanges() {
        var first = new Reader(http).ask(BASE + "/package.zip");
        assertThat(first).hasStatus(200).hasContentTypeCompatibleWith("application/zip");
        assertThat(new Reader(http).ask(BASE + "/package.zip").getResponse().getContentAsByteArray())
                .isEqualTo(first.getResponse().getContentAsByteArray());
    }
}
