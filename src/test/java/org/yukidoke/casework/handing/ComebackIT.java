package org.yukidoke.casework.handing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Account;
import org.yukidoke.access.ContractEnd;
import org.yukidoke.access.ContractEnds;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.person.Persons;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** A body that went comes back by a later contract, goes again, and a change that was a mistake is undone by somebody else. */
@PageTest(laidOut = {Councils.class, People.class})
class ComebackIT {

    private final LocalDate today = Japan.day(Instant.now());

    @Autowired
    private ContractEnds ends;

    @Autowired
    private AtStake atStake;

    @Autowired
    private Handings handings;

    @Autowired
    private Persons persons;

    @Autowired
    private Staff staff;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    private final Kits kits;
    private final People people;
    private final Kits.Kit kit;

    @Autowired
    ComebackIT(Kits kits, People people) {
        this.kits = kits;
        this.people = people;
        this.kit = kits.kit();
    }

    private static ContractEnd.Terms change(String from, String to) {
        return Kits.terms(from, to);
    }

    private static String wrong(ContractEnds.Outcome outcome) {
        return switch (outcome) {
            case ContractEnds.Outcome.Done done -> "";
            case ContractEnds.Outcome.Refused(var faults) ->
                faults.stream().map(FieldError::key).reduce("", String::concat);
        };
    }

    /** So many days ago it was in force already. */
    private void since(UUID end, int days) {
        kits.owner()
                .sql("update access.contract_end set starts_on = :day, ask_by = :before where id = :id")
                .param("day", today.minusDays(days))
                .param("before", today.minusDays(days + 1))
                .param("id", end)
                .update();
    }

    private boolean sees(Scope scope, UUID person) {
        return persons.find(scope, person, Persons.everything()).isPresent();
    }

    private UUID done(ContractEnds.Outcome outcome) {
        assertThat(wrong(outcome)).isEmpty();
        return ((ContractEnds.Outcome.Done) outcome).id();
    }

    private String goes() {
        return kit.goes().organisation();
    }

    @Test
    void aBodyThatWentComesBackByALaterChangeFromItsDayOnAndGoesAgain() {
        Scope administrator = people.administrator();
        UUID person = kits.file(kit);
        since(kit.end(), 400);
        assertThat(sees(kit.goes(), person)).isFalse();

        var back = change(kits.body("third"), goes());
        assertThat(wrong(ends.announce(administrator, back))).isEqualTo("access.contract.fault.away");
        UUID returns = done(ends.announce(administrator, back, true));
        assertThat(sees(kit.goes(), person)).as("not before the day").isFalse();
        assertThat(kits.end(administrator, kit).inForce()).isTrue();
        since(returns, 0);

        assertThat(sees(kit.goes(), person)).isTrue();
        assertThat(kits.end(administrator, kit).course()).isEqualTo(new ContractEnd.Course.Over());
        assertThat(handings.list(kit.goes(), kits.end(kit.goes(), kit)))
                .as("by a change that is over nobody is asked")
                .isEmpty();
        UUID again =
                done(ends.announce(administrator, change(goes(), kit.comes().organisation())));
        assertThat(sees(kit.goes(), person)).isTrue();
        since(returns, 2);
        since(again, 1);
        assertThat(sees(kit.goes(), person)).isFalse();
        assertThat(ends.find(administrator, again).orElseThrow().inForce()).isTrue();
        assertThat(kits.end(administrator, kit).course()).isEqualTo(new ContractEnd.Course.Over());
    }

