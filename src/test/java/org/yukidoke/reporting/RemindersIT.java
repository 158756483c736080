package org.yukidoke.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Addressees;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Japan;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;
import org.yukidoke.web.Languages;
import org.yukidoke.workflow.Approvals;
import org.yukidoke.workflow.Task;
import org.yukidoke.workflow.Tasks;

/** Whoever has not reported is reminded, each once; and everybody finds on the desk what waits for them. */
@PageTest(laidOut = Councils.class)
class RemindersIT {

    private static final String BUREAU = "tochigi.labour-bureau";

    @Autowired
    private OpenRounds open;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Handing handing;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Addressees addressees;

    @Autowired
    private TestDatabase database;

    private Scope secretariat;
    private Scope member;
    private Round round;
    private UUID ask;

    @BeforeEach
    void aRoundIsOpen() {
        database.owner().sql("delete from workflow.message").update();
        secretariat = open.secretariat("tochigi");
        member = open.member(BUREAU);
        round = open.open(secretariat, "tochigi-r2", OpenRounds.wanted("2021"));
        ask = open.ask(secretariat, round, BUREAU);
    }

    private int run(int daysAfterDue) {
        reminders.run(
                addressees.program(),
                Japan.start(round.due().plusDays(daysAfterDue)).plus(Duration.ofHours(7)));
        return told(ask, member);
    }

    private int told(UUID about, Scope whom) {
        return database.owner()
                .sql("select count(*) from workflow.message where href = :href and account = :account")
                .param("href", "/desk/reports/" + about)
                .param("account", whom.requireAccount())
                .query(Integer.class)
                .single();
    }

    private List<String> todo(Scope scope, String path) {
        return tasks.list(scope, new Languages().texts("ja")).stream()
                .filter(task -> task.href().equals(path))
                .map(Task::title)
                .toList();
    }

    @Test
    void eachReminderComesOnce() {
        assertThat(run(-20)).isZero();
        assertThat(run(-14)).isOne();
        assertThat(run(-14)).isOne();
        assertThat(run(-10)).isOne();
        assertThat(run(-3)).isEqualTo(2);
        assertThat(run(0)).isEqualTo(3);
        assertThat(run(3)).isEqualTo(4);
        assertThat(run(50)).isEqualTo(5);
        assertThat(run(51)).isEqualTo(5);
    }

    @Test
    void whoHandedOverIsLeftAlone() {
        open.fill(member, ask, 60);
        handing.submit(member, ask);
        assertThat(run(3)).isZero();
        handing.giveBack(secretariat, ask, new Approvals.Because("figure", "昨年の倍です"));
        assertThat(run(10)).isOne();
    }

    @Test
    void whoWasGivenLongerIsRemindedByTheirOwnDay() {
        rounds.extend(secretariat, ask, round.due().plusDays(20), "台風のため");
        assertThat(run(3)).isZero();
        assertThat(run(6)).isOne();
    }

    @Test
    void theSecretariatIsToldOfThoseMissing() {
        run(3);
        assertThat(database.owner()
                        .sql("select count(*) from workflow.message where href = :href and account = :account")
                        .param("href", "/desk/rounds/" + round.id())
                        .param("account", secretariat.requireAccount())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void theSecretariatRemindsAtOnceAndNotTwiceADay() {
        LocalDate today = Japan.day(Instant.now());
        assertThat(reminders.send(secretariat, round.id(), today)).isPositive();
        assertThat(told(ask, member)).isOne();
        assertThat(reminders.send(secretariat, round.id(), today)).isZero();
        for (Scope stranger : List.of(member, open.secretariat("saitama"))) {
            assertThatThrownBy(() -> reminders.send(stranger, round.id(), today))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> reminders.list(stranger, round.id(), today))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void theDeskFollowsTheReport() {
        String path = "/desk/reports/" + ask;
        assertThat(todo(member, path)).singleElement().asString().endsWith("を記入して提出する");
        assertThat(todo(open.member("tochigi.prefecture"), path)).isEmpty();
        assertThat(todo(open.secretariat("saitama"), path)).isEmpty();
        open.fill(member, ask, 60);
        handing.submit(member, ask);
        assertThat(todo(member, path)).isEmpty();
        assertThat(todo(secretariat, path)).singleElement().asString().contains("受理する");
        handing.giveBack(secretariat, ask, new Approvals.Because("figure", "昨年の倍です"));
        assertThat(todo(member, path)).singleElement().asString().contains("差戻し");
        assertThat(todo(secretariat, path)).isEmpty();
    }
}
