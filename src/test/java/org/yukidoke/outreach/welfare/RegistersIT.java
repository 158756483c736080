package org.yukidoke.outreach.welfare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Japan;
import org.yukidoke.outreach.Entered;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** The registers of optional welfare work: kept by the secretariat, read by everybody as far as they are public. */
@PageTest(laidOut = {Councils.class, People.class})
class RegistersIT {

    private static final String COUNCIL = "saitama";

    private final LocalDate today = Japan.day(Instant.now());

    @Autowired
    private TrainingProviders providers;

    @Autowired
    private WelfareWorks works;

    @Autowired
    private Staffings staffings;

    @Autowired
    private People people;

    @Autowired
    private Staff staff;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private TestDatabase database;

    @Test
    void everybodyReadsWhatIsCertifiedAndToBePublished() {
        Scope secretariat = people.with(Role.SECRETARIAT, People.CITY);
        UUID shown = done(providers.add(secretariat, place("公開作業所", true, null)));
        providers.add(secretariat, place("非公開作業所", false, null));
        providers.add(secretariat, place("終了作業所", true, today));

        assertThat(providers.published()).extracting(Provider::id).containsExactly(shown);
        assertThat(browser.get().uri("/work-training"))
                .hasStatusOk()
                .bodyText()
                .contains("公開作業所", "県の名簿")
                .doesNotContain("非公開作業所", "終了作業所");
        assertThat(browser.get().uri("/work-training.csv"))
                .hasStatusOk()
                .bodyText()
                .contains("公開作業所")
                .doesNotContain("非公開作業所", "終了作業所");
    }

