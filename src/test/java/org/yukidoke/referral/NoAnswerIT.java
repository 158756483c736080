package org.yukidoke.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** A referral nobody answers is told of, and never of whom it is. */
@PageTest(laidOut = {Councils.class, People.class})
class NoAnswerIT {

    @Autowired
    private People people;

    @Autowired
    private Referring referring;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Sweeping sweeping;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Autowired
    private TestDatabase database;

    /** What went out: its words, or which bodies got it. */
    private List<String> told(String what, String once) {
        return database.owner()
                .sql("select distinct %s from workflow.message where once like :once || '%%'".formatted(what))
                .param("once", once)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void noAnswerIsToldToBothAndToTheSecretariatWithoutAnybody() {
        Scope sender = people.counsellor(People.CENTRE);
        Scope receiver = people.counsellor(People.OFFICE);
        Scope secretariat = people.with(Role.SECRETARIAT, People.OFFICE);
        UUID id = referring.send(sender, people.file(sender, People.named("待つ", "花子")), People.OFFICE);

        sweeping.sweep();
        assertThat(referrals.open(sender, id).orElseThrow().steps()).hasSize(1);
        referring.overdue(id);
        sweeping.sweep();
        sweeping.sweep();

        for (Scope side : List.of(sender, receiver)) {
            assertThat(referrals.open(side, id).orElseThrow().steps())
                    .extracting(Step::deed)
                    .containsExactly(Deed.SEND, Deed.ESCALATE);
        }
        UUID raised = database.owner()
                .sql("select escalation from referral.referral where id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
        assertThat(count(
                        secretariat,
                        "select count(*) from referral.escalation where id = :id and sender = '%s' and receiver = '%s'"
                                .formatted(People.CENTRE, People.OFFICE),
                        raised))
                .isEqualTo(1);
        assertThat(told("title || said", "referral escalated " + id))
                .as("the secretariat is told once, of bodies and of nobody")
                .hasSize(1)
                .allSatisfy(said -> assertThat(said).doesNotContain("待つ", "花子", id.toString()));
        assertThat(told("title || said", "referral " + id))
                .isNotEmpty()
                .allSatisfy(said -> assertThat(said).doesNotContain("待つ", "花子"));
        assertThat(told("organisation", "referral " + id)).contains(People.CENTRE, People.OFFICE);
        assertThat(referring.accept(receiver, id)).as("late is not too late").isEqualTo(new Moved.Done());
    }

    private int count(Scope scope, String sql, UUID id) {
        return transactions.in(
                scope,
                () -> application.sql(sql).param("id", id).query(Integer.class).single());
    }
}
