package org.yukidoke.casework.web.handing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Staff;
import org.yukidoke.casework.handing.Kits;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** A change is announced after its consequences were seen, and undone by somebody else. */
@PageTest(laidOut = {Councils.class, People.class})
class ChangePagesIT {

    private final LocalDate today = Japan.day(Instant.now());

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    private final Kits kits;
    private final Kits.Kit kit;
    private final Account administrator;

    @Autowired
    ChangePagesIT(Kits kits, Staff staff) {
        this.kits = kits;
        this.kit = kits.kit();
        this.administrator = staff.with(Set.of(Grant.everywhere(Role.ADMINISTRATOR)), "");
    }

    private String read(Account who, String path) throws UnsupportedEncodingException {
        return browser.get()
                .uri(path)
                .with(Staff.as(who))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private MvcTestResult send(Account who, String path, Map<String, String> fields) {
        return browser.post()
                .uri(path)
                .params(MultiValueMap.fromSingleValue(fields))
                .with(Staff.as(who))
                .with(Staff.form())
                .exchange();
    }

    private Map<String, String> change(String from, String to, int days) {
        return Map.of(
                "organisation",
                from,
                "successor",
                to,
                "startsOn",
                today.plusDays(days).toString(),
                "askBy",
                today.plusDays(days - 1).toString(),
                "commissioner",
                "見本県",
                "document",
                "委託契約書（見本）第7号");
    }

    private static Map<String, String> and(Map<String, String> fields, String name, String value) {
        var more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }

    @Test
    void whatItClosesIsShownBeforeItIsDone() {
        kits.file(kit);
        kits.owner()
                .sql("update access.contract_end set withdrawn_at = now() where id = :id")
                .param("id", kit.end())
                .update();
        var form = change(kit.goes().organisation(), kit.comes().organisation(), 30);

        assertThat(send(administrator, "/handing", form))
                .hasStatusOk()
                .bodyText()
                .contains("まだ登録していません", "支援員 1 人", "終結していないファイル 1 件")
                .doesNotContain("name=\"name\"");
        assertThat(announced(kit.goes().organisation())).isZero();
        assertThat(send(administrator, "/handing", and(form, "again", "yes")))
                .hasStatusOk()
                .bodyText()
                .contains("委託契約書（見本）第7号");
        assertThat(announced(kit.goes().organisation())).isZero();
        assertThat(send(administrator, "/handing", and(form, "meant", "yes"))).hasStatus(303);
        assertThat(announced(kit.goes().organisation())).isOne();
    }

    @Test
    void whereTheDayIsNearTheNameOfTheBodyIsTyped() {
        String from = kits.body("near");
        var form = change(from, kits.body("next"), 6);
        var meant = and(form, "meant", "yes");

        assertThat(send(administrator, "/handing", form))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"name\"");
        assertThat(send(administrator, "/handing", meant)).hasStatus(422);
        assertThat(send(administrator, "/handing", and(meant, "name", "ほかの機関"))).hasStatus(422);
        assertThat(announced(from)).isZero();
        assertThat(send(administrator, "/handing", and(meant, "name", "見本　" + from)))
                .hasStatus(303);
        assertThat(announced(from)).isOne();
    }

    @Test
    void aBodyThatHasGoneComesBackOnlyWhereThatIsSaid() {
        kits.theDayComes(kit);
        var form = change(kits.body("third"), kit.goes().organisation(), 30);

        assertThat(send(administrator, "/handing", form))
                .hasStatus(422)
                .bodyText()
                .contains("契約が終わったか");
        assertThat(send(administrator, "/handing", and(form, "returns", "yes")))
                .hasStatusOk()
                .bodyText()
                .contains("また自分の機関のファイルを見られます");
        assertThat(send(administrator, "/handing", and(and(form, "returns", "yes"), "meant", "yes")))
                .hasStatus(303);
    }

    @Test
    void whatBeganIsUndoneByAnotherAdministrator() throws UnsupportedEncodingException {
        String path = "/handing/" + kit.end();
        assertThat(send(administrator, path + "/undo", Map.of("why", "間違い"))).hasStatus(409);
        kits.theDayComes(kit);
        kits.owner()
                .sql("update access.contract_end set announced_by = :by where id = :id")
                .param("by", administrator.id())
                .param("id", kit.end())
                .update();
        assertThat(read(administrator, path)).contains("別の管理者だけです").doesNotContain(path + "/undo");
        assertThat(send(administrator, path + "/undo", Map.of("why", "間違い"))).hasStatus(409);

        Account other = staff.with(Set.of(Grant.everywhere(Role.ADMINISTRATOR)), "");
        assertThat(read(other, path)).contains(path + "/undo");
        assertThat(send(other, path + "/undo", Map.of("why", ""))).hasStatus(422);
        assertThat(send(other, path + "/undo", Map.of("why", "通知（見本）第9号"))).hasStatus(303);
        assertThat(read(other, path)).contains("通知（見本）第9号").doesNotContain(path + "/undo");
    }

    @Test
    void whoseTimeIsOverCanBeEndedAndLetInAgain() throws UnsupportedEncodingException {
        String path = "/handing/" + kit.end();
        Account finisher = staff.with(
                Set.of(new Grant(Role.COUNSELLOR, "saitama")), kit.goes().organisation());
        var fields = Map.of(
                "login", finisher.login().value(), "until", today.plusDays(3).toString(), "reason", "返す手続き");
        assertThat(send(administrator, path + "/finishers", fields)).hasStatus(303);
        UUID first = kits.owner()
                .sql(
                        "update access.finisher set admitted_at = now() - interval '9 days', until = now() - interval '1 day'"
                                + " where account = :account returning id")
                .param("account", finisher.id())
                .query(UUID.class)
                .single();
        String end = path + "/finishers/" + first + "/end";
        assertThat(read(administrator, path)).contains("終わった", end);
        assertThat(send(administrator, path + "/finishers", fields)).hasStatus(303);
        assertThat(read(administrator, path)).contains("認められている").doesNotContain(end);
    }

    private long announced(String body) {
        return kits.owner()
                .sql("select count(*) from access.contract_end where organisation = :body and withdrawn_at is null")
                .param("body", body)
                .query(Long.class)
                .single();
    }
}
