package org.yukidoke.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.support.Area;
import org.yukidoke.casework.support.Doer;
import org.yukidoke.casework.support.Goal;
import org.yukidoke.casework.support.Step;
import org.yukidoke.casework.support.SupportPlan;
import org.yukidoke.casework.support.SupportPlans;
import org.yukidoke.casework.support.TeamMember;
import org.yukidoke.casework.support.Teams;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Consent;
import org.yukidoke.person.Erasures;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Restrictions;
import org.yukidoke.person.Share;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** What a referral leaves behind: no wait for who is erased, no news for who may not open it, no answer read by itself. */
@PageTest(laidOut = {Councils.class, People.class})
class AfterwardsIT {

    @Autowired
    private People people;

    @Autowired
    private Referring referring;

    @Autowired
    private Moves moves;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Sending sending;

    @Autowired
    private SupportPlans plans;

    @Autowired
    private Teams teams;

    @Autowired
    private Persons persons;

    @Autowired
    private Erasures erasures;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Sweeping sweeping;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Autowired
    private TestDatabase database;

    @Test
    void nobodyWaitsForTheAnswerAboutWhoeverIsErased() {
        Scope sender = people.counsellor(People.CENTRE);
        UUID person = people.file(sender);
        UUID id = referring.send(sender, person, People.OFFICE);
        referring.overdue(id);
        sweeping.sweep();
        UUID wait = database.owner()
                .sql("select escalation from referral.referral where id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();

        var reference = persons.find(sender, person, Persons.everything())
                .orElseThrow()
                .cover()
                .reference();
        assertThat(erasures.erase(sender, person, reference, Erasures.Reason.REQUEST))
                .isPresent();

        assertThat(database.owner()
                        .sql("select ended_at is not null from referral.escalation where id = :wait")
                        .param("wait", wait)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void newsOfARestrictedFileReachThoseNamedForItAlone() {
        Scope sender = people.counsellor(People.CENTRE);
        Scope colleague = people.counsellor(People.CENTRE);
        UUID person = people.file(sender);
        UUID id = referring.send(sender, person, People.OFFICE);
        restrictions.restrict(sender, person);

        Scope receiver = people.counsellor(People.OFFICE);
        assertThat(moves.move(receiver, id, 1, new Move.Decline(State.Decline.FULL, new Note("", "", ""))))
                .isEqualTo(new Moved.Done());

        assertThat(told(sender, id)).isOne();
        assertThat(told(colleague, id)).isZero();
    }

    private long told(Scope scope, UUID id) {
        return database.owner()
                .sql("select count(*) from workflow.message where href = :href and account = :account")
                .param("href", "/referrals/" + id)
                .param("account", scope.requireAccount())
                .query(Long.class)
                .single();
    }

    @Test
    void planAndTeamGoAlongWhereTheShareNamesThem() {
        Taken taken = takenOver(EnumSet.of(Part.IDENTITY, Part.GENERAL, Part.PLAN));
        SupportPlan carried = plans.find(taken.by(), taken.own()).orElseThrow();

        assertThat(carried.number()).isOne();
        assertThat(carried.agreed()).as("it is agreed with the new body, too").isFalse();
        assertThat(carried.content().wish()).isEqualTo("静かに働きたい");
        assertThat(carried.content().steps())
                .extracting(step -> step.what() + " " + step.state() + " "
                        + step.doer().key().split(":", 2)[0])
                .containsExactly("散歩 DONE person", "図書館に行く OPEN member", "電話をする OPEN us");
        assertThat(teams.list(taken.by(), taken.own()))
                .extracting(member -> member.who().name())
                .containsExactly("見本 館員");
    }

    @Test
    void withoutThatPartNeitherGoesAlong() {
        Taken taken = takenOver(EnumSet.of(Part.IDENTITY, Part.GENERAL));

        assertThat(plans.find(taken.by(), taken.own())).isEmpty();
        assertThat(teams.list(taken.by(), taken.own())).isEmpty();
    }

    @Test
    void aLongListIsToldPageByPageAndNothingIsLeftOut() {
        Scope sender = people.counsellor(People.CENTRE);
        long before = referrals.list(sender, Side.SENDER, true, 1).total();
        Set<UUID> sent = IntStream.rangeClosed(0, Referrals.PAGE)
                .mapToObj(number -> referring.send(sender, people.file(sender), People.OFFICE))
                .collect(Collectors.toSet());

        long total = before + sent.size();
        int pages = (int) Math.ceilDiv(total, Referrals.PAGE);
        List<UUID> told = IntStream.rangeClosed(1, pages)
                .mapToObj(page -> referrals.list(sender, Side.SENDER, true, page))
                .peek(listed -> assertThat(listed.total()).isEqualTo(total))
                .flatMap(listed -> listed.referrals().stream())
                .map(Referral::id)
                .toList();
        assertThat(told).hasSize((int) total).doesNotHaveDuplicates().containsAll(sent);
        assertThat(referrals.list(sender, Side.SENDER, true, 99_999))
                .as("beyond the last page is the last")
                .isEqualTo(referrals.list(sender, Side.SENDER, true, pages));
    }

    /** By whom somebody was taken over, and their file there. */
    private record Taken(Scope by, UUID own) {}

    /** Somebody with an agreed plan and a team. */
    private Taken takenOver(Set<Part> parts) {
        Scope sender = people.counsellor(People.CENTRE);
        Scope office = people.counsellor(People.OFFICE);
        UUID person = people.file(sender);
        UUID librarian = teams.join(sender, person, new TeamMember.Who.Other("見本 館員"), "本を選ぶ")
                        instanceof Teams.Joining.Done(UUID id)
                ? id
                : new UUID(0, 0);
        teams.join(sender, person, new TeamMember.Who.Colleague(sender.requireAccount(), "見本 支援員"), "");
        UUID walk = UUID.randomUUID();
        var goal = new Goal(
                UUID.randomUUID(),
                new Goal.Said("外に出る", "", Area.DAYS),
                Goal.State.OPEN,
                List.of(
                        new Step(walk, "散歩", new Doer.Person(), null, null),
                        new Step(UUID.randomUUID(), "図書館に行く", new Doer.Member(librarian), null, null),
                        new Step(UUID.randomUUID(), "電話をする", new Doer.Us(), null, null)));
        plans.write(sender, person, 0, new SupportPlan.Content("静かに働きたい", "", null, List.of(goal)));
        plans.agree(
                sender,
                person,
                1,
                new SupportPlan.Agreement.Agreed(Consent.Method.SPOKEN, LocalDate.now(Japan.ZONE), ""));
        plans.mark(sender, person, walk, Step.State.DONE, "気もちよかった");
        var ground = new Share.Ground.Consented(
                people.consent(sender, person, people.notice(People.CENTRE, parts, People.OFFICE)));
        var wish = new Referral.Wish(true, "", Referral.Urgency.WEEK, Side.RECEIVER);
        var wanted = new Sending.Wanted(
                People.OFFICE,
                ground,
                parts,
                Instant.now().plus(Duration.ofDays(90)),
                "つなぎ",
                wish,
                Referring.preview("手仕事が好き"));
        UUID referral = sending.send(sender, person, wanted) instanceof Sent.Done(UUID id) ? id : new UUID(0, 0);
        assertThat(referring.accept(office, referral)).isEqualTo(new Moved.Done());
        UUID own = database.owner()
                .sql("select taken_as from referral.referral where id = :id")
                .param("id", referral)
                .query(UUID.class)
                .single();
        return new Taken(office, own);
    }

    @Test
    void nobodyReadsAnAnswerByItself() {
        Scope sender = people.counsellor(People.CENTRE);
        UUID id = referring.send(sender, people.file(sender), People.OFFICE);
        referring.accept(people.counsellor(People.OFFICE), id);

        long rows = transactions.in(
                sender,
                () -> application
                        .sql("select count(*) from referral.answer")
                        .query(Long.class)
                        .single());
        assertThat(rows).isZero();
        List<String> took = transactions.in(
                sender,
                () -> application
                        .sql("select took from referral.answer_times(date '2020-04-01') where receiver = :body")
                        .param("body", People.OFFICE)
                        .query(String.class)
                        .list());
        assertThat(took).contains("one");
    }
}
