package org.yukidoke.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.util.UriComponentsBuilder;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

@PageTest
class RecordPagesIT {

    private static final Pattern OLDER = Pattern.compile("href=\"(/audit\\?(?![^\"]*lang=)[^\"]*after=[^\"]*)\"");

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private Audit audit;

    @Autowired
    private Transactions transactions;

    @Autowired
    private TestDatabase database;

    private final UUID person = UUID.randomUUID();
    private final String kind = "drill" + Math.abs(person.getMostSignificantBits() % 1_000_000_000);

    @Test
    void anAdministratorFindsWhoDidWhatToWhom() {
        Account hanako = counsellor("record.one");
        did(hanako, event("person.read", "own", "record.one"), 1);
        String page = page(staff.with(Role.ADMINISTRATOR), "/audit?subject=" + person);
        assertThat(page)
                .contains(
                        "person.read",
                        hanako.login().value(),
                        "許可",
                        "根拠：own",
                        person.toString().substring(24))
                .doesNotContain("これより前の記録");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            subject={person}                   | person.read person.list
            subject={person}&action=person.r   | person.read
            subject={person}&outcome=refused   | person.list
            subject={person}&outcome=permitted | person.read
            subject={person}&who={login}       | person.read person.list
            subject={person}&who=nobody-at-all | ''
            subject={person}&organisation=record.two | person.read person.list
            subject={person}&organisation=record.six | ''
            subject={person}&from=2020-01-01&to=2020-12-31 | ''
            subject={person}&from=2020-01-01   | person.read person.list
            subject={person}&from=2999-01-01   | ''
            """)
    void theRecordIsNarrowed(String query, String found) {
        Account hanako = counsellor("record.two");
        did(hanako, event("person.read", "own", "record.two"), 1);
        did(hanako, AuditEvent.refused("person.list", kind, person).about(person, "record.two", "none"), 1);
        String page = page(
                staff.with(Role.ADMINISTRATOR),
                "/audit?"
                        + query.replace("{person}", person.toString())
                                .replace("{login}", hanako.login().value()));
        for (String action : List.of("person.read", "person.list")) {
            assertThat(page.contains(action + " " + kind)).as(action).isEqualTo(found.contains(action));
        }
    }

    @Test
    void anAuditorSeesOnlyWhatConcernsTheOwnOrganisation() {
        Account own = counsellor("record.three");
        Account other = counsellor("record.four");
        did(own, event("person.read", "own", "record.three"), 1);
        did(other, event("person.read", "share:7", "record.three"), 1);
        did(other, event("person.list", "own", "record.four"), 1);
        String page = page(auditor("record.three"), "/audit?subject=" + person);
        assertThat(page)
                .contains(
                        own.login().value(),
                        "根拠：own",
                        "根拠：share:7",
                        "ほかの機関の利用者 " + other.id().toString().substring(24))
                .doesNotContain("person.list " + kind, other.login().value());
        assertThat(page(auditor("record.five"), "/audit?subject=" + person)).contains("条件に合う記録はありません");
    }

    @Test
    void longListsAreReadPageByPageWithoutGapOrRepetition() {
        Account hanako = counsellor("record.six");
        for (int number = 0; number < 120; number++) {
            did(hanako, event("person.read", "own", "record.six").with("number", "n" + number), 1);
        }
        Account administrator = staff.with(Role.ADMINISTRATOR);
        String address = "/audit?subject=" + person;
        int rows = 0;
        int pages = 0;
        while (!address.isEmpty() && pages < 9) {
            String page = page(administrator, address);
            rows += page.split("person.read " + kind, -1).length - 1;
            pages++;
            var older = OLDER.matcher(page);
            address = older.find() ? older.group(1).replace("&amp;", "&") : "";
        }
        assertThat(rows).isEqualTo(120);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void theRecordIsTakenAwayAsAFile() {
        did(counsellor("record.seven"), event("person.read", "=cmd()", "record.seven"), 3);
        var answer = browser.perform(MockMvcRequestBuilders.get("/audit/record.csv?subject=" + person)
                .with(Staff.as(staff.with(Role.ADMINISTRATOR))));
        assertThat(answer).hasStatus(200);
        assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("attachment");
        assertThat(answer.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(text(answer)).startsWith("\uFEFFid,time").hasLineCount(4).contains(",'=cmd(),");
    }

    @Test
    void whoLooksIsInTheRecordToo() {
        Account auditor = auditor("record.eight");
        page(auditor, "/audit?subject=" + person);
        assertThat(database.owner()
                        .sql("select action || ' ' || (detail ->> 'subject') from audit.event where account = :id")
                        .param("id", auditor.id())
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactly("audit.search " + person);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=soon",
                "to=31.12.2026",
                "from=2026-02-30",
                "from=2026-05-02&to=2026-05-01",
                "subject=hanako",
                "action=';drop"
            })
    void whatCannotBeReadIsSaidAtItsField(String query) {
        var answer = browser.perform(MockMvcRequestBuilders.get("/audit")
                .queryParams(
                        UriComponentsBuilder.fromUriString("/?" + query).build().getQueryParams())
                .with(Staff.as(staff.with(Role.ADMINISTRATOR))));
        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("aria-invalid=\"true\"");
    }

    @Test
    void aSealIsPrintedToBeKept() {
        did(counsellor("record.nine"), event("person.read", "own", "record.nine"), 1);
        database.application().sql("select audit.seal_next(10000)").query().singleValue();
        Account auditor = auditor("record.nine");
        assertThat(page(auditor, "/audit/head")).contains("yukidoke-audit-head 1", "封の番号");
        assertThat(page(auditor, "/audit")).contains("封がされています", "/audit/head");
    }

    private AuditEvent event(String action, String basis, String owner) {
        return AuditEvent.done(action, kind, person).about(person, owner, basis);
    }

    private void did(Account account, AuditEvent event, int times) {
        Scope scope = staff.scopeOf(account);
        for (int time = 0; time < times; time++) {
            transactions.run(scope, () -> audit.write(event));
        }
    }

    private Account counsellor(String organisation) {
        return staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), organisation);
    }

    private Account auditor(String organisation) {
        return staff.with(Set.of(Grant.everywhere(Role.AUDITOR)), organisation);
    }

    private String page(Account who, String address) {
        var answer =
                browser.perform(MockMvcRequestBuilders.get(URI.create(address)).with(Staff.as(who)));
        assertThat(answer).hasStatus(200);
        return text(answer);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
