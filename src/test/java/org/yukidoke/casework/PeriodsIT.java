package org.yukidoke.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.People;
import org.yukidoke.person.Restrictions;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** An accompaniment from its first day to its end, and who sees that there is one. */
@PageTest(laidOut = {Councils.class, People.class})
@Import(PeriodsIT.Promise.class)
class PeriodsIT {

    private final LocalDate today = Japan.day(Instant.now());

    @Autowired
    private People people;

    @Autowired
    private Periods periods;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Autowired
    private TestDatabase database;

    private final Scope keeper;

    @Autowired
    PeriodsIT(People people) {
        keeper = people.counsellor(People.CENTRE);
    }

    /** Stands in the way of whoever moves away, and cannot be waived for those who only say "other". */
    @TestComponent
    static final class Promise implements ClosingCheck {
        @Override
        public List<Blocker> blockers(Scope scope, Asked asked) {
            return switch (asked.ending()) {
                case MOVED -> List.of(new Blocker(t -> "a letter was promised", "/", false));
                case OTHER -> List.of(new Blocker(t -> "another body waits", "/", true));
                case SETTLED, REACHED, WISH, TRANSFERRED, LOST_TOUCH, DIED, MISTAKE -> List.of();
            };
        }
    }

    private static Periods.Start since(LocalDate day) {
        return new Periods.Start(day, Period.Kind.ACCOMPANY, null, "");
    }

    private UUID opened(UUID person) {
        return ((Periods.Opening.Opened) periods.open(keeper, person, since(today.minusDays(30)))).period();
    }

    private Periods.Closing ending(Period.Ending how) {
        return new Periods.Closing(today, how, "本人と話して決めた", false);
    }

    @Test
    void oneStandsOpenForAPersonAndABody() {
        UUID person = people.file(keeper);
        UUID first = opened(person);

        assertThat(periods.open(keeper, person, since(today))).isEqualTo(new Periods.Opening.AlreadyOpen(first));
        assertThat(periods.findOpen(keeper, person).orElseThrow().openedOn()).isEqualTo(today.minusDays(30));
    }

    @Test
    void nothingBeginsTomorrow() {
        assertThat(periods.open(keeper, people.file(keeper), since(today.plusDays(1))))
                .isEqualTo(new Periods.Opening.NotYet());
    }

    @Test
    void whatIsNotDoneIsListedBeforeItIsClosedAndCanBeLeftUndoneKnowingly() {
        UUID person = people.file(keeper);
        UUID period = opened(person);

        assertThat(periods.close(keeper, person, ending(Period.Ending.MOVED)))
                .isInstanceOfSatisfying(
                        Periods.Closed.Blocked.class,
                        blocked -> assertThat(blocked.by()).hasSize(1));
        assertThat(periods.findOpen(keeper, person)).isPresent();

        var knowingly = new Periods.Closing(today, Period.Ending.MOVED, "転居先の窓口を伝えた", true);
        assertThat(periods.close(keeper, person, knowingly)).isEqualTo(new Periods.Closed.Done(period));
        assertThat(periods.history(keeper, person, period))
                .extracting(Period.Event::what)
                .containsExactly(new Period.What.Opened(), new Period.What.Closed(Period.Ending.MOVED, 1));
    }

    @Test
    void whatSomebodyElseWaitsForCannotBeLeftUndone() {
        UUID person = people.file(keeper);
        opened(person);
        var knowingly = new Periods.Closing(today, Period.Ending.OTHER, "", true);

        assertThat(periods.close(keeper, person, knowingly)).isInstanceOf(Periods.Closed.Blocked.class);
    }

    @Test
    void whoeverComesBackGoesOnWithTheSameOne() {
        UUID person = people.file(keeper);
        UUID period = opened(person);
        periods.close(keeper, person, ending(Period.Ending.LOST_TOUCH));

        assertThat(periods.reopen(keeper, person, period, "本人から電話があった")).isEqualTo(new Periods.Change.Done());
        assertThat(periods.findOpen(keeper, person).orElseThrow().id()).isEqualTo(period);
        assertThat(periods.history(keeper, person, period))
                .last()
                .extracting(Period.Event::note)
                .isEqualTo("本人から電話があった");
        assertThat(periods.reopen(keeper, person, period, "")).isEqualTo(new Periods.Change.Late());
    }

    @Test
    void anOldOneStaysClosedWhileAnotherIsOpen() {
        UUID person = people.file(keeper);
        UUID old = opened(person);
        periods.close(keeper, person, ending(Period.Ending.REACHED));
        opened(person);

        assertThat(periods.reopen(keeper, person, old, "")).isEqualTo(new Periods.Change.Late());
    }

    @Test
    void twoOpenedAgainInOneMomentAreOneAndALateOne() throws Exception {
        UUID person = people.file(keeper);
        UUID first = opened(person);
        periods.close(keeper, person, ending(Period.Ending.REACHED));
        UUID second = opened(person);
        periods.close(keeper, person, ending(Period.Ending.LOST_TOUCH));

        var faster = faster(() -> periods.reopen(keeper, person, first, ""));
        assertThat(late(person, second)).isEqualTo(new Periods.Change.Late());
        faster.get(20, TimeUnit.SECONDS);
        assertThat(periods.findOpen(keeper, person).orElseThrow().id()).isEqualTo(first);
    }

