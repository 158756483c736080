package org.yukidoke.council.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.council.Circular;
import org.yukidoke.council.Circulars;
import org.yukidoke.council.Issue;
import org.yukidoke.council.Issues;
import org.yukidoke.kernel.Absent;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.web.Languages;
import org.yukidoke.workflow.Task;
import org.yukidoke.workflow.Tasks;

/** A council writes to its bodies and knows who read and answered; issues stay among those they are shared with. */
@PageTest(laidOut = Councils.class)
class CircularPagesIT {

    private static final String PLAN = "saitama-r7";
    private static final String LIST = "/desk/plans/saitama-r7/circulars";
    private static final String BUREAU = "saitama.labour-bureau";
    private static final String PREFECTURE = "saitama.prefecture";
    private static final Issues.Place ISSUES = new Issues.Place(PLAN, Issue.Kind.ISSUE);
    private static final Issues.Place PROPOSALS = new Issues.Place(PLAN, Issue.Kind.PROPOSAL);

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private Circulars circulars;

    @Autowired
    private Issues issues;

    @Autowired
    private Tasks tasks;

    private Account keeper;
    private Account member;
    private Account other;
    private Scope secretariat;
    private Scope bureau;
    private Scope prefecture;

    @BeforeEach
    void people() {
        keeper = staff.with(Set.of(new Grant(Role.SECRETARIAT, "saitama")), "");
        member = staff.with(Set.of(new Grant(Role.MEMBER, "saitama")), BUREAU);
        other = staff.with(Set.of(new Grant(Role.MEMBER, "saitama")), PREFECTURE);
        secretariat = staff.scopeOf(keeper);
        bureau = staff.scopeOf(member);
        prefecture = staff.scopeOf(other);
    }

    private Circular sent() {
        var typed = Map.of("title", "日程の照会", "text", "<b>日程</b>を教えてください。", "answer", "yes", "due", "2099-01-01");
        return ((Circulars.Sending.Done) circulars.send(secretariat, PLAN, typed, List.of(BUREAU))).circular();
    }

    private MvcTestResult as(Account account, MockHttpServletRequestBuilder request) {
        return browser.perform(request.with(Staff.form()).with(Staff.as(account)));
    }

    @Test
    void aBodyReadsAndAnswersAndTheSecretariatSeesIt() {
        var circular = sent();
        String page = Circulars.href(circular);
        assertThat(todo()).contains("照会「日程の照会」に回答する");
        assertThat(as(member, MockMvcRequestBuilders.get(page)))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;b&gt;日程", "読みました");
        assertThat(circulars
                        .get(secretariat, PLAN, circular.id())
                        .receipts()
                        .getFirst()
                        .read())
                .as("looking is no reading")
                .isNull();
        assertThat(as(member, MockMvcRequestBuilders.post(page + "/read"))).hasStatus(303);
        assertThat(as(member, MockMvcRequestBuilders.post(page + "/answer").param("said", "")))
                .hasStatus(422);
        assertThat(as(member, MockMvcRequestBuilders.post(page + "/answer").param("said", "2月です")))
                .hasStatus(303);
        var seen = circulars.get(secretariat, PLAN, circular.id());
        assertThat(seen.waiting()).isZero();
        assertThat(seen.receipts().getFirst().read()).isNotNull();
        assertThat(as(keeper, MockMvcRequestBuilders.get(page)))
                .hasStatusOk()
                .bodyText()
                .contains("2月です");
        assertThat(as(keeper, MockMvcRequestBuilders.get(LIST)))
                .hasStatusOk()
                .bodyText()
                .contains("日程の照会");
    }

    private List<String> todo() {
        return tasks.list(bureau, new Languages().texts("ja")).stream()
                .map(Task::title)
                .toList();
    }

    @Test
    void anAnswerOnPaperIsWrittenDownAsSuch() {
        var circular = sent();
        assertThat(circulars.answer(secretariat, PLAN, circular.id(), BUREAU, "電話で回答"))
                .isEmpty();
        assertThat(circulars.answer(secretariat, PLAN, circular.id(), PREFECTURE, "x"))
                .hasSize(1);
        assertThat(circulars
                        .get(bureau, PLAN, circular.id())
                        .receipts()
                        .getFirst()
                        .answers())
                .singleElement()
                .matches(Circular.Answer::carried);
    }

