package org.yukidoke.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Staff;
import org.yukidoke.plan.PlanIntake;
import org.yukidoke.plan.Plans;
import org.yukidoke.plan.catalogue.Catalogue;
import org.yukidoke.support.PageTest;

/** Only the secretariat of a council keeps that council's plans. */
@PageTest
class KeepingPagesIT {

    private static final String PLAN = "/desk/plans/mie-r2";

    @Autowired
    private MockMvcTester browser;

    @LocalServerPort
    private int port;

    @Autowired
    private Staff staff;

    @Autowired
    private PlanIntake intake;

    @Autowired
    private Plans plans;

    @BeforeEach
    void thePlansAreThere() throws IOException {
        var catalogue = Catalogue.shipped().get();
        intake.take(catalogue.concepts(), catalogue.plans());
    }

    private Account somebody(String grant) {
        return staff.with(Set.of(Grant.find(grant).orElseThrow()));
    }

    private static MockMultipartFile text(int lines) {
        String content = IntStream.rangeClosed(1, lines)
                .mapToObj(line -> line == 98 ? "- <b>県内の調査</b>を行う。" : "行" + line)
                .collect(Collectors.joining("\n"));
        return new MockMultipartFile("document", "mie.txt", "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    private MvcTestResult send(Account who, MockMultipartFile file) {
        return browser.perform(
                multipart(PLAN + "/document").file(file).with(Staff.form()).with(Staff.as(who)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretariat@saitama", "member@mie", "counsellor@mie", "viewer@*", "administrator@*"})
    void everybodyElseIsRefused(String grant) {
        Account other = somebody(grant);

        assertThat(browser.perform(get(PLAN).with(Staff.as(other)))).hasStatus(403);
        assertThat(send(other, text(400))).hasStatus(403);
        for (String deed : new String[] {"/publish", "/withdraw"}) {
            assertThat(browser.perform(post(PLAN + deed).with(Staff.form()).with(Staff.as(other))))
                    .hasStatus(403);
        }
        assertThat(plans.find("mie-r2")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"member@mie", "counsellor@mie", "viewer@*", "administrator@*"})
    void theListIsForSecretariats(String grant) {
        assertThat(browser.perform(get("/desk/plans").with(Staff.as(somebody(grant)))))
                .hasStatus(403);
    }

    @Test
    void whoeverIsNotSignedInIsSentToSignIn() {
        assertThat(browser.perform(get(PLAN))).hasStatus3xxRedirection();
        assertThat(browser.perform(get("/desk/plans"))).hasStatus3xxRedirection();
    }

    @Test
    void whatIsNoPlanIsMissing() {
        Account secretariat = somebody("secretariat@mie");

        assertThat(browser.perform(get("/desk/plans/nowhere").with(Staff.as(secretariat))))
                .hasStatus(404);
        assertThat(browser.perform(
                        post("/desk/plans/nowhere/publish").with(Staff.form()).with(Staff.as(secretariat))))
                .hasStatus(404);
    }

    /** The server itself reads the form, so only a real connection meets its limit. */
    @Test
    void aFileOfTheLargestSizeIsNotTurnedAwayAtTheDoor() throws Exception {
        String form = "--x\r\ncontent-disposition: form-data; name=\"document\"; filename=\"a.txt\"\r\n\r\n"
                + "x".repeat(2_000_000) + "\r\n--x--\r\n";
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + PLAN + "/document"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            // Refused for who sends it, not for its size.
            assertThat(client.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void theSecretariatRecordsTheOfficialWording() {
        Account secretariat = somebody("secretariat@mie");

        assertThat(browser.perform(get("/desk/plans").with(Staff.as(secretariat))))
                .hasStatusOk()
                .bodyText()
                .contains("mie-r2")
                .doesNotContain("saitama-r5");
        assertThat(send(secretariat, text(400))).hasStatus3xxRedirection();
        assertThat(browser.perform(get(PLAN).with(Staff.as(secretariat))))
                .bodyText()
                .contains("mie.txt");
    }

    @Test
    void aFileThatCannotBeThePlanIsRefusedAtItsField() {
        Account secretariat = somebody("secretariat@mie");

        assertThat(send(secretariat, text(20))).hasStatus(422).bodyText().contains("20行しかありません", "href=\"#document\"");
        assertThat(send(secretariat, new MockMultipartFile("document", "a.txt", "text/plain", new byte[] {0, 1, 2})))
                .hasStatus(422)
                .bodyText()
                .contains("文字のファイルとして読めません");
        assertThat(send(secretariat, new MockMultipartFile("document", "", "text/plain", new byte[0])))
                .hasStatus(422)
                .bodyText()
                .contains("ファイルを選んでください");
    }

    @Test
    void aWithdrawnPlanIsSeenByNobodyUntilItIsPublishedAgain() {
        Account secretariat = somebody("secretariat@mie");

        assertThat(browser.perform(post(PLAN + "/withdraw").with(Staff.form()).with(Staff.as(secretariat))))
                .hasStatus3xxRedirection();
        assertThat(plans.find("mie-r2")).isEmpty();
        assertThat(plans.listEditions()).noneMatch(edition -> edition.key().equals("mie-r2"));

        assertThat(browser.perform(post(PLAN + "/publish").with(Staff.form()).with(Staff.as(secretariat))))
                .hasStatus3xxRedirection();
        assertThat(plans.find("mie-r2")).isPresent();
    }

    @Test
    void aMemberSeesWhatItsBodyOwns() {
        Account member = staff.with(Set.of(Grant.find("member@mie").orElseThrow()), "mie.employment-economy");

        assertThat(browser.perform(get("/desk").with(Staff.as(member))))
                .hasStatusOk()
                .bodyText()
                .contains("三重県雇用経済部", "/plans/mie-r2/measures?owner=");
    }
}
