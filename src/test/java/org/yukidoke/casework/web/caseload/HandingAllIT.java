package org.yukidoke.casework.web.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.casework.Period;
import org.yukidoke.casework.Periods;
import org.yukidoke.casework.caseload.CaseFilter;
import org.yukidoke.casework.caseload.Caseloads;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.People;
import org.yukidoke.person.Restrictions;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** All that a list found go to a colleague at once, whatever page they stand on. */
@PageTest(laidOut = {Councils.class, People.class})
class HandingAllIT {

    private static final int QUIET = 53;
    private static final int FRESH = 2;
    private static final Pattern CHOSEN = Pattern.compile("type=\"hidden\" name=\"period\" value=\"([0-9a-f-]{36})\"");

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
    private Caseloads caseloads;

    @Autowired
    private Restrictions restrictions;

    private Account me;
    private Account colleague;
    private Scope keeper;
    private final List<UUID> files = new ArrayList<>();

    @BeforeEach
    void moreThanAPage() {
        me = staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), People.CENTRE);
        colleague = staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), People.CENTRE);
        keeper = staff.scopeOf(me);
        for (int each = 0; each < QUIET + FRESH; each++) {
            UUID person = people.file(keeper, People.named("人" + each, "さん"));
            var start = new Periods.Start(today.minusDays(each < QUIET ? 60 : 1), Period.Kind.ACCOMPANY, me.id(), "");
            periods.open(keeper, person, start);
            files.add(person);
        }
    }

    private int mine() {
        return caseloads.find(keeper, CaseFilter.mine(), 1).total();
    }

    @Test
    void allWhoFitGoOnceTheyWereLookedAt() {
        assertThat(body(get("/casework/cases?flag=quiet"))).contains("このページの50人を同僚に引き継ぐ", "当てはまる53人全員を同僚に引き継ぐ");
        restrictions.restrict(keeper, files.getFirst());

        String confirm = body(post("/casework/handovers/new", "who=mine&flag=quiet&page=1&all=found"));
        List<String> chosen = chosen(confirm);
        assertThat(chosen).hasSize(QUIET);
        assertThat(confirm)
                .contains(QUIET + "人を同僚に引き継ぎます", "限定公開の人が1人います", "人0 さん")
                .doesNotContain("人54 さん");

        var done = post(
                "/casework/handovers",
                "receiver=" + colleague.id() + "&reason=leave&note=&meant=yes&period="
                        + String.join("&period=", chosen));
        assertThat(done).hasStatus(303);
        assertThat(Objects.requireNonNull(done.getResponse().getHeader("Location")))
                .contains("handed=" + (QUIET - 1), "left=1");
        assertThat(mine()).isEqualTo(FRESH + 1);
    }

    @Test
    void aPageIsChosenAlone() {
        String second = body(post("/casework/handovers/new", "who=mine&flag=quiet&page=2&all=page"));
        assertThat(chosen(second)).hasSize(QUIET - Caseloads.PAGE);
        assertThat(mine()).as("nothing went yet").isEqualTo(QUIET + FRESH);
        assertThat(body(get("/casework/cases?kind=family"))).doesNotContain("全員を同僚に引き継ぐ");
        assertThat(Objects.requireNonNull(post("/casework/handovers/new", "who=mine&kind=family&all=found")
                        .getResponse()
                        .getHeader("Location")))
                .contains("missing=chosen");
    }

    private static List<String> chosen(String page) {
        return CHOSEN.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private MvcTestResult get(String path) {
        return browser.perform(
                MockMvcRequestBuilders.get(java.net.URI.create(path)).with(Staff.as(me)));
    }

    private MvcTestResult post(String path, String form) {
        var request = MockMvcRequestBuilders.post(path).with(Staff.as(me)).with(Staff.form());
        for (String field : form.split("&", -1)) {
            String[] parts = field.split("=", 2);
            request.param(parts[0], parts[1]);
        }
        return browser.perform(request);
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
