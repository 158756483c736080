package org.yukidoke.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.db.Transactions;
import org.yukidoke.support.PageTest;

/** Nobody checks what they made, and nothing is accepted that was not submitted. */
@PageTest
class ApprovalsIT {

    private static final String CONTENT = "ab".repeat(32);
    private static final String OTHER_CONTENT = "cd".repeat(32);
    private static final Approvals.Because BECAUSE = new Approvals.Because("figure", "前年の倍です");

    private final Matter matter = new Matter("report", UUID.randomUUID());

    @Autowired
    private Approvals approvals;

    @Autowired
    private Staff staff;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    private Scope somebody() {
        return staff.scope(Set.of(new Grant(Role.MEMBER, "saitama")), "saitama.employment");
    }

    private static Standing standing(Attempt attempt) {
        assertThat(attempt).isInstanceOf(Attempt.Done.class);
        return ((Attempt.Done) attempt).standing();
    }

    @Test
    void oneMakesAndAnotherAccepts() {
        Scope maker = somebody();
        Scope checker = somebody();
        standing(approvals.submit(maker, matter, Route.ONE, CONTENT));
        assertThat(standing(approvals.accept(checker, matter, CONTENT)))
                .isInstanceOfSatisfying(Standing.Accepted.class, accepted -> {
                    assertThat(accepted.submit().by().account()).isEqualTo(maker.requireAccount());
                    assertThat(accepted.accept().by().account()).isEqualTo(checker.requireAccount());
                });
        assertThat(approvals.history(maker, matter))
                .extracting(Deed::kind)
                .containsExactly(Deed.Kind.SUBMIT, Deed.Kind.ACCEPT);
    }

    @Test
    void nobodyChecksWhatTheyMade() {
        Scope maker = somebody();
        approvals.submit(maker, matter, Route.ONE, CONTENT);
        assertThat(approvals.accept(maker, matter, CONTENT)).isInstanceOf(Attempt.SamePerson.class);
    }

    @Test
    void whoeverApprovedInTheHouseDoesNotAcceptAsWell() {
        Scope maker = somebody();
        Scope chief = somebody();
        Scope bureau = somebody();
        approvals.submit(maker, matter, Route.TWO, CONTENT);
        assertThat(approvals.accept(bureau, matter, CONTENT)).isInstanceOf(Attempt.NotNow.class);
        assertThat(approvals.approve(maker, matter, CONTENT)).isInstanceOf(Attempt.SamePerson.class);
        standing(approvals.approve(chief, matter, CONTENT));
        assertThat(approvals.accept(chief, matter, CONTENT)).isInstanceOf(Attempt.SamePerson.class);
        assertThat(approvals.accept(maker, matter, CONTENT)).isInstanceOf(Attempt.SamePerson.class);
        assertThat(standing(approvals.accept(bureau, matter, CONTENT))).isInstanceOf(Standing.Accepted.class);
    }

    @Test
    void theDatabaseItselfForbidsIt() {
        Scope maker = somebody();
        approvals.submit(maker, matter, Route.ONE, CONTENT);
        for (String who : new String[] {"'" + maker.requireAccount() + "'", "null"}) {
            assertThatThrownBy(() -> transactions.run(
                            maker,
                            () -> application
                                    .sql("""
                            insert into workflow.deed (kind, id, number, what, account, organisation, done_at, reason,
                                                       said, digest)
                            values ('report', :id, 2, 'accept', %s, '', now(), '', '', :digest)
                            """.formatted(who))
                                    .param("id", matter.id())
                                    .param("digest", CONTENT)
                                    .update()))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("cannot look next");
        }
    }

    @Test
    void historyCannotBeRewritten() {
        Scope maker = somebody();
        approvals.submit(maker, matter, Route.ONE, CONTENT);
        Stream.of("delete from workflow.deed", "update workflow.deed set said = 'x'")
                .forEach(sql -> assertThatThrownBy(() -> transactions.run(
                                maker, () -> application.sql(sql).update()))
                        .rootCause()
                        .hasMessageContaining("permission denied"));
    }

    @Test
    void whatWasChangedMeanwhileIsNotAccepted() {
        approvals.submit(somebody(), matter, Route.ONE, CONTENT);
        assertThat(approvals.accept(somebody(), matter, OTHER_CONTENT)).isInstanceOf(Attempt.Changed.class);
    }

    @Test
    void aReturnNeedsAReasonThatCanBeCountedAndWords() {
        Scope checker = somebody();
        approvals.submit(somebody(), matter, Route.ONE, CONTENT);
        assertThat(approvals.giveBack(checker, matter, new Approvals.Because("whim", "x")))
                .isInstanceOf(Attempt.Refused.class);
        assertThat(approvals.giveBack(checker, matter, new Approvals.Because("figure", " ")))
                .isInstanceOf(Attempt.Refused.class);
        assertThat(standing(approvals.giveBack(checker, matter, BECAUSE)))
                .isInstanceOfSatisfying(
                        Standing.Making.class,
                        making ->
                                assertThat(making.back()).extracting(Deed::text).isEqualTo("前年の倍です"));
    }

    @Test
    void whatIsAcceptedIsOpenedAgainExplicitlyAndPassesEveryHandOnceMore() {
        Scope maker = somebody();
        Scope checker = somebody();
        approvals.submit(maker, matter, Route.ONE, CONTENT);
        approvals.accept(checker, matter, CONTENT);
        assertThat(approvals.submit(maker, matter, Route.ONE, OTHER_CONTENT)).isInstanceOf(Attempt.NotNow.class);
        assertThat(standing(approvals.lift(checker, matter, new Approvals.Because("corrected", "訂正のため")))
                        .open())
                .isTrue();
        assertThat(approvals.accept(checker, matter, CONTENT)).isInstanceOf(Attempt.NotNow.class);
        standing(approvals.submit(checker, matter, Route.ONE, OTHER_CONTENT));
        assertThat(approvals.accept(checker, matter, OTHER_CONTENT)).isInstanceOf(Attempt.SamePerson.class);
        standing(approvals.accept(maker, matter, OTHER_CONTENT));
    }

    @Test
    void theRouteCannotBeShortenedOnTheWay() {
        Scope maker = somebody();
        approvals.submit(maker, matter, Route.TWO, CONTENT);
        assertThat(approvals.submit(maker, matter, Route.ONE, CONTENT)).isInstanceOf(Attempt.NotNow.class);
        assertThat(approvals.accept(somebody(), matter, CONTENT)).isInstanceOf(Attempt.NotNow.class);
    }

    @Test
    void severalAreFoundAtOnce() {
        Scope maker = somebody();
        approvals.submit(maker, matter, Route.ONE, CONTENT);
        UUID unknown = UUID.randomUUID();
        assertThat(approvals.list(maker, "report", Set.of(matter.id(), unknown)))
                .containsOnlyKeys(matter.id());
        assertThat(approvals.find(maker, new Matter("report", unknown)).open()).isTrue();
    }
}
