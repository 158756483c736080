package org.yukidoke.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.Period;
import org.yukidoke.casework.Periods;
import org.yukidoke.casework.note.Contact;
import org.yukidoke.casework.note.Contacts;
import org.yukidoke.casework.note.Party;
import org.yukidoke.casework.note.Topic;
import org.yukidoke.casework.note.Way;
import org.yukidoke.casework.note.Writing;
import org.yukidoke.casework.sheet.Assessments;
import org.yukidoke.casework.sheet.SheetForms;
import org.yukidoke.casework.support.Area;
import org.yukidoke.casework.support.Distance;
import org.yukidoke.casework.support.Doer;
import org.yukidoke.casework.support.Goal;
import org.yukidoke.casework.support.Rung;
import org.yukidoke.casework.support.Scale;
import org.yukidoke.casework.support.Step;
import org.yukidoke.casework.support.SupportPlan;
import org.yukidoke.casework.support.SupportPlans;
import org.yukidoke.casework.support.TeamMember;
import org.yukidoke.casework.support.Teams;
import org.yukidoke.conference.Conferences;
import org.yukidoke.conference.Matter;
import org.yukidoke.conference.Matters;
import org.yukidoke.conference.Outcome;
import org.yukidoke.conference.Rooms;
import org.yukidoke.gathering.Circle;
import org.yukidoke.gathering.Day;
import org.yukidoke.gathering.Gatherings;
import org.yukidoke.gathering.Kept;
import org.yukidoke.gathering.Supporter;
import org.yukidoke.gathering.Supporters;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Consent;
import org.yukidoke.person.Erasures;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.person.Persons;
import org.yukidoke.progress.Councils;
import org.yukidoke.referral.Moved;
import org.yukidoke.referral.Referring;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** Somebody every module knows something about is erased, and no module keeps anything or stands in the way. */
@PageTest(laidOut = {Councils.class, People.class})
class ErasedWithEverythingIT {

    private final LocalDate today = Japan.day(Instant.now());

    @Autowired
    private People people;

    @Autowired
    private Persons persons;

    @Autowired
    private Erasures erasures;

    @Autowired
    private Teams teams;

    @Autowired
    private SupportPlans plans;

    @Autowired
    private Distance distance;

    @Autowired
    private Assessments sheets;

    @Autowired
    private SheetForms forms;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Periods periods;

    @Autowired
    private Rooms rooms;

    @Autowired
    private Conferences conferences;

    @Autowired
    private Matters matters;

    @Autowired
    private Gatherings gatherings;

    @Autowired
    private Supporters supporters;

    @Autowired
    private Referring referring;

    @Autowired
    private TestDatabase database;

    @Test
    void nothingOfThemIsLeftAnywhere() {
        Scope keeper = people.counsellor(People.CENTRE);
        Scope office = people.counsellor(People.OFFICE);
        UUID person = people.file(keeper);
        people.share(keeper, person, EnumSet.of(Part.PLAN), People.OFFICE);
        plan(keeper, office, person);
        way(keeper, person);
        sheet(keeper, person);
        contact(keeper, person);
        period(keeper, person);
        conference(keeper, person);
        gathering(keeper, person);
        UUID referral = referring.send(keeper, person, People.OFFICE);
        assertThat(referring.accept(office, referral)).isInstanceOf(Moved.Done.class);

        assertThat(knowing(person))
                .contains(
                        "casework.plan_version",
                        "casework.plan_goal",
                        "casework.plan_step",
                        "casework.team_member",
                        "casework.step_mark",
                        "casework.rung",
                        "casework.scale",
                        "casework.scale_mark",
                        "casework.sheet",
                        "casework.sheet_answer",
                        "casework.sheet_copied",
                        "casework.contact",
                        "casework.period",
                        "casework.period_event",
                        "casework.registration",
                        "casework.outcome",
                        "casework.follow_up",
                        "casework.seen",
                        "conference.item",
                        "gathering.attendance",
                        "gathering.company",
                        "referral.referral");

        var reference = persons.find(keeper, person, Persons.everything())
                .orElseThrow()
                .cover()
                .reference();
        assertThat(erasures.erase(keeper, person, reference, Erasures.Reason.REQUEST))
                .isPresent();
        assertThat(knowing(person)).isEmpty();
    }

