package org.yukidoke.opendata.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.directory.Difference;
import org.yukidoke.directory.Directory;
import org.yukidoke.directory.Entries;
import org.yukidoke.directory.Entry;
import org.yukidoke.directory.Origin;
import org.yukidoke.directory.Place;
import org.yukidoke.directory.Told;
import org.yukidoke.directory.Version;
import org.yukidoke.opendata.Intakes;
import org.yukidoke.support.PageTest;

/** The secretariat looks at a town's list, takes it whole, and takes it back whole. */
@PageTest
class SentListPagesIT {

    private static final String PATH = "/desk/directory/imports";
    private static final String HEAD = "市区町村コード,NO,名称,電話番号\n";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private Directory directory;

    @Autowired
    private Entries entries;

    @Autowired
    private Intakes intakes;

    private final String town = "町" + UUID.randomUUID();
    private final String one = UUID.randomUUID().toString();
    private final String two = UUID.randomUUID().toString();

    private Account secretary;
    private Scope scope;

    @BeforeEach
    void aSecretary() {
        secretary = staff.with(Set.of(new Grant(Role.SECRETARIAT, "saitama")), "saitama.labour-bureau");
        scope = staff.scope(Set.of(new Grant(Role.SECRETARIAT, "saitama")), "saitama.labour-bureau");
    }

    private String row(String number, String name, String telephone) {
        return "112011," + number + "," + name + "," + telephone + "\n";
    }

    private MvcTestResult send(Account account, String source, byte[] file) {
        return browser.perform(MockMvcRequestBuilders.multipart(PATH)
                .file(new MockMultipartFile("file", "places.csv", "text/csv", file))
                .param("platform", "saitama")
                .param("mapping", "facilities")
                .param("source", source)
                .with(Staff.as(account))
                .with(Staff.form()));
    }

    private String sent(String text) {
        MvcTestResult sent = send(secretary, town, text.getBytes(Charset.forName("windows-31j")));
        assertThat(sent).hasStatus(303);
        return Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    }

    private MvcTestResult post(Account account, String path, String digest) {
        return browser.perform(MockMvcRequestBuilders.post(path)
                .param("digest", digest)
                .with(Staff.as(account))
                .with(Staff.form()));
    }

    private String page(String path) {
        return page(browser.perform(MockMvcRequestBuilders.get(path).with(Staff.as(secretary))));
    }