    @Test
    void everythingSaidOfAPlaceStaysAndTwoWhoChangeItBothKnow() {
        Scope secretariat = people.with(Role.SECRETARIAT, People.CITY);
        UUID id = done(providers.add(secretariat, place("版の作業所", false, null)));
        Provider first = providers.find(secretariat, COUNCIL, id).orElseThrow();
        var more = new Provider(
                id,
                COUNCIL,
                first.called(),
                new Provider.Work("袋詰め", true, true, 6),
                first.dates(),
                false,
                first.source(),
                1);
        assertThat(providers.change(secretariat, more)).isInstanceOf(Entered.Done.class);
        assertThat(providers.change(secretariat, more)).isInstanceOf(Entered.Clash.class);
        assertThat(database.owner()
                        .sql(
                                "select content ->> 'work' from outreach.provider_version where provider = :id order by version")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly("清掃", "袋詰め");
    }

    @Test
    void whereNobodyLookedIsSomethingElseThanNone() {
        Scope secretariat = people.with(Role.SECRETARIAT, People.CITY);
        var none = new Provision("112089", Provision.State.NONE, null, "", "県の調査", today.minusDays(9));
        works.say(secretariat, COUNCIL, none);
        works.say(secretariat, COUNCIL, said(Provision.State.PLANNED, today.minusDays(5)));
        works.say(secretariat, COUNCIL, said(Provision.State.RUNS, today.minusDays(2)));
        works.say(secretariat, COUNCIL, said(Provision.State.NONE, today.minusDays(90)));

        assertThat(works.newest(COUNCIL))
                .as("the latest day holds, whenever it was recorded")
                .containsEntry("112011", said(Provision.State.RUNS, today.minusDays(2)))
                .containsEntry("112089", none)
                .doesNotContainKey("112020");
        assertThat(browser.get().uri("/work-preparation"))
                .hasStatusOk()
                .bodyText()
                .contains("実施なし", "未確認", "県の調査");
    }

    @Test
    void theSecretariatOfTheCouncilAloneWritesAndReadsWhoPrompted() {
        Scope secretariat = people.with(Role.SECRETARIAT, People.CITY);
        var prompt = new Prompt("112011", today, "県の担当課", Prompt.How.VISIT, "来年度に考える");
        assertThat(works.prompt(secretariat, COUNCIL, prompt)).isInstanceOf(Entered.Done.class);
        assertThat(works.prompted(secretariat, COUNCIL)).containsEntry("112011", prompt);
        assertThatThrownBy(() -> works.say(secretariat, "mie", said(Provision.State.RUNS, today)))
                .isInstanceOf(AccessDeniedException.class);
        for (Role role : List.of(Role.COUNSELLOR, Role.MEMBER, Role.VIEWER, Role.AUDITOR, Role.ADMINISTRATOR)) {
            Scope other = people.with(role, People.CENTRE);
            assertThatThrownBy(() -> works.say(other, COUNCIL, said(Provision.State.RUNS, today)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> works.prompted(other, COUNCIL)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> providers.add(other, place("だれかの作業所", false, null)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void whatIsNotPublishedIsReadByTheSecretariatOfItsCouncilAlone() {
        Scope secretariat = people.with(Role.SECRETARIAT, People.CITY);
        UUID id = done(providers.add(secretariat, place("申請中の作業所", false, null)));
        UUID shown = done(providers.add(secretariat, place("公開した作業所", true, today)));
        Scope elsewhere =
                staff.scopeOf(staff.with(Set.of(new Grant(Role.SECRETARIAT, "mie")), "mie.employment-economy"));
        String rows = "select count(*) from outreach.provider where id = :id";
        String versions = "select count(*) from outreach.provider_version where provider = :id";
        for (String table : List.of(rows, versions)) {
            assertThat(count(secretariat, table, id)).as(table).isEqualTo(1);
            assertThat(count(elsewhere, table, id)).as(table).isZero();
            assertThat(count(people.counsellor(People.CENTRE), table, id))
                    .as(table)
                    .isZero();
        }
        assertThat(count(elsewhere, rows, shown)).isEqualTo(1);
        assertThat(count(elsewhere, versions, shown))
                .as("what was said of it before was not to be published")
                .isZero();
    }

    private long count(Scope scope, String query, UUID id) {
        return transactions.in(
                scope,
                () -> application.sql(query).param("id", id).query(Long.class).single());
    }

    @Test
    void postsNobodyCountedAreNotEmptyPosts() {
        Scope secretariat = people.with(Role.SECRETARIAT, People.CITY);
        staffings.say(secretariat, COUNCIL, posts(2, 1, today.minusDays(30)));
        staffings.say(secretariat, COUNCIL, posts(3, null, today.minusDays(1)));
        assertThat(staffings.say(secretariat, COUNCIL, posts(1, 2, today))).isInstanceOf(Entered.Refused.class);
        assertThat(staffings.newest(secretariat, COUNCIL)).containsExactly(posts(3, null, today.minusDays(1)));
        Scope member = people.with(Role.MEMBER, People.CITY);
        assertThatThrownBy(() -> staffings.newest(member, COUNCIL)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> staffings.say(secretariat, "mie", posts(1, 1, today)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static Staffing posts(int posts, @Nullable Integer filled, LocalDate asOf) {
        return new Staffing(
                "見本市自立相談支援センター",
                "112011",
                Staffing.RunBy.ENTRUSTED,
                Staffing.Post.OUTREACH,
                posts,
                filled,
                "県の調査",
                asOf);
    }

    private Provision said(Provision.State state, LocalDate asOf) {
        return new Provision("112011", state, null, "", "県の調査", asOf);
    }

    private Provider place(String name, boolean published, @Nullable LocalDate ended) {
        return new Provider(
                new UUID(0, 0),
                COUNCIL,
                new Provider.Called("", name, "", "", "112011", "", ""),
                new Provider.Work("清掃", false, true, null),
                new Provider.Dates(null, today.minusYears(1), null, ended, ""),
                published,
                new Provider.Source("県の名簿", today),
                1);
    }

    private static UUID done(Entered entered) {
        return switch (entered) {
            case Entered.Done(UUID id) -> id;
            case Entered.Refused(var errors) -> throw new AssertionError(errors);
            case Entered.Clash() -> throw new AssertionError("clash");
            case Entered.Gone() -> throw new AssertionError("gone");
        };
    }
}
