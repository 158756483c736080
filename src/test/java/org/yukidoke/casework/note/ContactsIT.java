package org.yukidoke.casework.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Draft;
import org.yukidoke.person.FormDrafts;
import org.yukidoke.person.People;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Restrictions;
import org.yukidoke.progress.Councils;
import org.yukidoke.statistics.Figure;
import org.yukidoke.support.PageTest;

/** What is recorded stays, and opens to those it is for. */
@PageTest(laidOut = {Councils.class, People.class})
class ContactsIT {

    @Autowired
    private People people;

    @Autowired
    private Staff staff;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Confidants confidants;

    @Autowired
    private ContactCounts counts;

    @Autowired
    private OwnRecords own;

    @Autowired
    private FormDrafts drafts;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Persons persons;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Test
    void aColleagueReadsItAndAnotherBodyHearsOfNothing() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID person = people.file(keeper);
        write(keeper, person, "母が出た", false);
        assertThat(texts(people.counsellor(People.CENTRE), person)).containsExactly("母が出た");
        Scope stranger = people.counsellor(People.OFFICE);
        assertThat(texts(stranger, person)).isEmpty();
        assertThat(contacts.write(stranger, person, wanted("x", false))).isEqualTo(new Writing.Gone());
        assertThat(rows(stranger, person)).isZero();
    }

    @Test
    void aSessionOpensToItsAuthorAndWhomTheyNameAndNobodyElse() {
        Scope author = people.counsellor(People.CENTRE);
        Account friend = staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), People.CENTRE);
        Scope confidant = staff.scopeOf(friend);
        Scope colleague = people.counsellor(People.CENTRE);
        UUID person = people.file(author);
        UUID session = write(author, person, "眠れない夜のこと", true);

        assertThat(texts(author, person)).containsExactly("眠れない夜のこと");
        assertThat(texts(colleague, person)).isEmpty();
        assertThat(rows(colleague, person)).isZero();
        assertThat(contacts.versions(colleague, person, session)).isEmpty();
        assertThat(confidants.name(colleague, person, author.requireAccount(), colleague.requireAccount()))
                .as("nobody names themselves")
                .isFalse();

        assertThat(confidants.name(author, person, author.requireAccount(), friend.id()))
                .isTrue();
        assertThat(texts(confidant, person)).containsExactly("眠れない夜のこと");

        var named = confidants.list(author, person).getFirst();
        assertThat(confidants.end(author, person, named.id())).isTrue();
        assertThat(texts(confidant, person)).isEmpty();
    }

    @Test
    void breakingTheGlassOpensRecordsButNoSession() {
        Scope author = people.counsellor(People.CENTRE);
        UUID person = people.file(author);
        write(author, person, "ふだんの記録", false);
        write(author, person, "面接の記録", true);
        String reference = persons.find(author, person, Persons.everything())
                .orElseThrow()
                .cover()
                .reference()
                .text();
        restrictions.restrict(author, person);
        Scope helper = people.counsellor(People.CENTRE);
        assertThat(texts(helper, person)).isEmpty();

        transactions.run(
                helper,
                () -> assertThat(application
                                .sql("select person.break_glass(:reference, :id, 'danger')")
                                .param("reference", reference)
                                .param("id", UUID.randomUUID())
                                .query(UUID.class)
                                .optional())
                        .contains(person));

        assertThat(texts(helper, person)).containsExactly("ふだんの記録");
    }

    @Test
    void twoWhoWriteAnewBothKeepTheirText() {
        Scope keeper = people.counsellor(People.CENTRE);
        Scope colleague = people.counsellor(People.CENTRE);
        UUID person = people.file(keeper);
        UUID first = write(keeper, person, "一", false);

        var faster = contacts.amend(colleague, person, first, amendment(first, "二", false));
        assertThat(faster).isInstanceOf(Writing.Done.class);
        assertThat(contacts.amend(keeper, person, first, amendment(first, "三", false)))
                .isEqualTo(new Writing.Clash());
        assertThat(contacts.versions(keeper, person, first))
                .extracting(version -> version.note().text())
                .containsExactly("二", "一");
    }

    @Test
    void sendingTwiceWritesOnceAndEndsTheDraft() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID person = people.file(keeper);
        var form = new Draft.Form(person, "record");
        var hand = new Draft.Hand(UUID.randomUUID(), 1);
        UUID draft = UUID.randomUUID();
        drafts.keep(keeper, form, new Draft.Sent(draft, 0, hand, "", Map.of("note", List.of("途中"))));
        var wanted = new Contacts.Wanted(note("全部"), false, new Draft.Ending(form, draft, 1, hand));

        var once = contacts.write(keeper, person, wanted);
        var twice = contacts.write(keeper, person, wanted);

        assertThat(twice).isEqualTo(once);
        assertThat(texts(keeper, person)).containsExactly("全部");
        assertThat(drafts.list(keeper, form)).isEmpty();
    }

    @Test
    void anotherTextFromTheSameFormIsNotTakenForTheOneThatWasSent() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID person = people.file(keeper);
        UUID other = people.file(keeper);
        var ending = new Draft.Ending(
                new Draft.Form(person, "record"), UUID.randomUUID(), 0, new Draft.Hand(UUID.randomUUID(), 1));
        contacts.write(keeper, person, new Contacts.Wanted(note("一"), false, ending));

        assertThat(contacts.write(keeper, person, new Contacts.Wanted(note("一、二"), false, ending)))
                .isEqualTo(new Writing.Clash());
        assertThat(contacts.write(keeper, other, new Contacts.Wanted(note("一"), false, ending)))
                .as("nor for that of somebody else")
                .isEqualTo(new Writing.Clash());
        assertThat(texts(keeper, person)).containsExactly("一");
    }

    @Test
    void whatWasWithdrawnIsSeenAndNotCounted() {
        Scope keeper = people.counsellor(People.CITY);
        UUID person = people.file(keeper);
        UUID wrong = write(keeper, person, "別の人のこと", false);
        long before = phones(keeper);
        contacts.amend(keeper, person, wrong, amendment(wrong, "別の人のこと", true));

        assertThat(contacts.list(keeper, person, 0))
                .singleElement()
                .matches(one -> one.state().withdrawn());
        assertThat(phones(keeper)).isEqualTo(before - 1);
    }

    @Test
    void noNumberMovesWhenAFileIsRestrictedOrErased() {
        Scope keeper = people.counsellor(People.OFFICE);
        Scope colleague = people.counsellor(People.OFFICE);
        UUID person = people.file(keeper);
        for (int each = 0; each < 5; each++) {
            write(keeper, person, "電話", each == 0);
        }
        long before = phones(keeper);
        assertThat(before).isGreaterThanOrEqualTo(5);
        restrictions.restrict(keeper, person);
        assertThat(phones(colleague)).isEqualTo(before);
        assertThat(erase(keeper, person)).isTrue();
        assertThat(List.of(phones(keeper), phones(colleague))).containsOnly(before);
    }

    @Test
    void registrationsOfPeopleErasedStayInTheCountsAndOnTheCertificate() {
        Scope keeper = people.counsellor(People.CITY);
        UUID person = people.file(keeper);
        write(keeper, person, "電話", false);
        transactions.run(
                keeper,
                () -> application
                        .sql("""
                                insert into casework.registration (id, person, owner, fiscal_year, kind, registered_on,
                                                                   recorded_at, recorded_by)
                                values (:id, :person, :owner, 2026, 'new', '2026-05-01', now(), :by)
                                """)
                        .param("id", UUID.randomUUID())
                        .param("person", person)
                        .param("owner", keeper.organisation())
                        .param("by", keeper.requireAccount())
                        .update());

        assertThat(erase(keeper, person)).isTrue();

        assertThat(number(keeper, """
                        select n
                          from casework.outcome_tally
                         where owner = :body and what = 'registration' and code = 'new' and month = '2026-05-01'
                        """)).isEqualTo(1);
        assertThat(number(keeper, """
                        select cast(records ->> 'casework' as integer)
                          from person.certificate
                         where owner = :body
                         order by erased_at desc
                         limit 1
                        """)).isEqualTo(2);
    }

    @Test
    void aFewAreNotTold() {
        // A body of whom no other test counts contacts.
        Scope keeper = people.counsellor("saitama.labour-bodies");
        write(keeper, people.file(keeper), "一回だけ", false);
        YearMonth month = YearMonth.from(Japan.day(Instant.now()));

        var told = counts.count(keeper, month, month);
        assertThat(told.ways().at(told.ways().rows().indexOf("phone"), 0)).isInstanceOf(Figure.Suppressed.class);
    }

    @Test
    void theDatabaseKeepsWhatWasSaidAsItWas() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID person = people.file(keeper);
        UUID id = write(keeper, person, "一", false);

        for (String change : List.of(
                "update casework.contact set note = who where id = :id",
                "update casework.contact set strict = true where id = :id",
                "delete from casework.contact where id = :id")) {
            assertThatThrownBy(() -> transactions.run(
                            keeper,
                            () -> application.sql(change).param("id", id).update()))
                    .as(change)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void silenceIsNeverAFailure() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID person = people.file(keeper);
        var facts = new Contact.Facts(Instant.now(), null, Way.LETTER, List.of(), List.of(), true);
        var waiting = new Contact.Note(facts, "季節の便り", "", new Contact.Next.Step(Mover.THEM, null, "返事"));

        assertThatThrownBy(() -> contacts.write(keeper, person, new Contacts.Wanted(waiting, false, null)))
                .hasStackTraceContaining("contact_check");
        contacts.write(
                keeper,
                person,
                new Contacts.Wanted(new Contact.Note(facts, "便り", "", new Contact.Next.Nothing()), false, null));
        assertThat(contacts.dueOf(keeper, person)).isEmpty();
    }

    @Test
    void aStepIsDueUntilItIsDone() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID person = people.file(keeper);
        var step = new Contact.Next.Step(Mover.US, Japan.day(Instant.now()), "折り返し電話する");
        var facts = new Contact.Facts(Instant.now(), 5, Way.PHONE, List.of(), List.of(), false);
        var written = (Writing.Done) contacts.write(
                keeper, person, new Contacts.Wanted(new Contact.Note(facts, "留守", "", step), false, null));

        assertThat(contacts.due(keeper)).extracting(Contact.Due::person).containsExactly(person);
        assertThat(contacts.due(people.counsellor(People.CENTRE))).isEmpty();
        contacts.done(keeper, person, written.id(), true);
        assertThat(contacts.due(keeper)).isEmpty();
        contacts.done(keeper, person, written.id(), false);
        assertThat(contacts.due(keeper)).hasSize(1);
    }

    @Test
    void theJournalHoldsOnesOwnWorkOnly() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID person = people.file(keeper);
        write(keeper, person, "わたし", false);
        write(people.counsellor(People.CENTRE), person, "同僚", false);
        var today = Japan.day(Instant.now());

        assertThat(own.list(keeper, today, today)).hasSize(1);
        assertThat(own.recent(keeper)).containsExactly(person);
    }

    private boolean erase(Scope keeper, UUID person) {
        return transactions.in(
                keeper,
                () -> application
                        .sql("select person.erase(:id, 'request', :certificate)")
                        .param("id", person)
                        .param("certificate", UUID.randomUUID())
                        .query(Boolean.class)
                        .single());
    }

    private int number(Scope scope, String query) {
        return transactions.in(
                scope,
                () -> application
                        .sql(query)
                        .param("body", scope.organisation())
                        .query(Integer.class)
                        .single());
    }

    private long phones(Scope scope) {
        LocalDate month = Japan.day(Instant.now()).withDayOfMonth(1);
        return transactions.in(
                scope,
                () -> application
                        .sql("""
                                select coalesce(sum(n), 0)
                                  from casework.counted_contacts(:month, :next, now())
                                 where code = 'phone'
                                """)
                        .param("month", month)
                        .param("next", month.plusMonths(1))
                        .query(Long.class)
                        .single());
    }

    private long rows(Scope scope, UUID person) {
        return transactions.in(
                scope,
                () -> application
                        .sql("select count(*) from casework.contact where person = :id")
                        .param("id", person)
                        .query(Long.class)
                        .single());
    }

    private List<String> texts(Scope scope, UUID person) {
        return contacts.list(scope, person, 0).stream()
                .map(contact -> contact.note().text())
                .toList();
    }

    private UUID write(Scope scope, UUID person, String text, boolean strict) {
        return ((Writing.Done) contacts.write(scope, person, wanted(text, strict))).id();
    }

    private static Contacts.Wanted wanted(String text, boolean strict) {
        return new Contacts.Wanted(note(text), strict, null);
    }

    private static Contacts.Amendment amendment(UUID seen, String text, boolean withdraw) {
        return new Contacts.Amendment(seen, note(text), "書きもらし", withdraw, null);
    }

    private static Contact.Note note(String text) {
        return new Contact.Note(
                new Contact.Facts(Instant.now(), 15, Way.PHONE, List.of(Topic.WORK), List.of(Party.PERSON), false),
                text,
                "",
                new Contact.Next.Nothing());
    }
}