    @Test
    void oneOpenedAgainWhileAnotherIsOpenedIsLate() throws Exception {
        UUID person = people.file(keeper);
        UUID old = opened(person);
        periods.close(keeper, person, ending(Period.Ending.REACHED));

        var faster = faster(() -> periods.open(keeper, person, since(today)));
        assertThat(late(person, old)).isEqualTo(new Periods.Change.Late());
        faster.get(20, TimeUnit.SECONDS);
        assertThat(periods.findOpen(keeper, person).orElseThrow().id()).isNotEqualTo(old);
    }

    /** Opens one again as a page does, which goes on in the same transaction. */
    private Periods.Change late(UUID person, UUID period) {
        return transactions.in(keeper, () -> {
            Periods.Change change = periods.reopen(keeper, person, period, "");
            assertThat(periods.findOpen(keeper, person)).isPresent();
            return change;
        });
    }

    /** Does this in a transaction of somebody else's, which ends as soon as somebody waits for it. */
    private CompletableFuture<Void> faster(Runnable deed) throws InterruptedException {
        var done = new CountDownLatch(1);
        var faster = CompletableFuture.runAsync(() -> transactions.run(keeper, () -> {
            deed.run();
            done.countDown();
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
            while (System.nanoTime() < until && waiting() == 0) {
                Thread.onSpinWait();
            }
        }));
        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        return faster;
    }

    private int waiting() {
        return database.owner()
                .sql("select count(*) from pg_locks l join pg_stat_activity a using (pid) "
                        + "where not l.granted and a.datname = current_database()")
                .query(Integer.class)
                .single();
    }

    @Test
    void noneEndsOrBeginsAgainWithoutAnEntryInItsHistory() {
        UUID person = people.file(keeper);
        opened(person);

        refused("update casework.period set closed_on = current_date, ending = 'wish' where person = :person", person);
        refused("update casework.period set responsible = access.acting_account() where person = :person", person);
        assertThat(periods.findOpen(keeper, person)).isPresent();
        periods.close(keeper, person, ending(Period.Ending.LOST_TOUCH));
        refused("update casework.period set closed_on = null, ending = null where person = :person", person);
        refused("update casework.period set ending = 'died' where person = :person", person);
        assertThat(periods.findOpen(keeper, person)).isEmpty();
    }

    private void refused(String sql, UUID person) {
        assertThatThrownBy(() -> transactions.run(
                        keeper,
                        () -> application.sql(sql).param("person", person).update()))
                .as(sql)
                .hasStackTraceContaining("the history of the accompaniment");
    }

    @Test
    void onlyAColleagueAnswersForIt() {
        UUID person = people.file(keeper);
        opened(person);
        UUID colleague = people.counsellor(People.CENTRE).requireAccount();
        UUID stranger = people.counsellor(People.OFFICE).requireAccount();

        assertThat(periods.assign(keeper, person, stranger, "")).isEqualTo(new Periods.Change.NoColleague());
        assertThat(periods.assign(keeper, person, colleague, "異動のため")).isEqualTo(new Periods.Change.Done());
        assertThat(periods.findOpen(keeper, person).orElseThrow().responsible()).isEqualTo(colleague);
        assertThatThrownBy(() -> transactions.run(
                        keeper,
                        () -> application
                                .sql("update casework.period set responsible = :stranger where person = :person")
                                .param("stranger", stranger)
                                .param("person", person)
                                .update()))
                .as("nor by a query of its own")
                .hasMessageContaining("nobody who helps people at this body");
    }

    @Test
    void aRestrictedFileIsAnsweredForByThoseNamedAndThereForNobodyElse() {
        UUID person = people.file(keeper);
        opened(person);
        restrictions.restrict(keeper, person);
        Scope colleague = people.counsellor(People.CENTRE);

        assertThat(periods.assign(keeper, person, colleague.requireAccount(), ""))
                .isEqualTo(new Periods.Change.NoColleague());
        assertThat(periods.findOpen(colleague, person)).isEmpty();
        restrictions.admit(keeper, person, colleague.requireAccount());
        assertThat(periods.findOpen(colleague, person)).isPresent();
    }

    @Test
    void anotherBodyNeitherSeesNorChangesOne() {
        UUID person = people.file(keeper);
        UUID period = opened(person);
        Scope other = people.counsellor(People.OFFICE);

        assertThat(periods.findOpen(other, person)).isEmpty();
        assertThat(periods.history(other, person, period)).isEmpty();
        assertThat(periods.open(other, person, since(today))).isEqualTo(new Periods.Opening.Gone());
        assertThat(periods.close(other, person, ending(Period.Ending.WISH))).isEqualTo(new Periods.Closed.Gone());
        assertThat(periods.assign(other, person, null, "")).isEqualTo(new Periods.Change.Gone());
        assertThat(count(other, "select count(*) from casework.period")).isZero();
        assertThat(count(other, "select count(*) from casework.period_event")).isZero();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "COUNSELLOR")
    void nobodyButCounsellorsSeesOne(Role role) {
        UUID person = people.file(keeper);
        opened(person);
        Scope scope = people.with(role, People.CENTRE);

        assertThatThrownBy(() -> periods.findOpen(scope, person)).isInstanceOf(AccessDeniedException.class);
        assertThat(count(scope, "select count(*) from casework.period")).isZero();
    }

    private int count(Scope scope, String sql) {
        return transactions.in(
                scope, () -> application.sql(sql).query(Integer.class).single());
    }
}