    @Test
    void whatHangsOnAPersonAnywhereGoesWithThem() {
        assertThat(database.owner().sql("""
                                with recursive goes(id) as (
                                    select 'person.person'::regclass::oid
                                    union
                                    select c.conrelid
                                      from goes
                                      join pg_constraint c on c.confrelid = goes.id
                                     where c.contype = 'f' and c.confdeltype = 'c'
                                )
                                select c.conrelid::regclass || ': ' || c.conname
                                  from goes
                                  join pg_constraint c on c.confrelid = goes.id
                                 where c.contype = 'f' and c.confdeltype not in ('c', 'n')
                                 order by 1
                                """).query(String.class).list())
                .as("foreign keys an erasure may run into, whatever the order in which rows go")
                .isEmpty();
    }

    private void plan(Scope keeper, Scope office, UUID person) {
        UUID member = switch (teams.join(keeper, person, new TeamMember.Who.Body(People.OFFICE, ""), "求人を探す")) {
            case Teams.Joining.Done(UUID id) -> id;
            case Teams.Joining.There there -> throw new AssertionError("there");
            case Teams.Joining.Gone gone -> throw new AssertionError("gone");
        };
        var step = new Step(UUID.randomUUID(), "求人を三つ探す", new Doer.Member(member), today, null);
        var goal = new Goal(UUID.randomUUID(), new Goal.Said("働いてみたい", "", Area.WORK), Goal.State.OPEN, List.of(step));
        var content = new SupportPlan.Content("静かに暮らしたい", "", today, List.of(goal));
        plans.write(keeper, person, 0, content);
        plans.agree(keeper, person, 1, new SupportPlan.Agreement.Agreed(Consent.Method.SPOKEN, today, ""));
        assertThat(plans.mark(office, person, step.line(), Step.State.DONE, "")).isTrue();
        plans.write(keeper, person, 1, content);
    }

    private void way(Scope keeper, UUID person) {
        distance.stand(keeper, person, new Rung.Standing(Rung.PLACE, today, ""));
        distance.choose(keeper, person, new Scale.Said("外に出る", "部屋から出られない", "行きたいところに行ける"));
        UUID scale = distance.way(keeper, person).scales().getFirst().id();
        distance.mark(keeper, person, scale, new Scale.Reading(4, today, Scale.By.PERSON, ""));
    }

    private void sheet(Scope keeper, UUID person) {
        sheets.write(keeper, person, forms.find("reception", today).orElseThrow(), 0, Map.of("request", "話したい"));
        sheets.copied(
                keeper,
                person,
                sheets.find(keeper, person, "reception").orElseThrow().id());
    }

    private void contact(Scope keeper, UUID person) {
        UUID first = written(contacts.write(keeper, person, new Contacts.Wanted(note("母が出た"), false, null)));
        written(contacts.amend(
                keeper, person, first, new Contacts.Amendment(first, note("本人が出た"), "書きまちがい", false, null)));
        written(contacts.write(keeper, person, new Contacts.Wanted(note("眠れない夜のこと"), true, null)));
    }

    private static Contact.Note note(String text) {
        return new Contact.Note(
                new Contact.Facts(Instant.now(), 15, Way.PHONE, List.of(Topic.WORK), List.of(Party.PERSON), false),
                text,
                "",
                new Contact.Next.Nothing());
    }

    private static UUID written(Writing writing) {
        assertThat(writing).isInstanceOf(Writing.Done.class);
        return ((Writing.Done) writing).id();
    }

