package org.yukidoke.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** Nothing typed is lost, and nobody but its typist reads it. */
@PageTest(laidOut = {Councils.class, People.class})
class FormDraftsIT {

    private static final UUID DESK = UUID.randomUUID();
    private static final UUID PHONE = UUID.randomUUID();

    @Autowired
    private People people;

    @Autowired
    private FormDrafts drafts;

    @Autowired
    private AccessStatements statements;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Autowired
    private TestDatabase database;

    @Test
    void whatIsTypedComesBackToItsTypist() {
        Scope keeper = people.counsellor(People.CENTRE);
        var form = form(people.file(keeper));
        var begun = keep(keeper, form, typed(UUID.randomUUID(), 0, DESK, 1, "母が電話に"));
        var grown = keep(keeper, form, typed(begun.id(), 1, DESK, 2, "母が電話に出た"));

        assertThat(grown).isEqualTo(new Draft.Keeping.Kept(begun.id(), 2, grown.at(), false));
        assertThat(texts(keeper, form)).containsExactly("母が電話に出た");
        assertThat(drafts.open(keeper)).extracting(Draft.Open::form).containsExactly(form);
    }

    @Test
    void aColleagueAtTheSameDeskSeesNothingOfIt() {
        Scope keeper = people.counsellor(People.CENTRE);
        var form = form(people.file(keeper));
        var kept = keep(keeper, form, typed(UUID.randomUUID(), 0, DESK, 1, "書きかけ"));
        Scope colleague = people.counsellor(People.CENTRE);

        assertThat(drafts.list(colleague, form)).isEmpty();
        assertThat(rows(colleague, form)).isZero();
        drafts.finish(colleague, new Draft.Ending(form, kept.id(), 1, new Draft.Hand(PHONE, 1)));
        keep(colleague, form, typed(kept.id(), 1, DESK, 2, "横から"));
        assertThat(texts(keeper, form)).containsExactly("書きかけ");
    }

    @Test
    void anotherBodyCanNeitherWriteNorAsk() {
        Scope keeper = people.counsellor(People.CENTRE);
        var form = form(people.file(keeper));
        Scope stranger = people.counsellor(People.OFFICE);

        assertThat(drafts.keep(stranger, form, typed(UUID.randomUUID(), 0, DESK, 1, "x")))
                .isEqualTo(new Draft.Keeping.Gone());
        assertThat(drafts.list(stranger, form)).isEmpty();
    }

    @Test
    void twoWindowsOnOneDraftKeepBothTexts() {
        Scope keeper = people.counsellor(People.CENTRE);
        var form = form(people.file(keeper));
        var begun = keep(keeper, form, typed(UUID.randomUUID(), 0, DESK, 1, "机で"));
        keep(keeper, form, typed(begun.id(), 1, PHONE, 1, "机で、電話で"));
        var late = keep(keeper, form, typed(begun.id(), 1, DESK, 2, "机で、つづき"));

        assertThat(late.beside()).isTrue();
        assertThat(texts(keeper, form)).containsExactlyInAnyOrder("机で、電話で", "机で、つづき");
    }

    @Test
    void anAnswerLostOnTheWayMakesNoSecondText() {
        Scope keeper = people.counsellor(People.CENTRE);
        var form = form(people.file(keeper));
        UUID id = UUID.randomUUID();
        keep(keeper, form, typed(id, 0, DESK, 1, "一"));
        keep(keeper, form, typed(id, 0, DESK, 2, "一二"));
        keep(keeper, form, typed(id, 0, DESK, 1, "一"));

        assertThat(texts(keeper, form)).containsExactly("一二");
    }

    @Test
    void sendingAFormEndsNoTextAnotherWindowWroteMeanwhile() {
        Scope keeper = people.counsellor(People.CENTRE);
        var form = form(people.file(keeper));
        var begun = keep(keeper, form, typed(UUID.randomUUID(), 0, DESK, 1, "机で"));
        keep(keeper, form, typed(begun.id(), 1, PHONE, 1, "机で、電話で"));
        drafts.finish(keeper, new Draft.Ending(form, begun.id(), 1, new Draft.Hand(DESK, 2)));

        assertThat(texts(keeper, form)).containsExactly("机で、電話で");
    }

