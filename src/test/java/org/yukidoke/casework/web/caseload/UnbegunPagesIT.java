package org.yukidoke.casework.web.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.casework.Period;
import org.yukidoke.casework.Periods;
import org.yukidoke.casework.caseload.WithoutPeriod;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.People;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Restrictions;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** Whoever is received stands on a caseload, or is told as somebody who stands on none. */
@PageTest(laidOut = {Councils.class, People.class})
class UnbegunPagesIT {

    private final LocalDate today = Japan.day(Instant.now());

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private People people;

    @Autowired
    private Periods periods;

    @Autowired
    private Persons persons;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private WithoutPeriod files;

    private Account me;
    private Scope scope;

    @BeforeEach
    void one() {
        me = counsellor(People.CENTRE);
        scope = staff.scopeOf(me);
    }

    private Account counsellor(String body) {
        return staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), body);
    }

    @Test
    void whoeverIsReceivedAtTheCounterIsOnTheCaseloadUnlessSomebodySaysOtherwise() {
        assertThat(page(me, "/persons/new")).containsPattern("name=\"period\" value=\"yes\" checked");
        long before = files.count(scope);
        assertThat(post(me, "/persons", "kind", "person", "nickname", "窓口の人", "period", "yes"))
                .hasStatus(303);
        assertThat(page(me, "/casework/cases")).contains("窓口の人");
        assertThat(files.count(scope)).isEqualTo(before);

        var family = post(me, "/persons", "kind", "family", "nickname", "窓口の母", "period", "yes");
        UUID mother = UUID.fromString(
                String.valueOf(family.getResponse().getHeader("Location")).replaceAll("/persons/([0-9a-f-]+).*", "$1"));
        assertThat(periods.findOpen(scope, mother))
                .hasValueSatisfying(period -> assertThat(period.kind()).isEqualTo(Period.Kind.FAMILY));

        assertThat(post(me, "/persons", "kind", "person", "nickname", "一度だけの人")).hasStatus(303);
        assertThat(files.count(scope)).isEqualTo(before + 1);
        assertThat(page(me, "/casework/cases")).doesNotContain("一度だけの人");
        assertThat(page(me, "/casework")).contains("支援の期間がないファイルが", "/casework/unbegun");
        assertThat(page(me, "/casework/unbegun")).contains("一度だけの人").doesNotContain("窓口の人", "窓口の母");
        assertThat(page(counsellor(People.OFFICE), "/casework/unbegun")).doesNotContain("一度だけの人");
    }

    @Test
    void whatEndedOrIsClosedOrIsForFewIsNotAmongThem() {
        UUID ended = file("終えた");
        open(ended);
        periods.close(scope, ended, new Periods.Closing(today, Period.Ending.WISH, "本人の希望", true));
        UUID mistaken = file("取り違え");
        open(mistaken);
        periods.close(scope, mistaken, new Periods.Closing(today, Period.Ending.MISTAKE, "取り違え", true));
        UUID closed = file("閉じた");
        persons.close(scope, closed, 1, Instant.now());
        UUID few = file("隠した");
        restrictions.restrict(scope, few);

        assertThat(page(me, "/casework/unbegun")).contains("取り違え", "隠した").doesNotContain("終えた", "閉じた");
        assertThat(page(me, "/casework/unbegun?before=yes")).contains("終えた").doesNotContain("取り違え", "閉じた");
        Account colleague = counsellor(People.CENTRE);
        assertThat(page(colleague, "/casework/unbegun")).contains("取り違え").doesNotContain("隠した");
        assertThat(files.count(staff.scopeOf(colleague))).isEqualTo(files.count(scope) - 1);
    }

    @Test
    void aLongListIsToldPageByPage() {
        IntStream.rangeClosed(0, WithoutPeriod.PAGE).forEach(number -> file("長い"));
        var first = files.list(scope, false, 1);
        var last = files.list(scope, false, 999_999);
        assertThat(first.people()).hasSize(WithoutPeriod.PAGE).doesNotContainAnyElementsOf(last.people());
        assertThat(first.total()).isGreaterThan(WithoutPeriod.PAGE).isEqualTo(files.count(scope));
        assertThat(page(me, "/casework/unbegun")).contains("?page=2");
        assertThat(page(me, "/casework/unbegun?page=2"))
                .contains("/persons/" + last.people().getLast());
    }

    private UUID file(String family) {
        return people.file(scope, People.named(family, "人"));
    }

    private void open(UUID person) {
        periods.open(scope, person, new Periods.Start(today, Period.Kind.ADVICE, null, ""));
    }

    private MvcTestResult post(Account account, String path, String... fields) {
        var request = browser.post().uri(path).with(Staff.as(account)).with(Staff.form());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String page(Account account, String path) {
        var shown = browser.get().uri(path).with(Staff.as(account)).exchange();
        assertThat(shown).as(path).hasStatus(200);
        return new String(shown.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
