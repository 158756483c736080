package org.yukidoke.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;
import org.yukidoke.web.Languages;
import org.yukidoke.workflow.Task;

/** A question for room comes to an end: by an answer, by one that was heard, or by being taken back. */
@PageTest(laidOut = {Councils.class, People.class})
class HeardAnswersIT {

    @Autowired
    private People people;

    @Autowired
    private Inquiries inquiries;

    @Autowired
    private InquiryTasks tasks;

    @Autowired
    private Languages languages;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Autowired
    private TestDatabase database;

    private final LocalDate today = LocalDate.now(Japan.ZONE);
    private Scope asker;
    private Scope asked;

    @BeforeEach
    void bodies() {
        asker = people.counsellor(People.CENTRE);
        asked = people.counsellor(People.CITY);
    }

    private UUID ask(String body) {
        var question = new Inquiry.Question(
                List.of(Preview.Asked.PRACTICE), List.of(Preview.Need.SIGN), "", LocalDate.of(2026, 12, 1));
        return inquiries.ask(asker, body, question).orElseThrow();
    }

    private Inquiry find(UUID id) {
        return inquiries.find(asker, id).orElseThrow();
    }

    @Test
    void whatWasHeardIsWrittenDownByWhoAskedAndSaysSo() {
        UUID id = ask(Referring.NOBODY);
        assertThat(inquiries.answering(asker))
                .contains(People.CENTRE, People.CITY)
                .doesNotContain(Referring.NOBODY);

        assertThat(inquiries.hear(asker, id, Inquiry.Answer.YES, today.plusDays(1)))
                .as("not yet")
                .isFalse();
        assertThat(inquiries.hear(asker, id, Inquiry.Answer.YES, today.minusDays(1)))
                .as("before it was asked")
                .isFalse();
        assertThat(inquiries.hear(asked, id, Inquiry.Answer.YES, today)).isFalse();
        assertThat(inquiries.hear(people.counsellor(People.STRANGER), id, Inquiry.Answer.YES, today))
                .isFalse();
        assertThat(inquiries.hear(asker, id, Inquiry.Answer.UNDER_MONTH, today)).isTrue();
        assertThat(inquiries.hear(asker, id, Inquiry.Answer.NO, today))
                .as("once")
                .isFalse();
        assertThat(inquiries.withdraw(asker, id)).as("answered").isFalse();
        assertThat(find(id).given()).satisfies(given -> {
            assertThat(given).isNotNull();
            assertThat(given.answer()).isEqualTo(Inquiry.Answer.UNDER_MONTH);
            assertThat(given.heardOn()).isEqualTo(today);
            assertThat(given.by()).isEqualTo(asker.requireAccount());
        });
        assertThat(inquiries.answered(asker)).extracting(Inquiry::id).contains(id);
        assertThat(inquiries.answered(asked)).extracting(Inquiry::id).doesNotContain(id);
    }

    @Test
    void whatABodySaysItselfCountsMoreThanWhatWasHeard() {
        UUID id = ask(People.CITY);
        inquiries.hear(asker, id, Inquiry.Answer.YES, today);

        assertThat(inquiries.answer(asked, id, Inquiry.Answer.NO)).isTrue();
        assertThat(find(id).given()).satisfies(given -> {
            assertThat(given).isNotNull();
            assertThat(given.answer()).isEqualTo(Inquiry.Answer.NO);
            assertThat(given.heardOn()).isNull();
        });
        assertThat(inquiries.answer(asked, id, Inquiry.Answer.YES)).as("once").isFalse();
    }