    @Test
    void whatEndedWithABodyDoesNotBeginAgainWhenItComesBack() {
        UUID person = kits.file(kit);
        Scope city = people.counsellor(People.CITY);
        people.share(kit.goes(), person, EnumSet.of(Part.GENERAL), People.CITY);
        kits.owner()
                .sql("update person.share set made_at = made_at - interval '500 days' where person = :person")
                .param("person", person)
                .update();
        assertThat(sees(city, person)).isTrue();
        since(kit.end(), 400);
        since(done(ends.announce(people.administrator(), change(kits.body("third"), goes()), true)), 0);

        assertThat(sees(kit.goes(), person)).isTrue();
        assertThat(sees(city, person)).as("nobody asked them again").isFalse();
        people.share(kit.goes(), person, EnumSet.of(Part.GENERAL), People.CITY);
        assertThat(sees(city, person)).isTrue();
    }

    @Test
    void aReturnThatIsWithdrawnBringsNobodyBack() {
        Scope administrator = people.administrator();
        UUID person = kits.file(kit);
        since(kit.end(), 400);
        UUID returns = done(ends.announce(administrator, change(kits.body("third"), goes()), true));
        assertThat(ends.withdraw(administrator, returns)).isTrue();
        since(returns, 0);

        assertThat(sees(kit.goes(), person)).isFalse();
        assertThat(kits.end(administrator, kit).inForce()).isTrue();
    }

    @Test
    void nobodyGoesTwiceAtOnceNorBeforeTheyTookOver() {
        Scope administrator = people.administrator();
        String third = kits.body("third");

        assertThat(wrong(ends.announce(administrator, change(goes(), third))))
                .as("announced already")
                .isEqualTo("access.contract.fault.taken");
        assertThat(wrong(ends.announce(administrator, change(kit.comes().organisation(), third))))
                .as("takes over on that day")
                .isEqualTo("access.contract.fault.comes");
        assertThat(wrong(ends.announce(administrator, change(third, goes()), true)))
                .as("goes on that day itself")
                .isEqualTo("access.contract.fault.that-day");
        since(kit.end(), 5);
        assertThat(wrong(ends.announce(administrator, change(goes(), third))))
                .as("gone already")
                .isEqualTo("access.contract.fault.taken");
        assertThat(wrong(ends.announce(administrator, change(third, kits.body("fourth")))))
                .isEmpty();
    }

