package org.yukidoke.casework.handing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.ContractEnds;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.Period;
import org.yukidoke.casework.Periods;
import org.yukidoke.casework.handing.HandingFile.Standing;
import org.yukidoke.casework.support.SupportPlan;
import org.yukidoke.casework.support.SupportPlans;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Consent;
import org.yukidoke.person.Consents;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Restrictions;
import org.yukidoke.person.Risk;
import org.yukidoke.person.Risks;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** Who is asked, who passes on the day, who does not, and who sees nothing any more. */
@PageTest(laidOut = {Councils.class, People.class})
class HandingsIT {

    private static final Said NO = Kits.said(new Said.Told.Declined());

    @Autowired
    private Handings handings;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private ContractEnds ends;

    @Autowired
    private Persons persons;

    @Autowired
    private Periods periods;

    @Autowired
    private Risks risks;

    @Autowired
    private SupportPlans plans;

    @Autowired
    private Consents consents;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    private final Kits kits;
    private final People people;
    private final Kits.Kit kit;

    @Autowired
    HandingsIT(Kits kits, People people) {
        this.kits = kits;
        this.people = people;
        this.kit = kits.kit();
    }

    private Handings.Outcome say(UUID person, int seen, Said said) {
        return handings.say(kit.goes(), kits.end(kit.goes(), kit), new Handings.Asked(person, seen), said, () -> {});
    }

    private Standing standing(UUID person) {
        return handings.find(kit.goes(), kits.end(kit.goes(), kit), person)
                .orElseThrow()
                .standing();
    }

    private Arrivals.Taking take(Scope scope) {
        List<Arrival> waiting =
                arrivals.list(scope).stream().filter(one -> one.taken() == null).toList();
        return arrivals.take(scope, waiting.getFirst().id(), told -> told.letter() + told.steps());
    }

