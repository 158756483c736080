package org.yukidoke.casework.web.handing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Staff;
import org.yukidoke.casework.handing.Kits;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.person.Restrictions;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** The whole change, page by page: announced, asked, handed over at midnight, given out, erased. */
@PageTest(laidOut = {Councils.class, People.class})
class HandingPagesIT {

    private static final Pattern REFERENCE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}(?![-0-9A-Z])");

    private final LocalDate today = Japan.day(Instant.now());

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private Kits kits;

    @Autowired
    private People people;

    @Autowired
    private Restrictions restrictions;

    private Account somebody(Role role, String organisation) {
        return staff.with(Set.of(role.ofCouncil() ? new Grant(role, "saitama") : Grant.everywhere(role)), organisation);
    }

    private MvcTestResult open(Account who, String path) {
        return browser.perform(MockMvcRequestBuilders.get(path).with(Staff.as(who)));
    }

    private String read(Account who, String path) throws Exception {
        var page = open(who, path);
        assertThat(page).as(path).hasStatusOk();
        return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private MvcTestResult send(Account who, String path, Map<String, List<String>> form) {
        var request = MockMvcRequestBuilders.post(path).with(Staff.as(who)).with(Staff.form());
        form.forEach((field, values) -> request.param(field, values.toArray(String[]::new)));
        return browser.perform(request);
    }

    private static String found(Pattern what, String page) {
        Matcher matcher = what.matcher(page);
        assertThat(matcher.find()).as(what.pattern()).isTrue();
        return matcher.group();
    }

    @Test
    void oneKitLeadsBothBodiesThroughTheChange() throws Exception {
        Kits.Kit kit = kits.kit();
        String path = "/handing/" + kit.end();
        UUID passes = kits.file(kit);
        UUID stays = kits.file(kit);
        Account administrator = somebody(Role.ADMINISTRATOR, "");
        Account goes = somebody(Role.COUNSELLOR, kit.goes().organisation());
        Account comes = somebody(Role.COUNSELLOR, kit.comes().organisation());

        assertThat(read(goes, path)).contains("見本 太郎", "まだ聞いていない 2", "これから話す人 2 人");
        assertThat(read(goes, "/persons/" + passes + "/handing/letter"))
                .contains("あなたがよいと言わないかぎり", "委託元には、契約の決まりにより", "見本 太郎 さんへ");
        assertThat(send(
                        goes,
                        "/persons/" + passes + "/handing",
                        Map.of(
                                "answer", List.of("agreed"),
                                "on", List.of(today.toString()),
                                "method", List.of("spoken"),
                                "notice", List.of(kit.notice().id().toString()),
                                "giver", List.of("self"),
                                "parts", List.of("identity", "contact", "general"),
                                "last", List.of(today.plusDays(60).toString()),
                                "letter", List.of("朝は電話に出られない"),
                                "number", List.of("0"))))
                .hasStatus(303);
        assertThat(send(
                        goes,
                        "/persons/" + stays + "/handing",
                        Map.of(
                                "answer", List.of("agreed"),
                                "on", List.of(today.toString()),
                                "method", List.of("spoken"),
                                "last", List.of(today.plusDays(60).toString()),
                                "letter", List.of("消えてはいけない言葉"),
                                "number", List.of("0"))))
                .hasStatus(422)
                .bodyText()
                .contains("消えてはいけない言葉");
        assertThat(read(comes, path)).contains("それまでは何も見えません").doesNotContain("太郎");

        kits.theDayComes(kit);
        assertThat(open(goes, "/persons/" + stays)).hasStatus4xxClientError();
        assertThat(read(goes, path)).contains("見られなくなりました").doesNotContain("太郎");
        String inbox = read(comes, path);
        assertThat(inbox).doesNotContain("太郎");
        String take = found(Pattern.compile(path + "/arrivals/[-0-9a-f]+"), inbox);
        assertThat(send(comes, take, Map.of())).hasStatus(303);
        String own = found(Pattern.compile("/persons/[-0-9a-f]{36}"), read(comes, path));
        assertThat(read(comes, own)).contains("見本 太郎");
        assertThat(read(comes, own + "/period")).contains("朝は電話に出られない");
        assertThat(send(comes, take, Map.of())).hasStatus(409);

        finish(kit, administrator, stays);
    }

    /** After midnight somebody is let in, gives out what is left and erases it. */
    private void finish(Kits.Kit kit, Account administrator, UUID stays) throws Exception {
        String path = "/handing/" + kit.end();
        Account finisher = somebody(Role.COUNSELLOR, kit.goes().organisation());
        assertThat(open(finisher, path + "/erase")).hasStatus(200).bodyText().contains("いま消せるファイルはありません");
        assertThat(send(
                        administrator,
                        path + "/finishers",
                        Map.of(
                                "login", List.of(finisher.login().value()),
                                "until", List.of(today.plusDays(3).toString()),
                                "reason", List.of("返す手続き"))))
                .hasStatus(303);
        assertThat(read(finisher, path)).contains("残った手続き").doesNotContain("太郎");
        String give = path + "/give/" + stays;
        String page = read(finisher, give);
        String reference = found(REFERENCE, page);
        String passphrase = found(Pattern.compile("([0-9A-Z]{5}-){3}[0-9A-Z]{5}"), page);
        var given =
                send(finisher, give, Map.of("receiver", List.of("commissioner"), "passphrase", List.of(passphrase)));
        assertThat(given).hasStatusOk();
        byte[] locked = given.getResponse().getContentAsByteArray();
        assertThatThrownBy(() -> Loader.loadPDF(locked)).isInstanceOf(InvalidPasswordException.class);
        try (var opened = Loader.loadPDF(locked, passphrase)) {
            var inside =
                    opened.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            var file = inside.values().iterator().next().getEmbeddedFile();
            assertThat(new String(file.toByteArray(), StandardCharsets.UTF_8))
                    .contains("yukidoke.exit.v1", reference, "太郎", "048-000-0000");
        }
        assertThat(send(finisher, path + "/erase", Map.of("file", List.of(stays.toString()), "count", List.of("2"))))
                .hasStatus(422);
        var erased = send(finisher, path + "/erase", Map.of("file", List.of(stays.toString()), "count", List.of("1")));
        assertThat(erased).hasStatus(303);
        String certificate = String.valueOf(erased.getResponse().getHeader("Location"));
        assertThat(read(administrator, certificate))
                .contains("消したファイル：1 件", reference, "証明したときの文のままです")
                .doesNotContain("太郎");
    }

    private UUID whoAgreed(Kits.Kit kit) {
        UUID person = kits.file(kit);
        kits.say(kit, person, 0, Kits.yes(kit));
        return person;
    }

    @Test
    void aNoAfterTheDayIsNotedByNumberOnlyAtBothBodies() throws Exception {
        Kits.Kit kit = kits.kit();
        String path = "/handing/" + kit.end();
        whoAgreed(kit);
        UUID other = whoAgreed(kit);
        UUID unasked = kits.file(kit);
        Account comes = somebody(Role.COUNSELLOR, kit.comes().organisation());
        Account finisher = kits.finishing(kit);
        kits.theDayComes(kit);
        assertThat(read(finisher, path)).contains("望まないと言われた").doesNotContain("太郎");
        String late = path + "/files/" + other + "/no";
        assertThat(read(finisher, late)).contains("戻せません").doesNotContain("太郎");
        assertThat(send(finisher, late, said(today.plusDays(1)))).hasStatus(422);
        assertThat(send(finisher, late, said(today))).hasStatus(303);
        assertThat(open(finisher, late)).hasStatus(404);
        assertThat(open(comes, path + "/files/" + unasked + "/no")).hasStatus(403);

        String arrival = found(Pattern.compile(path + "/arrivals/[-0-9a-f]+/no"), read(comes, path));
        assertThat(read(comes, arrival)).contains("氏名も相談の中身も見えません").doesNotContain("太郎");
        assertThat(send(comes, arrival, Map.of("on", List.of(today.toString()))))
                .hasStatus(422);
        assertThat(send(comes, arrival, said(today))).hasStatus(303);
        assertThat(read(comes, path + "?done=no")).contains("「望まない」を記録しました", "引き継ぎを待つ人はいません");
        assertThat(send(comes, arrival, said(today))).hasStatus(404);
    }

    private static Map<String, List<String>> said(LocalDate day) {
        return Map.of("on", List.of(day.toString()), "method", List.of("phone"));
    }

    @Test
    void theKitWarnsOfWhoDoesNotPassAndOfWhatEnds() throws Exception {
        Kits.Kit kit = kits.kit();
        UUID hidden = whoAgreed(kit);
        UUID shown = kits.file(kit);
        people.share(kit.goes(), shown, Set.of(Part.IDENTITY), People.CITY);
        restrictions.restrict(kit.goes(), hidden);
        Account named = somebody(Role.COUNSELLOR, kit.goes().organisation());
        restrictions.admit(kit.goes(), hidden, named.id());
        Account colleague = somebody(Role.COUNSELLOR, kit.goes().organisation());

        assertThat(read(named, "/handing/" + kit.end()))
                .contains("同意したあとに限定公開になった人が 1 人います", "限定公開なので渡りません", "ほかの機関に見せている人 1 人", "全部で 2 件");
        assertThat(read(colleague, "/handing/" + kit.end()))
                .contains("うち限定公開 1 件。ここに出ていないもの 1 件")
                .doesNotContain("限定公開になった人");
        assertThat(send(
                        named,
                        "/persons/" + hidden + "/handing",
                        Map.of(
                                "answer", List.of("unreached"),
                                "on", List.of(today.toString()),
                                "method", List.of("phone"),
                                "number", List.of("1"))))
                .as("it does not hold any more, so it can be noted that nobody was reached")
                .hasStatus(303);
    }

    @Test
    void whatIsGivenOutIsAskedForReceiverByReceiver() throws Exception {
        Kits.Kit kit = kits.kit();
        UUID person = whoAgreed(kit);
        Account finisher = kits.finishing(kit);
        Account goes = somebody(Role.COUNSELLOR, kit.goes().organisation());
        String give = "/handing/" + kit.end() + "/give/" + person;
        assertThat(read(goes, give)).contains("交替の日から").doesNotContain("value=\"successor\"");
        assertThat(send(goes, give, given("successor", "", ""))).hasStatus(422);
        assertThat(send(goes, give, given("person", "others", "")))
                .hasStatus(422)
                .bodyText()
                .as("the passphrase is the one that was written down")
                .contains("渡してよい理由を選んでください", "<strong>AAAAA-AAAAA-AAAAA-AAAAA</strong>");
        assertThat(send(goes, give, given("commissioner", "risk", "law"))).hasStatus(422);
        assertThat(send(goes, give, given("person", "others", "agreed"))).hasStatusOk();
        kits.theDayComes(kit);

        assertThat(read(finisher, give)).contains("value=\"successor\"");
        assertThat(send(finisher, give, given("successor", "", ""))).hasStatusOk();
    }

    private static Map<String, List<String>> given(String receiver, String beside, String why) {
        return Map.of(
                "receiver", List.of(receiver),
                "beside", beside.isEmpty() ? List.of() : List.of(beside),
                "why", List.of(why),
                "passphrase", List.of("AAAAA-AAAAA-AAAAA-AAAAA"));
    }

    @Test
    void aChangeIsAnnouncedFromItsPaperAndTakenBackWhileItCan() throws Exception {
        Account administrator = somebody(Role.ADMINISTRATOR, "");
        var form = Map.of(
                "organisation", List.of(kits.body("from")),
                "successor", List.of(kits.body("to")),
                "startsOn", List.of(today.plusDays(40).toString()),
                "askBy", List.of(today.plusDays(20).toString()),
                "commissioner", List.of("見本県"),
                "document", List.of("委託契約書（見本）第4号"),
                "meant", List.of("yes"));
        var announced = send(administrator, "/handing", form);
        assertThat(announced).hasStatus(303);
        assertThat(send(administrator, "/handing", form)).hasStatus(422);
        String path =
                String.valueOf(announced.getResponse().getHeader("Location")).replaceAll("\\?.*", "");
        assertThat(read(administrator, path)).contains("委託契約書（見本）第4号", "あと 40 日です");
        assertThat(send(administrator, path + "/withdraw", Map.of())).hasStatus(303);
        assertThat(read(administrator, path)).contains("何も変わりません");
    }
}