    @Test
    void theDatabaseTakesNoReturnThatNobodyNamed() {
        since(kit.end(), 5);
        Scope administrator = people.administrator();
        for (var bad : List.of(
                Map.entry(kits.body("third"), goes()),
                Map.entry(goes(), kit.comes().organisation()))) {
            assertThatThrownBy(() -> transactions.run(
                            administrator,
                            () -> application
                                    .sql("""
                                    insert into access.contract_end (id, organisation, successor, starts_on, ask_by,
                                                                     commissioner, document, announced_at, announced_by)
                                    values (gen_random_uuid(), :from, :to, current_date + 9, current_date + 5, 'x', 'x',
                                            now(), access.acting_account())
                                    """)
                                    .param("from", bad.getKey())
                                    .param("to", bad.getValue())
                                    .update()))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void whatBeganByMistakeIsUndoneByAnotherAdministratorWithAReason() {
        UUID person = kits.file(kit);
        Scope announced = people.administrator();
        Scope other = people.administrator();
        UUID end = done(ends.announce(announced, change(kits.body("wrong"), kits.body("right"))));
        assertThat(ends.undo(other, end, "間違い"))
                .as("before the day it is withdrawn")
                .isFalse();
        since(kit.end(), 3);
        assertThat(sees(kit.goes(), person)).isFalse();

        assertThat(ends.withdraw(other, kit.end())).as("without a reason").isFalse();
        assertThat(ends.undo(other, kit.end(), "通知（見本）第9号")).isTrue();
        assertThat(sees(kit.goes(), person)).isTrue();
        assertThat(kits.end(other, kit).course())
                .isInstanceOfSatisfying(
                        ContractEnd.Course.Withdrawn.class,
                        withdrawn -> assertThat(withdrawn.why()).isEqualTo("通知（見本）第9号"));
        assertThat(ends.undo(other, kit.end(), "もう一度")).isFalse();
        assertThat(recorded("access.contract-end.undo", goes())).isOne();
    }

    @Test
    void whoAnnouncedItDoesNotUndoItNorDoesAnybodyElse() {
        Scope announced = people.administrator();
        var end = done(ends.announce(announced, change(kits.body("wrong"), kits.body("right"))));
        since(end, 1);

        assertThat(ends.undoable(announced, ends.find(announced, end).orElseThrow()))
                .isFalse();
        assertThat(ends.undo(announced, end, "間違い")).isFalse();
        assertThat(transactions.in(
                        announced,
                        () -> application
                                .sql(
                                        "update access.contract_end set withdrawn_at = now(), withdrawn_by = access.acting_account(),"
                                                + " withdrawn_why = 'x' where id = :id")
                                .param("id", end)
                                .update()))
                .as("the database says no as well")
                .isZero();
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                Scope scope = people.with(role, goes());
                assertThatThrownBy(() -> ends.undo(scope, end, "間違い")).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> atStake.of(scope, goes())).isInstanceOf(AccessDeniedException.class);
                assertThat(transactions.in(
                                scope,
                                () -> application
                                        .sql(
                                                "select casework.at_stake(:body) is null and access.counsellors_of(:body) is null")
                                        .param("body", goes())
                                        .query(Boolean.class)
                                        .single()))
                        .isTrue();
            }
        }
        assertThat(ends.find(announced, end).orElseThrow().inForce()).isTrue();
    }

    @Test
    void whatWouldCloseIsCountedBefore() {
        kits.file(kit);
        kits.file(kit);

        assertThat(atStake.of(people.administrator(), goes())).isEqualTo(new AtStake.Numbers(1, 2));
        assertThat(atStake.of(people.administrator(), kits.body("empty"))).isEqualTo(new AtStake.Numbers(0, 0));
    }

    @Test
    void whoseTimeIsOverIsLetInAgainAndMayFinish() {
        Account account = staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), goes());
        Scope finisher = staff.scopeOf(account);
        UUID first = admit(account);
        since(kit.end(), 20);
        assertThat(ends.finishing(finisher)).isTrue();
        kits.owner()
                .sql(
                        "update access.finisher set admitted_at = now() - interval '9 days', until = now() - interval '1 day'"
                                + " where id = :id")
                .param("id", first)
                .update();
        assertThat(ends.finishing(finisher)).isFalse();

        UUID second = admit(account);
        assertThat(second).isNotEqualTo(first);
        assertThat(ends.finishing(finisher)).isTrue();
        assertThat(ends.admitted(people.administrator(), kit.end()))
                .extracting(ContractEnd.Finisher::id, one -> one.endedAt() != null)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(second, false),
                        org.assertj.core.groups.Tuple.tuple(first, true));
        assertThat(recorded("access.finish", account.id().toString())).isEqualTo(2);
    }

    @Test
    void anAdmissionIsOfOneChangeAndNotOfTheNext() {
        Account account = staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), goes());
        admit(account);
        since(kit.end(), 5);
        assertThat(ends.finishing(staff.scopeOf(account))).isTrue();
        assertThat(ends.undo(people.administrator(), kit.end(), "間違い")).isTrue();

        assertThat(ends.finishing(staff.scopeOf(account))).isFalse();
        UUID again = done(
                ends.announce(people.administrator(), change(goes(), kit.comes().organisation())));
        since(again, 1);
        assertThat(ends.finishing(staff.scopeOf(account))).isFalse();
    }

    private UUID admit(Account account) {
        return done(
                ends.admit(people.administrator(), kit.end(), account.login().value(), today.plusDays(7), "返す手続き"));
    }

    private long recorded(String action, String object) {
        return kits.owner()
                .sql("select count(*) from audit.event where action = :action and object_id = :object and permitted")
                .param("action", action)
                .param("object", object)
                .query(Long.class)
                .single();
    }
}