    @Test
    void everyFileStandsInTheListAndNobodyHasBeenAsked() {
        UUID one = kits.file(kit);
        UUID other = people.family(kit.goes());

        assertThat(handings.list(kit.goes(), kits.end(kit.goes(), kit)))
                .extracting(line -> line.file().person(), HandingFile.Line::standing, HandingFile.Line::overdue)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(one, Standing.UNASKED, false),
                        org.assertj.core.groups.Tuple.tuple(other, Standing.UNASKED, false));
        assertThat(handings.list(kit.comes(), kits.end(kit.comes(), kit)))
                .as("the body that comes sees nobody")
                .isEmpty();
    }

    @Test
    void aYesIsAConsentAndOpensNothingBeforeTheDay() {
        UUID person = kits.file(kit);

        assertThat(say(person, 0, Kits.yes(kit))).isEqualTo(new Handings.Outcome.Done());
        assertThat(standing(person)).isEqualTo(Standing.AGREED);
        assertThat(consents.list(kit.goes(), person))
                .singleElement()
                .satisfies(
                        consent -> assertThat(consent.newest().extent().parts()).isEqualTo(Kits.PARTS));
        assertThat(arrivals.list(kit.comes())).isEmpty();
        assertThat(persons.find(kit.comes(), person, Persons.everything())).isEmpty();
    }

    @Test
    void onTheDayEachIsTakenOverOnceWithAFileOfTheReceiversOwn() {
        UUID person = kits.file(kit);
        say(person, 0, Kits.yes(kit));
        kits.theDayComes(kit);

        assertThat(arrivals.list(kit.comes()))
                .singleElement()
                .satisfies(one -> assertThat(one.parts()).containsExactlyInAnyOrderElementsOf(Kits.PARTS));
        assertThat(persons.find(kit.comes(), person, Persons.everything()))
                .as("a name comes with taking over, not before")
                .isEmpty();
        UUID own = ((Arrivals.Taking.Done) take(kit.comes())).person();

        var file = persons.find(kit.comes(), own, Persons.everything()).orElseThrow();
        assertThat(file.cover().owner()).isEqualTo(kit.comes().organisation());
        assertThat(file.named().orElseThrow().identity()).isEqualTo(People.named("見本", "太郎"));
        assertThat(file.contents().channels()).hasSize(1);
        UUID period = periods.findOpen(kit.comes(), own).orElseThrow().id();
        assertThat(periods.history(kit.comes(), own, period))
                .singleElement()
                .satisfies(event -> assertThat(event.note()).contains("朝は電話に出られない"));
        assertThat(persons.find(kit.comes(), person, Persons.everything()))
                .as("the way is closed again")
                .isEmpty();
        assertThat(arrivals.list(kit.comes()))
                .singleElement()
                .satisfies(one -> assertThat(one.taken()).isNotNull());
        assertThat(arrivals.take(
                        kit.comes(), arrivals.list(kit.comes()).getFirst().id(), told -> ""))
                .isEqualTo(new Arrivals.Taking.Gone());
        assertThat(ended(person)).isEqualTo(Period.Ending.TRANSFERRED.key());
    }

    @Test
    void whatIsToBeMindedAndThePlanPassWithThem() {
        UUID person = kits.file(kit);
        risks.raise(kit.goes(), person, Risk.Kind.VIOLENCE, new Risks.Handling("家に電話しない", "", List.of("safe-now")));
        plans.write(kit.goes(), person, 0, new SupportPlan.Content("静かに働きたい", "", null, List.of()));
        var agreed = new SupportPlan.Agreement.Agreed(Consent.Method.SPOKEN, Japan.day(Instant.now()), "");
        plans.agree(kit.goes(), person, 1, agreed);
        say(person, 0, Kits.yes(kit));
        kits.theDayComes(kit);

        UUID own = ((Arrivals.Taking.Done) take(kit.comes())).person();
        assertThat(persons.find(kit.comes(), own, Persons.everything())
                        .orElseThrow()
                        .contents()
                        .risks())
                .singleElement()
                .satisfies(risk -> assertThat(risk.note()).isEqualTo("家に電話しない"));
        assertThat(plans.find(kit.comes(), own).orElseThrow())
                .satisfies(plan -> assertThat(plan.content().wish()).isEqualTo("静かに働きたい"))
                .satisfies(plan -> assertThat(plan.agreed())
                        .as("it is agreed with the new body, too")
                        .isFalse());
    }

    private String ended(UUID person) {
        return kits.owner()
                .sql("select ending from casework.period where person = :person")
                .param("person", person)
                .query(String.class)
                .single();
    }

    @Test
    void whoWithdrawsTheirConsentDoesNotPass() {
        UUID person = kits.file(kit);
        say(person, 0, Kits.yes(kit));
        UUID line = consents.list(kit.goes(), person).getFirst().line();
        consents.withdraw(kit.goes(), person, line, People.spoken());

        assertThat(standing(person)).isEqualTo(Standing.LAPSED);
        kits.theDayComes(kit);
        assertThat(arrivals.list(kit.comes())).isEmpty();
    }

    @Test
    void whoSaysNoDoesNotPassAndANoTakesBackAYes() {
        UUID never = kits.file(kit);
        UUID first = kits.file(kit);
        say(never, 0, NO);
        say(first, 0, Kits.yes(kit));
        assertThat(say(first, 1, NO)).isEqualTo(new Handings.Outcome.Done());

        assertThat(standing(first)).isEqualTo(Standing.DECLINED);
        assertThat(consents.list(kit.goes(), first))
                .singleElement()
                .satisfies(consent -> assertThat(consent.holds(Instant.now())).isFalse());
        assertThat(handings.history(kit.goes(), kits.end(kit.goes(), kit), first))
                .extracting(Said.Entry::answer)
                .containsExactly(HandingFile.Answer.DECLINED, HandingFile.Answer.AGREED);
        kits.theDayComes(kit);
        assertThat(arrivals.list(kit.comes())).isEmpty();
    }

    @Test
    void whoWasOvertakenIsTold() {
        UUID person = kits.file(kit);
        say(person, 0, Kits.said(new Said.Told.Asked()));

        assertThat(say(person, 0, NO)).isEqualTo(new Handings.Outcome.Late());
        assertThat(standing(person)).isEqualTo(Standing.ASKED);
    }

    @Test
    void aRestrictedFileIsOfferedToNobodyAndNothingIsLeftOfTheTry() {
        UUID person = kits.file(kit);
        restrictions.restrict(kit.goes(), person);

        assertThat(say(person, 0, Kits.yes(kit))).isInstanceOf(Handings.Outcome.Refused.class);
        assertThat(consents.list(kit.goes(), person)).isEmpty();
        Scope colleague = people.counsellor(kit.goes().organisation());
        assertThat(handings.list(colleague, kits.end(colleague, kit)))
                .as("who is not named for it does not know that it is there")
                .isEmpty();
    }

    @Test
    void aConsentReachesNoFurtherThanItsNotice() {
        UUID person = kits.file(kit);
        var more = Kits.said(new Said.Told.Agreed(
                kit.notice().id(),
                org.yukidoke.person.Consent.Giver.SELF,
                "",
                new Said.Passing(
                        java.util.Set.of(Part.WELFARE), Japan.day(Instant.now()).plusDays(60), "")));

        assertThat(say(person, 0, more)).isInstanceOf(Handings.Outcome.Refused.class);
        assertThat(standing(person)).isEqualTo(Standing.UNASKED);
    }

    @Test
    void nobodyElseNotesTakesOrSees() {
        UUID person = kits.file(kit);
        say(person, 0, Kits.yes(kit));
        Scope stranger = people.counsellor(People.STRANGER);
        var asked = new Handings.Asked(person, 1);
        var end = kits.end(kit.goes(), kit);

        assertThat(handings.say(stranger, end, asked, NO, () -> {})).isEqualTo(new Handings.Outcome.Gone());
        assertThat(handings.say(kit.comes(), end, asked, NO, () -> {})).isEqualTo(new Handings.Outcome.Gone());
        assertThat(ends.find(stranger, kit.end())).isEmpty();
        kits.theDayComes(kit);
        UUID word = arrivals.list(kit.comes()).getFirst().id();
        assertThat(arrivals.list(stranger)).isEmpty();
        assertThat(arrivals.take(stranger, word, told -> "")).isEqualTo(new Arrivals.Taking.Gone());
        assertThat(handings.say(kit.goes(), kits.end(kit.goes(), kit), asked, NO, () -> {}))
                .as("from the day on nothing is noted any more")
                .isEqualTo(new Handings.Outcome.Gone());
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "COUNSELLOR")
    void nobodyButCounsellorsAsksOrTakes(Role role) {
        Scope other = people.with(role, kit.goes().organisation());
        var end = kits.end(kit.goes(), kit);

        assertThatThrownBy(() -> handings.say(other, end, new Handings.Asked(UUID.randomUUID(), 0), NO, () -> {}))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> arrivals.list(other)).isInstanceOf(AccessDeniedException.class);
        assertThat(handings.list(other, end)).isEmpty();
    }

    @Test
    void fromMidnightTheCounsellorsOfTheBodyThatGoesSeeNobody() {
        UUID person = kits.file(kit);
        assertThat(count(kit.goes(), "select count(*) from person.person")).isOne();
        kits.theDayComes(kit);

        assertThat(persons.find(kit.goes(), person, Persons.everything())).isEmpty();
        assertThat(persons.newest(kit.goes(), null, true)).isEmpty();
        assertThat(count(kit.goes(), "select count(*) from person.person")).isZero();
        assertThat(count(kit.goes(), "select count(*) from casework.period")).isZero();
        assertThat(count(kit.goes(), "select count(*) from access.colleagues()"))
                .isZero();
        assertThat(refusals(person)).isPositive();
    }

    private long refusals(UUID person) {
        return kits.owner()
                .sql("select count(*) from audit.event where object_id = :person and not permitted")
                .param("person", person.toString())
                .query(Long.class)
                .single();
    }

    private long count(Scope scope, String sql) {
        return transactions.in(
                scope, () -> application.sql(sql).query(Long.class).single());
    }

    @Test
    void aChangeThatWasWithdrawnMovesNobodyAndClosesNothing() {
        UUID person = kits.file(kit);
        say(person, 0, Kits.yes(kit));
        assertThat(ends.withdraw(people.administrator(), kit.end())).isTrue();
        kits.theDayComes(kit);

        assertThat(arrivals.list(kit.comes())).isEmpty();
        assertThat(persons.find(kit.goes(), person, Persons.everything())).isPresent();
    }

    @Test
    void aChangeIsAnnouncedBeforeItsDayByWhoKeepsTheAccountsAndNotTakenBackAfter() {
        var terms = Kits.terms(kits.body("one"), kits.body("two"));
        assertThatThrownBy(() -> ends.announce(kit.goes(), terms)).isInstanceOf(AccessDeniedException.class);
        var today = new org.yukidoke.access.ContractEnd.Terms(
                terms.organisation(),
                terms.successor(),
                Japan.day(Instant.now()),
                terms.askBy(),
                terms.commissioner(),
                terms.document());
        assertThat(ends.announce(people.administrator(), today)).isInstanceOf(ContractEnds.Outcome.Refused.class);
        kits.theDayComes(kit);
        assertThat(ends.withdraw(people.administrator(), kit.end())).isFalse();
        assertThat(kits.end(kit.comes(), kit).inForce()).isTrue();
    }
}