    private static String page(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException cause) {
            throw new AssertionError(cause);
        }
    }

    private String digest(String list) {
        String page = page(list);
        int at = page.indexOf("name=\"digest\" value=\"") + 21;
        return page.substring(at, page.indexOf('"', at));
    }

    private void take(String list) {
        assertThat(post(secretary, list + "/take", digest(list))).hasStatus(303);
    }

    private Optional<Place> place(String number) {
        return directory
                .published()
                .place("saitama.facilities.112011." + number)
                .map(listed -> listed.content());
    }

    private Entry entry(String number) {
        return directory
                .published()
                .place("saitama.facilities.112011." + number)
                .orElseThrow()
                .entry();
    }

    @Test
    void nothingIsInTheDirectoryUntilTheListIsTaken() {
        String list = sent(HEAD + row(one, "東会館", "049-1") + row(two, "西会館", ""));
        assertThat(page(list)).contains("新しい 2件", "東会館", "西会館");
        assertThat(place(one)).isEmpty();

        take(list);

        assertThat(place(one).orElseThrow().title().ja()).isEqualTo("東会館");
        assertThat(entries.history(scope, entry(one).id()))
                .extracting(Version::origin, Version::said)
                .containsExactly(org.assertj.core.api.Assertions.tuple(Origin.IMPORT, town));
        assertThat(post(secretary, list + "/take", "again")).hasStatus(404);
    }

    @Test
    void theNextListShowsWhatChangesAndWhatIsGone() {
        take(sent(HEAD + row(one, "東会館", "049-1") + row(two, "西会館", "")));
        String next = sent(HEAD + row(one, "東会館", "049-2"));
        assertThat(page(next)).contains("変わる 1件", "電話番号：「049-1」→「049-2」", "西会館");

        take(next);

        assertThat(place(one).orElseThrow().contacts().getFirst().value()).isEqualTo("049-2");
        assertThat(place(two)).isPresent();
    }

    @Test
    void aListIsTakenBackWholeButNotWhatSomebodyWroteSince() {
        take(sent(HEAD + row(one, "東会館", "049-1") + row(two, "西会館", "049-5")));
        String third = UUID.randomUUID().toString();
        String next = sent(HEAD + row(one, "東会館", "049-2") + row(two, "西会館", "049-6") + row(third, "北会館", ""));
        take(next);
        Entry written = entry(two);
        var other = (Place) Difference.take(written.content(), Told.place(), List.of("access.ja"));
        entries.save(scope, written.id(), written.version(), other, "");

        MvcTestResult undone = post(secretary, next + "/undo", "");

        assertThat(undone).hasStatus(200);
        assertThat(page(undone)).contains("そのまま残したもの：西会館");
        assertThat(place(one).orElseThrow().contacts().getFirst().value()).isEqualTo("049-1");
        assertThat(place(two)).hasValue(other);
        assertThat(place(third)).isEmpty();
        assertThat(entries.history(scope, entry(one).id()).getFirst().origin()).isEqualTo(Origin.UNDO);
    }

    @Test
    void oneRowThatCannotBeUnderstoodKeepsTheWholeListOut() {
        String list = sent(HEAD + row(one, "東会館", "049-1") + "112012," + two + ",西会館,\n");
        assertThat(page(list)).contains("直すところがある 1件", "検査数字").doesNotContain("/take");
        UUID id = UUID.fromString(list.substring(list.lastIndexOf('/') + 1));
        String seen = intakes.preview(scope, id).digest();
        assertThat(post(secretary, list + "/take", seen)).hasStatus(422);
        assertThat(place(one)).isEmpty();
    }

    @Test
    void whatChangedSinceItWasLookedAtIsLookedAtAgain() {
        take(sent(HEAD + row(one, "東会館", "049-1")));
        String list = sent(HEAD + row(one, "東会館", "049-2"));
        String seen = digest(list);
        Entry entry = entry(one);
        entries.save(
                scope,
                entry.id(),
                entry.version(),
                Difference.take(entry.content(), Told.place(), List.of("access.ja")),
                "");

        assertThat(post(secretary, list + "/take", seen)).hasStatus(409);
        assertThat(place(one).orElseThrow().contacts().getFirst().value()).isEqualTo("049-1");
        assertThat(post(secretary, list + "/drop", "")).hasStatus(303);
        assertThat(page(list)).contains("取り込まなかった");
    }

    @Test
    void aFileThatIsNoListIsRefusedWithWhatIsWrong() {
        MvcTestResult refused = send(secretary, town, "名称,住所\nx,y\n".getBytes(StandardCharsets.UTF_8));
        assertThat(refused).hasStatus(422);
        assertThat(page(refused)).contains("「ID」の列がありません", town);
        assertThat(send(secretary, "", new byte[0])).hasStatus(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MEMBER", "COUNSELLOR", "VIEWER", "ADMINISTRATOR", "AUDITOR"})
    void nobodyButTheSecretariatSeesOrTakesLists(String role) {
        String list = sent(HEAD + row(one, "東会館", ""));
        Account other = staff.with(Role.valueOf(role));
        for (String path : List.of(PATH, list)) {
            assertThat(browser.perform(MockMvcRequestBuilders.get(path).with(Staff.as(other))))
                    .hasStatus(403);
        }
        assertThat(send(other, town, HEAD.getBytes(StandardCharsets.UTF_8))).hasStatus(403);
        for (String deed : List.of("/take", "/drop", "/undo")) {
            assertThat(post(other, list + deed, "")).hasStatus(403);
        }
        assertThat(place(one)).isEmpty();
    }

    @Test
    void theSecretariatOfAnotherCouncilDoesNotFindTheList() {
        String list = sent(HEAD + row(one, "東会館", ""));
        Account other = staff.with(Set.of(new Grant(Role.SECRETARIAT, "mie")), "mie.labour-bureau");
        assertThat(browser.perform(MockMvcRequestBuilders.get(list).with(Staff.as(other))))
                .hasStatus(404);
        assertThat(post(other, list + "/take", "")).hasStatus(404);
        assertThat(send(other, town, HEAD.getBytes(StandardCharsets.UTF_8))).hasStatus(403);
    }

    @Test
    void strangersAreAskedToSignIn() {
        assertThat(browser.perform(MockMvcRequestBuilders.get(PATH))).hasStatus(303);
    }

    @Test
    void whatWasTakenGoesOutAgainAsTheSameTable() {
        take(sent(HEAD + row(one, "髙橋会館", "049-1")));
        var file = browser.perform(MockMvcRequestBuilders.get("/api/v1/directory/facilities.csv"));
        assertThat(file).hasStatus(200);
        assertThat(page(file)).contains("全国地方公共団体コード,ID,", "髙橋会館");
        assertThat(page(browser.perform(MockMvcRequestBuilders.get("/api/v1/directory/facilities.json"))))
                .contains("\"名称\":\"髙橋会館\"");
        assertThat(page(browser.perform(MockMvcRequestBuilders.get("/api/v1/directory/facilities.csv-metadata.json"))))
                .contains("http://www.w3.org/ns/csvw", "\"titles\":[\"名称_カナ\"]");
    }

    @Test
    void theCatalogueNamesWhatThereIsAndItsTerms() {
        var told = browser.perform(MockMvcRequestBuilders.get("/catalogue.jsonld"));
        assertThat(told).hasStatus(200).hasContentTypeCompatibleWith("application/ld+json");
        assertThat(page(told))
                .contains("dcat:Catalog", "creativecommons.org/licenses/by/4.0", "/api/hsds/v3/package.zip")
                .contains("/api/v1/directory/schemes.csv");
    }
}
