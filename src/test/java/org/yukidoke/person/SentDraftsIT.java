package org.yukidoke.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Account;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** What was sent is not taken for something unsent, and what was typed at one body is not read at another. */
@PageTest(laidOut = {Councils.class, People.class})
class SentDraftsIT {

    private static final UUID DESK = UUID.randomUUID();
    private static final UUID PHONE = UUID.randomUUID();
    private static final Draft.Form INTAKE = Draft.Form.of("intake");

    @Autowired
    private People people;

    @Autowired
    private Staff staff;

    @Autowired
    private FormDrafts drafts;

    @Autowired
    private TestDatabase database;

    @Test
    void theWordsThatWereAcceptedAreNeverADraftAgain() {
        Scope keeper = people.counsellor(People.CENTRE);
        var form = new Draft.Form(people.file(keeper), "record");
        UUID id = UUID.randomUUID();
        drafts.finish(keeper, new Draft.Ending(form, id, 0, new Draft.Hand(DESK, 2), words("一行目\r\n二行目")));
        aMinuteLater(id);

        assertThat(drafts.keep(keeper, form, typed(id, DESK, 3, "一行目\n二行目")))
                .as("typed and taken away again in the page whose answer never came")
                .isEqualTo(new Draft.Keeping.Late());
        assertThat(drafts.list(keeper, form)).isEmpty();

        assertThat(drafts.keep(keeper, form, typed(id, DESK, 4, "一行目\n二行目\n三行目")))
                .isInstanceOf(Draft.Keeping.Kept.class);
        assertThat(drafts.list(keeper, form)).hasSize(1);
    }

    @Test
    void whatWasThrownAwayMayBeTypedAgain() {
        Scope keeper = people.counsellor(People.CENTRE);
        var form = new Draft.Form(people.file(keeper), "record");
        UUID id = UUID.randomUUID();
        drafts.keep(keeper, form, typed(id, DESK, 1, "書きかけ"));
        drafts.finish(keeper, new Draft.Ending(form, id, 1, new Draft.Hand(DESK, 2)));
        aMinuteLater(id);

        assertThat(drafts.keep(keeper, form, typed(id, DESK, 3, "書きかけ"))).isInstanceOf(Draft.Keeping.Kept.class);
    }

    @Test
    void whoeverThrowsAwayWhatWasSentDoesNotUnsendIt() {
        Scope keeper = people.counsellor(People.CENTRE);
        var form = new Draft.Form(people.file(keeper), "record");
        UUID id = UUID.randomUUID();
        drafts.finish(keeper, new Draft.Ending(form, id, 0, new Draft.Hand(DESK, 5), words("送った")));
        drafts.finish(keeper, new Draft.Ending(form, id, 0, new Draft.Hand(PHONE, 1)));

        assertThat(drafts.holds(keeper, form, id, new Draft.Hand(DESK, 5)))
                .as("what the first page left on its device was sent")
                .isTrue();
    }

    @Test
    void whatWasTypedAboutANewcomerStaysAtTheBodyTheyCameTo() {
        Account account = staff.holding(Role.COUNSELLOR, People.CENTRE);
        Scope there = staff.scopeOf(account);
        UUID id = UUID.randomUUID();
        drafts.keep(there, INTAKE, typed(id, DESK, 1, "うちの窓口に来た人"));
        assertThat(drafts.list(there, INTAKE)).hasSize(1);

        Scope elsewhere = moved(account, People.OFFICE);
        assertThat(drafts.list(elsewhere, INTAKE)).isEmpty();
        drafts.finish(elsewhere, new Draft.Ending(INTAKE, id, 1, new Draft.Hand(DESK, 2)));
        assertThat(drafts.keep(elsewhere, INTAKE, typed(UUID.randomUUID(), DESK, 3, "ここに来た人")))
                .isInstanceOf(Draft.Keeping.Kept.class);
        assertThat(drafts.list(elsewhere, INTAKE)).hasSize(1);

        Scope back = moved(account, People.CENTRE);
        assertThat(drafts.list(back, INTAKE))
                .singleElement()
                .satisfies(draft -> assertThat(draft.fields()).isEqualTo(words("うちの窓口に来た人")));
    }

    private Scope moved(Account account, String body) {
        database.owner()
                .sql("update access.account set organisation = :to where id = :id")
                .param("to", body)
                .param("id", account.id())
                .update();
        return staff.scopeOf(account);
    }

    private void aMinuteLater(UUID draft) {
        database.owner()
                .sql("update person.draft set finished_at = finished_at - interval '1 minute' where id = :id")
                .param("id", draft)
                .update();
    }

    private static Map<String, List<String>> words(String note) {
        return Map.of("note", List.of(note));
    }

    private static Draft.Sent typed(UUID id, UUID writer, int turn, String note) {
        return new Draft.Sent(id, 0, new Draft.Hand(writer, turn), "", words(note));
    }
}