    @Test
    void nobodyElseSeesIt() {
        var circular = sent();
        String page = Circulars.href(circular);
        assertThat(as(other, MockMvcRequestBuilders.get(page))).hasStatus(404);
        assertThat(as(other, MockMvcRequestBuilders.post(page + "/read"))).hasStatus(404);
        assertThat(as(other, MockMvcRequestBuilders.post(page + "/answer").param("said", "x")))
                .hasStatus(404);
        assertThat(as(keeper, MockMvcRequestBuilders.post(page + "/read"))).hasStatus(403);
        assertThat(as(member, MockMvcRequestBuilders.post(LIST).param("title", "x")))
                .hasStatus(403);
        assertThat(as(keeper, MockMvcRequestBuilders.post(LIST).param("due", "1999-01-01")))
                .hasStatus(422);
        for (Account stranger : List.of(
                staff.with(Role.VIEWER),
                staff.with(Role.AUDITOR),
                staff.with(Role.ADMINISTRATOR),
                staff.with(Set.of(new Grant(Role.SECRETARIAT, "akita")), ""))) {
            for (String path :
                    List.of(LIST, page, "/desk/plans/saitama-r7/issues", "/desk/plans/saitama-r7/proposals")) {
                assertThat(as(stranger, MockMvcRequestBuilders.get(path))).hasStatus(403);
            }
        }
        assertThat(browser.perform(MockMvcRequestBuilders.get(page))).hasStatus(303);
    }

    @Test
    void anIssueStaysAmongThoseItIsSharedWith() {
        assertThat(issues.raise(bureau, ISSUES, Map.of("title", "会場", "text", "足りない", "body", PREFECTURE), List.of()))
                .isEmpty();
        Issue issue = issues.list(bureau, ISSUES).getFirst();
        assertThat(issue.body()).isEqualTo(BUREAU);
        assertThat(issue.state()).isEqualTo(Issue.State.OPEN);
        assertThatThrownBy(() -> issues.get(prefecture, ISSUES, issue.id())).isInstanceOf(Absent.class);
        assertThat(as(other, MockMvcRequestBuilders.get(issue.href()))).hasStatus(404);
        issues.share(bureau, ISSUES, issue.id(), List.of(PREFECTURE, "mie.nobody"));
        assertThat(as(other, MockMvcRequestBuilders.get(issue.href()))).hasStatusOk();
        assertThatThrownBy(() -> issues.share(prefecture, ISSUES, issue.id(), List.of(BUREAU)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(
                        other,
                        MockMvcRequestBuilders.post(issue.href() + "/step")
                                .param("state", "solved")
                                .param("said", "貸します")))
                .hasStatus(303);
        assertThat(as(
                        other,
                        MockMvcRequestBuilders.post(issue.href() + "/step")
                                .param("state", "adopted")
                                .param("said", "x")))
                .hasStatus(422);
        Issue after = issues.get(secretariat, ISSUES, issue.id());
        assertThat(after.state()).isEqualTo(Issue.State.SOLVED);
        assertThat(after.shared()).containsExactly(PREFECTURE);
    }

    @Test
    void aProposalIsFollowedUntilItIsAdopted() {
        assertThat(issues.raise(secretariat, PROPOSALS, Map.of("title", "体験", "text", "加える"), List.of()))
                .as("a proposal is somebody's")
                .hasSize(1);
        assertThat(issues.raise(bureau, PROPOSALS, Map.of("title", "体験", "text", "加える"), List.of()))
                .isEmpty();
        Issue proposal = issues.list(prefecture, PROPOSALS).getFirst();
        assertThatThrownBy(() -> issues.step(bureau, PROPOSALS, proposal.id(), "adopted", "x"))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(issues.step(secretariat, PROPOSALS, proposal.id(), "adopted", "取組12に反映"))
                .isEmpty();
        assertThat(issues.get(prefecture, PROPOSALS, proposal.id()).state()).isEqualTo(Issue.State.ADOPTED);
        assertThat(as(other, MockMvcRequestBuilders.get("/desk/plans/saitama-r7/proposals")))
                .hasStatusOk()
                .bodyText()
                .contains("計画に反映");
        assertThat(as(other, MockMvcRequestBuilders.get("/desk/plans/saitama-r7/issues/" + proposal.id())))
                .hasStatus(404);
    }
}