    @Test
    void whatIsTakenBackIsNobodysTaskAndNobodyAnswersIt() {
        UUID id = ask(People.CITY);
        assertThat(tasks(asked)).extracting(Task::href).contains("/referrals/inquiries");

        assertThat(inquiries.withdraw(asked, id)).isFalse();
        assertThat(inquiries.withdraw(people.counsellor(People.STRANGER), id)).isFalse();
        assertThat(inquiries.withdraw(people.counsellor(People.CENTRE), id))
                .as("any colleague")
                .isTrue();
        assertThat(inquiries.withdraw(asker, id)).as("once").isFalse();
        assertThat(inquiries.answer(asked, id, Inquiry.Answer.YES)).isFalse();
        assertThat(inquiries.hear(asker, id, Inquiry.Answer.YES, today)).isFalse();
        assertThat(find(id).open()).isFalse();
        assertThat(database.owner()
                        .sql("select count(*) from workflow.message where once like :once || '%'")
                        .param("once", "inquiry withdrawn " + id)
                        .query(Long.class)
                        .single())
                .as("the body asked is told")
                .isPositive();
    }

    @Test
    void anOverdueAnswerIsTheTaskOfWhoAsked() {
        UUID id = ask(People.CITY);
        Scope colleague = people.counsellor(People.CENTRE);
        String page = "/referrals/inquiries/" + id;
        assertThat(tasks(asker)).extracting(Task::href).doesNotContain(page);
        assertThat(find(id).asking().due()).isAfter(today);
        database.owner()
                .sql("update referral.inquiry set due_on = date '2026-01-05' where id = :id")
                .param("id", id)
                .update();

        assertThat(tasks(asker))
                .filteredOn(task -> task.href().equals(page))
                .extracting(Task::due)
                .containsExactly(LocalDate.of(2026, 1, 5));
        assertThat(tasks(colleague)).extracting(Task::href).doesNotContain(page);
        assertThat(tasks(asked))
                .filteredOn(task -> task.href().equals("/referrals/inquiries"))
                .extracting(Task::due)
                .as("and of whoever is asked")
                .containsExactly(LocalDate.of(2026, 1, 5));
        database.owner()
                .sql("update access.account set state = 'disabled', disabled_reason = 'left', disabled_text = ''"
                        + " where id = :id")
                .param("id", asker.requireAccount())
                .update();
        assertThat(tasks(colleague))
                .extracting(Task::href)
                .as("who asked has left")
                .contains(page);
        inquiries.hear(colleague, id, Inquiry.Answer.NO, today);
        assertThat(tasks(colleague)).extracting(Task::href).doesNotContain(page);
    }

    @Test
    void pastTheProgramNobodyAnswersForAnotherEither() {
        UUID id = ask(People.CITY);
        refused(asker, id, "answer = 'yes', answered_at = now(), answered_by = access.acting_account()");
        refused(asked, id, "withdrawn_at = now(), withdrawn_by = access.acting_account()");
        refused(
                asked,
                id,
                "answer = 'yes', answered_at = now(), answered_by = access.acting_account(), heard_on = current_date");
        assertThat(change(people.counsellor(People.STRANGER), id, "withdrawn_at = now()"))
                .isZero();
        for (Role role : List.of(Role.SECRETARIAT, Role.MEMBER, Role.VIEWER, Role.AUDITOR, Role.ADMINISTRATOR)) {
            Scope other = people.with(role, People.CENTRE);
            assertThat(change(other, id, "withdrawn_at = now()")).as(role.key()).isZero();
            assertThatThrownBy(() -> inquiries.withdraw(other, id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> inquiries.hear(other, id, Inquiry.Answer.YES, today))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> inquiries.find(other, id)).isInstanceOf(AccessDeniedException.class);
        }
    }

    private void refused(Scope scope, UUID id, String how) {
        assertThatThrownBy(() -> change(scope, id, how)).as(how).isInstanceOf(DataAccessException.class);
    }

    private int change(Scope scope, UUID id, String how) {
        return transactions.in(
                scope,
                () -> application
                        .sql("update referral.inquiry set " + how + " where id = :id")
                        .param("id", id)
                        .update());
    }

    private List<Task> tasks(Scope scope) {
        return tasks.tasks(scope, languages.texts(Locale.JAPANESE));
    }
}
