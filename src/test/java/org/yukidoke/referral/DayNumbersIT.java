package org.yukidoke.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.directory.Holidays;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.referral.DayNumbers.What;
import org.yukidoke.support.PageTest;

/** The secretariat decides the days of its council, from a day on, and nobody else does. */
@PageTest(laidOut = {Councils.class, People.class})
class DayNumbersIT {

    private static final String COUNCIL = "saitama";

    @Autowired
    private People people;

    @Autowired
    private Referring referring;

    @Autowired
    private Referrals referrals;

    @Autowired
    private DayNumbers numbers;

    @Autowired
    private Holidays holidays;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    private final LocalDate today = LocalDate.now(Japan.ZONE);

    private static DayNumbers.Numbers all(LocalDate since, int days) {
        Map<What, Integer> each = Arrays.stream(What.values()).collect(Collectors.toMap(what -> what, what -> days));
        return new DayNumbers.Numbers(since, each, 4);
    }

    @Test
    void whatIsDecidedHoldsFromItsDayAndWhatHeldBeforeStaysKnown() {
        Scope secretariat = people.with(Role.SECRETARIAT, People.OFFICE);
        assertThat(numbers.get(secretariat, COUNCIL).days().get(What.MONTH)).isEqualTo(5);
        assertThat(numbers.list(secretariat, COUNCIL)).isEmpty();

        assertThat(numbers.decide(secretariat, COUNCIL, all(today.minusDays(1), 9)))
                .as("not for a day that has passed")
                .isFalse();
        assertThat(numbers.decide(secretariat, COUNCIL, all(today.plusDays(30), 2)))
                .isTrue();
        assertThat(numbers.get(secretariat, COUNCIL).days().get(What.MONTH)).isEqualTo(5);
        assertThat(numbers.decide(secretariat, COUNCIL, all(today, 7))).isTrue();

        assertThat(numbers.get(secretariat, COUNCIL)).isEqualTo(all(today, 7));
        assertThat(numbers.list(secretariat, COUNCIL)).containsExactly(all(today.plusDays(30), 2), all(today, 7));
        Scope sender = people.counsellor(People.CENTRE);
        Scope receiver = people.counsellor(People.OFFICE);
        UUID id = referring.send(sender, people.file(sender), People.OFFICE);
        LocalDate due = holidays.nextWorkingDays(today, 7, People.OFFICE).getLast();
        assertThat(referrals.find(sender, id).orElseThrow().state())
                .isInstanceOfSatisfying(
                        State.Sent.class, sent -> assertThat(sent.due()).isEqualTo(due));
        referring.move(receiver, id, new Move.Accept(Note.NONE, null));
        assertThat(referrals.find(sender, id).orElseThrow().state())
                .isInstanceOfSatisfying(
                        State.Accepted.class,
                        accepted -> assertThat(accepted.startsBy()).isEqualTo(due));
    }

    @Test
    void nobodyElseDecides() {
        for (Role role : List.of(Role.COUNSELLOR, Role.MEMBER, Role.VIEWER, Role.AUDITOR, Role.ADMINISTRATOR)) {
            Scope other = people.with(role, People.OFFICE);
            assertThatThrownBy(() -> numbers.decide(other, COUNCIL, all(today, 1)))
                    .as(role.key())
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> numbers.get(other, COUNCIL)).isInstanceOf(AccessDeniedException.class);
            assertThat(byHand(other, COUNCIL)).as(role.key()).isFalse();
        }
        Scope secretariat = people.with(Role.SECRETARIAT, People.OFFICE);
        assertThatThrownBy(() -> numbers.decide(secretariat, "akita", all(today, 1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(byHand(secretariat, "akita")).isFalse();
        assertThat(byHand(secretariat, "")).as("what holds for all").isFalse();
        assertThatThrownBy(() -> transactions.run(
                        secretariat,
                        () -> application
                                .sql("update referral.deadline set working_days = 1")
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    /** Past the program. */
    private boolean byHand(Scope scope, String platform) {
        return transactions.in(
                scope,
                () -> application
                        .sql("select referral.decide(:platform, :since, '{\"month\": 1}', 3)")
                        .param("platform", platform)
                        .param("since", today)
                        .query(Boolean.class)
                        .single());
    }
}