    @Test
    void sendingAFormEndsWhatItsPageHasSeen() {
        Scope keeper = people.counsellor(People.CENTRE);
        var form = form(people.file(keeper));
        var begun = keep(keeper, form, typed(UUID.randomUUID(), 0, DESK, 1, "机で"));
        drafts.finish(keeper, new Draft.Ending(form, begun.id(), 1, new Draft.Hand(PHONE, 0)));

        assertThat(texts(keeper, form)).isEmpty();
    }

    @Test
    void aPageThatDoesNotCountIsReadBeforeItIsToldThatItsTextIsKept() {
        Scope keeper = people.counsellor(People.CENTRE);
        var form = form(people.file(keeper));
        UUID id = UUID.randomUUID();
        keep(keeper, form, typed(id, 0, DESK, 0, "一"));
        keep(keeper, form, typed(id, 0, DESK, 0, "一"));
        assertThat(texts(keeper, form)).containsExactly("一");

        assertThat(keep(keeper, form, typed(id, 0, DESK, 0, "一二")).beside()).isTrue();
        assertThat(texts(keeper, form)).containsExactlyInAnyOrder("一", "一二");
    }

    @Test
    void aSignOfNothingBreaksNoForm() {
        Scope keeper = people.counsellor(People.CENTRE);
        var form = form(people.file(keeper));
        keep(keeper, form, typed(UUID.randomUUID(), 0, DESK, 1, "a\0b \\u0000"));

        assertThat(texts(keeper, form)).containsExactly("ab \\u0000");
    }

    @Test
    void theFormOfAnotherFileEndsNoDraft() {
        Scope keeper = people.counsellor(People.CENTRE);
        var form = form(people.file(keeper));
        UUID id = UUID.randomUUID();
        keep(keeper, form, typed(id, 0, DESK, 1, "書きかけ"));

        drafts.finish(keeper, new Draft.Ending(form(people.file(keeper)), id, 1, new Draft.Hand(DESK, 2)));

        assertThat(texts(keeper, form)).containsExactly("書きかけ");
    }

    @Test
    void whatComesAfterItsFormWasSentIsNotATextOfItsOwn() {
        Scope keeper = people.counsellor(People.CENTRE);
        var form = form(people.file(keeper));
        UUID id = UUID.randomUUID();
        drafts.finish(keeper, new Draft.Ending(form, id, 0, new Draft.Hand(DESK, 2)));

        assertThat(drafts.keep(keeper, form, typed(id, 0, DESK, 1, "送った"))).isEqualTo(new Draft.Keeping.Late());
        assertThat(drafts.list(keeper, form)).isEmpty();
        assertThat(drafts.holds(keeper, form, id, new Draft.Hand(DESK, 2))).isTrue();
        assertThat(drafts.holds(keeper, form, id, new Draft.Hand(DESK, 3)))
                .as("typed after it was sent")
                .isFalse();
        assertThat(drafts.holds(keeper, form, id, new Draft.Hand(PHONE, 1))).isFalse();
    }

    @Test
    void savingOpensNoKeyAndOpeningWritesALine() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID person = people.file(keeper);
        var form = form(person);
        var begun = keep(keeper, form, typed(UUID.randomUUID(), 0, DESK, 1, "一"));
        for (int turn = 2; turn < 10; turn++) {
            keep(keeper, form, typed(begun.id(), turn - 1, DESK, turn, "一".repeat(turn)));
        }
        drafts.list(keeper, form);

