package org.yukidoke.casework.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Scope;
import org.yukidoke.dropbox.Boxes;
import org.yukidoke.dropbox.ContactRequest;
import org.yukidoke.dropbox.DropBox;
import org.yukidoke.dropbox.FormToken;
import org.yukidoke.dropbox.Putting;
import org.yukidoke.dropbox.Reach;
import org.yukidoke.dropbox.ReceiptCode;
import org.yukidoke.dropbox.Requests;
import org.yukidoke.dropbox.Sender;
import org.yukidoke.person.Draft;
import org.yukidoke.person.FormDrafts;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.web.Typed;

/** What is typed to take a request in holds a name and a number, and outlives the request by nothing. */
@PageTest(laidOut = {Councils.class, People.class})
class CollectTypedIT {

    @Autowired
    private People people;

    @Autowired
    private Boxes boxes;

    @Autowired
    private DropBox dropBox;

    @Autowired
    private Requests requests;

    @Autowired
    private FormDrafts drafts;

    @Test
    void whatWasTypedGoesWhenTheSenderTakesTheRequestBack() {
        Scope centre = people.counsellor(People.CENTRE);
        ReceiptCode receipt = asked(centre);
        Draft.Form form = typed(centre, requests.open(centre).getLast().id());
        assertThat(drafts.list(centre, form)).hasSize(1);

        assertThat(dropBox.withdraw(receipt)).isTrue();

        gone(centre, form);
    }

    @Test
    void whatAColleagueTypedGoesWhenAnotherTookItIn() {
        Scope centre = people.counsellor(People.CENTRE);
        asked(centre);
        UUID request = requests.open(centre).getLast().id();
        Scope colleague = people.counsellor(People.CENTRE);
        Draft.Form form = typed(colleague, request);

        requests.end(centre, request, true);

        gone(colleague, form);
    }

    private void gone(Scope typist, Draft.Form form) {
        assertThat(drafts.list(typist, form)).isEmpty();
        assertThat(drafts.keep(typist, form, sent()))
                .as("from a page still open")
                .isEqualTo(new Draft.Keeping.Gone());
        assertThat(drafts.knows(typist, form)).as("and no key for the device").isFalse();
    }

    private Draft.Form typed(Scope typist, UUID request) {
        var form = Draft.Form.of("collect", request);
        assertThat(drafts.keep(typist, form, sent())).isInstanceOf(Draft.Keeping.Kept.class);
        return form;
    }

    private static Draft.Sent sent() {
        return new Draft.Sent(
                UUID.randomUUID(),
                0,
                new Draft.Hand(UUID.randomUUID(), 1),
                "",
                Map.of("nickname", List.of("みほん"), "value", List.of("048-111-2222")));
    }

    private ReceiptCode asked(Scope centre) {
        assertThat(boxes.decide(
                        centre,
                        new Typed(
                                Map.of(
                                        "takes", List.of("yes"),
                                        "roles", List.of("counsellor"),
                                        "dueDays", List.of("3"),
                                        "keepDays", List.of("30")),
                                List.of())))
                .isEmpty();
        var put = dropBox.put(
                new ContactRequest(
                        People.CENTRE,
                        Sender.SELF,
                        "みほん" + System.nanoTime(),
                        new Reach(Reach.Kind.TELEPHONE, "048-111-2222"),
                        new ContactRequest.Wishes("", "", "川越市", "働くことの話がしたい"),
                        false),
                FormToken.draw(),
                UUID.randomUUID().toString());
        return ((Putting.Kept) put).receipt();
    }
}