    // What came of it is laid out as rows: nothing here is about how it is written down.
    private void period(Scope keeper, UUID person) {
        periods.open(keeper, person, new Periods.Start(today.minusDays(9), Period.Kind.ACCOMPANY, null, "はじめ"));
        database.owner().sql("""
                        insert into casework.registration (id, person, owner, fiscal_year, kind, registered_on, recorded_at,
                                                           recorded_by)
                        select gen_random_uuid(), id, owner, 2026, 'new', '2026-04-01', now(), opened_by
                          from person.person
                         where id = :person;
                        """).param("person", person).update();
        UUID outcome = UUID.randomUUID();
        database.owner()
                .sql("""
                        insert into casework.outcome (id, person, owner, kind, employment, happened_on, known, placed_by,
                                                      place, recorded_at, recorded_by)
                        select :outcome, id, owner, 'work', 'regular', '2026-10-01', 'person', 'us', '', now(), opened_by
                          from person.person
                         where id = :person
                        """)
                .param("outcome", outcome)
                .param("person", person)
                .update();
        database.owner().sql("""
                        insert into casework.outcome (id, person, owner, kind, employment, happened_on, known, placed_by,
                                                      place, recorded_at, recorded_by, corrects)
                        select gen_random_uuid(), person, owner, kind, employment, happened_on, known, placed_by, place,
                               recorded_at, recorded_by, id
                          from casework.outcome
                         where id = :outcome
                        """).param("outcome", outcome).update();
        database.owner().sql("""
                        insert into casework.follow_up (id, outcome, person, owner, months, state, asked_on, word,
                                                        recorded_at, recorded_by)
                        select gen_random_uuid(), id, person, owner, 1, 'lasts', '2026-11-01', '', now(), recorded_by
                          from casework.outcome
                         where id = :outcome
                        """).param("outcome", outcome).update();
    }

    private void conference(Scope keeper, UUID person) {
        UUID meeting = rooms.statutory(keeper, today, People.OFFICE);
        UUID item = done(
                matters.bring(keeper, meeting, new Matters.Brought(person, null, new Matter.Words("ある人のこと", "見本"))));
        done(conferences.hold(keeper, meeting, List.of(keeper.requireAccount())));
        done(matters.tell(keeper, meeting, item, new Matters.Told(Set.of(Part.GENERAL), "働きたいと話している")));
        done(matters.decide(keeper, meeting, item, new Matters.Task("会いに行く", People.CENTRE, today.plusDays(7))));
    }

    private static UUID done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).id();
    }

    private void gathering(Scope keeper, UUID person) {
        UUID circle = kept(
                gatherings.open(keeper, Circle.Kind.PLACE, new Circle.Called("木曜の居場所", "和室", today.minusYears(1))));
        kept(gatherings.hold(
                keeper, circle, new Day.Held(today, 90, "お茶", 2), new Gatherings.Present(List.of(person), List.of())));
        UUID peer = kept(supporters.add(
                keeper,
                Supporter.Kind.PEER,
                new Supporter.Words("見本 花子", "", ""),
                new Supporter.Active(null, today.minusYears(1), null)));
        kept(supporters.accompany(keeper, peer, person, today));
    }

    private static UUID kept(Kept kept) {
        assertThat(kept).isInstanceOf(Kept.Done.class);
        return ((Kept.Done) kept).id();
    }

    /** Tables with rows of this person. */
    private List<String> knowing(UUID person) {
        return database.owner().sql("""
                        select c.table_schema || '.' || c.table_name as name
                          from information_schema.columns c
                          join information_schema.tables t using (table_schema, table_name)
                         where c.column_name = 'person'
                           and c.data_type = 'uuid'
                           and t.table_type = 'BASE TABLE'
                        """).query((row, number) -> row.getString("name")).list().stream()
                .filter(table -> database.owner()
                        .sql("select exists (select from " + table + " where person = :person)")
                        .param("person", person)
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