        assertThat(statements.of(keeper, person, 100))
                .extracting(AccessStatements.Entry::action)
                .filteredOn(action -> action.startsWith("person.draft"))
                .containsExactly("person.draft.open", "person.draft.begin");
    }

    @Test
    void nothingOfItCanBeReadInTheDatabase() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID person = people.file(keeper);
        keep(keeper, form(person), typed(UUID.randomUUID(), 0, DESK, 1, "ひみつの話"));

        String row = database.owner()
                .sql("""
                        select encode(content, 'escape') || sealing || encode(opening, 'escape')
                          from person.draft
                         where person = :id
                        """)
                .param("id", person)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("ひみつ");
    }

    @Test
    void whoeverMayNotSeeThePersonAnyMoreSeesNoDraftEither() {
        Scope keeper = people.counsellor(People.CENTRE);
        Scope colleague = people.counsellor(People.CENTRE);
        UUID person = people.file(keeper);
        var form = form(person);
        keep(colleague, form, typed(UUID.randomUUID(), 0, DESK, 1, "書きかけ"));

        restrictions.restrict(keeper, person);

        assertThat(drafts.list(colleague, form)).isEmpty();
        assertThat(drafts.open(colleague)).isEmpty();
        assertThat(rows(colleague, form)).isZero();
    }

    @Test
    void aBodyThatIsShownAPartMayWriteAboutItToo() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID person = people.file(keeper);
        people.share(keeper, person, EnumSet.of(Part.IDENTITY), People.OFFICE);
        Scope receiver = people.counsellor(People.OFFICE);
        var form = form(person);

        keep(receiver, form, typed(UUID.randomUUID(), 0, DESK, 1, "受けとりました"));
        assertThat(texts(receiver, form)).containsExactly("受けとりました");
        assertThat(drafts.list(keeper, form)).isEmpty();
    }

    @Test
    void whatIsAboutNobodyInParticularIsItsTypistsAlone() {
        Scope typist = people.counsellor(People.CENTRE);
        var form = Draft.Form.of("handover");
        var begun = keep(typist, form, typed(UUID.randomUUID(), 0, DESK, 1, "三人を頼み"));
        keep(typist, form, typed(begun.id(), 1, DESK, 2, "三人を頼みます"));
        Scope colleague = people.counsellor(People.CENTRE);

        assertThat(texts(typist, form)).containsExactly("三人を頼みます");
        assertThat(drafts.list(colleague, form)).isEmpty();
        drafts.finish(colleague, new Draft.Ending(form, begun.id(), 2, new Draft.Hand(PHONE, 1)));
        assertThat(texts(typist, form)).containsExactly("三人を頼みます");

        drafts.finish(typist, new Draft.Ending(form, begun.id(), 2, new Draft.Hand(DESK, 3)));
        assertThat(drafts.list(typist, form)).isEmpty();
        assertThat(drafts.keep(typist, form, typed(begun.id(), 2, DESK, 2, "三人を頼みます")))
                .isEqualTo(new Draft.Keeping.Late());
    }

    @Test
    void whatIsTypedAboutAThingGoesWithTheThing() {
        Scope typist = people.counsellor(People.CENTRE);
        UUID matter = UUID.randomUUID();
        var about = Draft.Form.of("conference.minutes", matter);
        var other = Draft.Form.of("conference.minutes", UUID.randomUUID());
        keep(typist, about, typed(UUID.randomUUID(), 0, DESK, 1, "ひみつの話"));
        keep(typist, other, typed(UUID.randomUUID(), 0, DESK, 1, "別の話"));

        database.owner()
                .sql("select person.forget_drafts(:gone)")
                .param("gone", matter)
                .query()
                .singleRow();

        assertThat(drafts.list(typist, about)).isEmpty();
        assertThat(drafts.keep(typist, about, typed(UUID.randomUUID(), 0, DESK, 2, "ひみつの話の続き")))
                .as("nor does a page still open somewhere keep more of it")
                .isEqualTo(new Draft.Keeping.Gone());
        assertThat(drafts.knows(typist, about)).isFalse();
        assertThat(texts(typist, other)).containsExactly("別の話");
    }

    @Test
    void whatWasLeftForThirtyDaysAndIsInNoFileIsThrownAway() {
        Scope typist = people.counsellor(People.CENTRE);
        var old = Draft.Form.of("collect", UUID.randomUUID());
        var young = Draft.Form.of("collect", UUID.randomUUID());
        var filed = form(people.file(typist));
        keep(typist, old, typed(UUID.randomUUID(), 0, DESK, 1, "古い"));
        keep(typist, young, typed(UUID.randomUUID(), 0, DESK, 1, "新しい"));
        keep(typist, filed, typed(UUID.randomUUID(), 0, DESK, 1, "記録"));
        database.owner()
                .sql("""
                        update person.draft
                           set saved_at = saved_at - interval '31 days'
                         where account = :account
                           and form <> :young
                        """)
                .param("account", typist.requireAccount())
                .param("young", young.key())
                .update();

        drafts.sweep();

        assertThat(drafts.list(typist, old)).isEmpty();
        assertThat(texts(typist, young)).containsExactly("新しい");
        assertThat(texts(typist, filed)).containsExactly("記録");
    }

    @Test
    void aFormNobodyKnowsKeepsNothing() {
        Scope typist = people.counsellor(People.CENTRE);
        for (String key : List.of(
                "diary", "collect", "collect:x", "collect.x:" + UUID.randomUUID(), "handover:" + UUID.randomUUID())) {
            var form = new Draft.Form(null, key);
            assertThat(drafts.knows(typist, form)).as(key).isFalse();
            assertThat(drafts.keep(typist, form, typed(UUID.randomUUID(), 0, DESK, 1, "山田さんのこと")))
                    .as(key)
                    .isEqualTo(new Draft.Keeping.Gone());
        }
        UUID person = people.file(typist);
        assertThat(drafts.knows(typist, form(person))).isTrue();
        restrictions.restrict(people.counsellor(People.CENTRE), person);
        assertThat(drafts.knows(typist, form(person)))
                .as("the page of a file one does not see gets no key")
                .isFalse();
        assertThat(drafts.knows(people.counsellor(People.OFFICE), form(person))).isFalse();
    }

    @Test
    void theNewestIsRefusedAndNoneOfTheOthersGoes() {
        Scope typist = people.counsellor(People.CENTRE);
        var form = Draft.Form.of("handover");
        var first = keep(typist, form, typed(UUID.randomUUID(), 0, DESK, 1, "一"));
        database.owner()
                .sql("""
                        insert into person.draft (id, person, owner, body, account, form, base, version, writer, turn,
                                                  sealing, opening, content, begun_at, saved_at)
                        select gen_random_uuid(), person, owner, body, account, form, base, version, writer, turn,
                               sealing, opening, content, begun_at, saved_at
                          from person.draft, generate_series(2, :most)
                         where id = :id
                        """)
                .param("most", FormDrafts.OPEN)
                .param("id", first.id())
                .update();

        assertThat(drafts.keep(typist, Draft.Form.of("conference.call"), typed(UUID.randomUUID(), 0, DESK, 1, "新しい")))
                .isEqualTo(new Draft.Keeping.Full(FormDrafts.OPEN));
        assertThat(keep(typist, form, typed(first.id(), 1, DESK, 2, "一二")).id())
                .as("what is open goes on")
                .isEqualTo(first.id());
        assertThat(texts(typist, form)).as("the newest of them").hasSize(20).contains("一二");

        drafts.finish(typist, new Draft.Ending(form, first.id(), 2, new Draft.Hand(DESK, 3)));
        keep(typist, Draft.Form.of("conference.call"), typed(UUID.randomUUID(), 0, DESK, 1, "新しい"));
    }

    private long rows(Scope scope, Draft.Form form) {
        return transactions.in(
                scope,
                () -> application
                        .sql("select count(*) from person.draft where person = :id")
                        .param("id", form.person())
                        .query(Long.class)
                        .single());
    }

    private Draft.Keeping.Kept keep(Scope scope, Draft.Form form, Draft.Sent sent) {
        return switch (drafts.keep(scope, form, sent)) {
            case Draft.Keeping.Kept kept -> kept;
            case Draft.Keeping.Late late -> throw new AssertionError(late);
            case Draft.Keeping.Gone gone -> throw new AssertionError(gone);
            case Draft.Keeping.TooLong much -> throw new AssertionError(much);
            case Draft.Keeping.Full full -> throw new AssertionError(full);
        };
    }

    private List<String> texts(Scope scope, Draft.Form form) {
        return drafts.list(scope, form).stream()
                .map(draft -> String.join("", draft.fields().getOrDefault("note", List.of())))
                .toList();
    }

    private static Draft.Form form(UUID person) {
        return new Draft.Form(person, "record");
    }

    private static Draft.Sent typed(UUID id, int seen, UUID writer, int turn, String note) {
        return new Draft.Sent(id, seen, new Draft.Hand(writer, turn), "", Map.of("note", List.of(note)));
    }
}
