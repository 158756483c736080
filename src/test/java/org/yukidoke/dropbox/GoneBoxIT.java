package org.yukidoke.dropbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yukidoke.access.Account;
import org.yukidoke.access.ContractEnds;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.db.Transactions;
import org.yukidoke.person.Leaving;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** A body that goes while requests lie in its box. */
@PageTest(laidOut = {Councils.class, People.class})
class GoneBoxIT {

    private final People people;
    private final Leaving leaving;
    private final Staff staff;
    private final String body;
    private final String next;
    private final Scope counsellor;

    @Autowired
    private DropBox dropBox;

    @Autowired
    private Requests requests;

    @Autowired
    private ContractEnds ends;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Autowired
    private TestDatabase database;

    @Autowired
    GoneBoxIT(People people, Leaving leaving, Staff staff, Boxes boxes) {
        this.people = people;
        this.leaving = leaving;
        this.staff = staff;
        this.body = leaving.body("box");
        this.next = leaving.body("next");
        this.counsellor = people.counsellor(body);
        var box = new Box(true, Set.of(Role.COUNSELLOR, Role.MEMBER, Role.SECRETARIAT), 3, 30);
        boxes.decide(counsellor, box);
        boxes.decide(people.counsellor(next), box);
    }

    private Putting putting() {
        var reach = new Reach(Reach.Kind.TELEPHONE, "048-777-1234");
        return dropBox.put(
                new ContactRequest(body, Sender.FAMILY, "名無しの雪女", reach, ContactRequest.Wishes.NONE, true),
                FormToken.draw(),
                UUID.randomUUID().toString());
    }

    private ReceiptCode put() {
        return switch (putting()) {
            case Putting.Kept(ReceiptCode receipt) -> receipt;
            case Putting other -> throw new AssertionError(other);
        };
    }

    @Test
    void nothingIsPutInAnyMoreAndNobodyIsPromisedAnything() {
        assertThat(dropBox.bodies()).contains(body);
        assertThat(dropBox.promise(body)).isPresent();
        leaving.gone(body, next);

        assertThat(dropBox.bodies()).doesNotContain(body).contains(next);
        assertThat(dropBox.promise(body)).isEmpty();
        assertThat(putting()).isInstanceOf(Putting.Refused.class);
        assertThatThrownBy(() -> application.sql("""
                                insert into dropbox.request (id, code, body, may_pass)
                                values (gen_random_uuid(), sha256('gone'::bytea), :body, true)
                                """).param("body", body).update())
                .as("the database says no as well")
                .isInstanceOf(DataAccessException.class);
        assertThat(browser.get().uri("/contact"))
                .bodyText()
                .doesNotContain("body=" + body)
                .contains("body=" + next);
    }

    @Test
    void nobodyOfABodyThatHasGoneReadsWhatLiesThereNorPassesItOn() {
        put();
        UUID id = requests.open(counsellor).getFirst().id();
        List<Scope> readers = List.of(counsellor, people.with(Role.MEMBER, body), people.with(Role.SECRETARIAT, body));
        for (Scope reader : readers) {
            assertThat(requests.open(reader, id)).isPresent();
        }
        leaving.gone(body, next);

        for (Scope reader : readers) {
            assertThat(requests.reads(reader)).isFalse();
            assertThatThrownBy(() -> requests.open(reader, id)).isInstanceOf(AccessDeniedException.class);
            assertThat(count(reader, "select count(*) from dropbox.request where id = :id", id))
                    .isZero();
            assertThat(count(reader, "select count(*) from dropbox.release(:id)", id))
                    .isZero();
            assertThat(count(reader, "select count(*) where dropbox.pass(:id, '" + next + "')", id))
                    .isZero();
        }
    }

    private long count(Scope scope, String sql, UUID id) {
        return transactions.in(
                scope,
                () -> application.sql(sql).param("id", id).query(Long.class).single());
    }

    @Test
    void nothingIsPassedOnToABodyThatHasGone() {
        put();
        Request waiting = requests.open(counsellor).getFirst();
        assertThat(requests.receivers(counsellor, waiting)).contains(next);
        leaving.gone(next, People.OFFICE);

        assertThat(requests.receivers(counsellor, waiting)).doesNotContain(next);
        assertThat(requests.pass(counsellor, waiting.id(), next)).isEqualTo(new Answer.NotAllowed());
    }

    @Test
    void theSenderIsToldThatTheBodyEndedAndWhereToTurnAndMayTakeItBack() {
        ReceiptCode receipt = put();
        assertThat(dropBox.state(receipt).orElseThrow().state()).isEqualTo(new Standing.State.Arrived());
        UUID end = leaving.gone(body, next);

        assertThat(dropBox.state(receipt).orElseThrow().state()).isEqualTo(new Standing.State.Left(next));
        assertThat(asked(receipt))
                .contains("相談の仕事を終えました", "/contact?body=" + next, "見本 " + next)
                .doesNotContain("雪女", "048-777-1234");
        assertThat(ends.undo(people.administrator(), end, "間違い")).isTrue();
        assertThat(dropBox.state(receipt).orElseThrow().state()).isEqualTo(new Standing.State.Arrived());
        leaving.gone(body, next);
        assertThat(dropBox.withdraw(receipt)).isTrue();
        assertThat(dropBox.state(receipt).orElseThrow().state()).isInstanceOf(Standing.State.Withdrawn.class);
    }

    @Test
    void whereTheBodyThatTookOverTakesNoneTheSenderIsShownAllTheWindows() {
        ReceiptCode receipt = put();
        leaving.gone(body, leaving.body("silent"));

        assertThat(asked(receipt)).contains("href=\"/windows\"").doesNotContain("/contact?body=");
    }

    private String asked(ReceiptCode receipt) {
        try {
            return browser.post()
                    .uri("/contact/receipt")
                    .param("code", receipt.shown())
                    .with(Staff.form())
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void theSecretariatOfTheCouncilLearnsHowManyWaitAndNothingOfThem() {
        put();
        put();
        Scope secretariat = people.with(Role.SECRETARIAT, "");
        assertThat(left(secretariat)).isEmpty();
        leaving.gone(body, next);

        assertThat(left(secretariat))
                .singleElement()
                .satisfies(one -> assertThat(one.waiting()).isEqualTo(2));
        assertThat(count(
                        secretariat,
                        "select count(*) from dropbox.request where body = '" + body + "' or id = :id",
                        UUID.randomUUID()))
                .isZero();
        Account account = staff.with(Set.of(new Grant(Role.SECRETARIAT, "saitama")), "");
        assertThat(browser.get().uri("/desk/requests/left").with(Staff.as(account)))
                .bodyText()
                .contains("見本 " + body, "2 件")
                .doesNotContain("雪女", "048-777-1234");
        assertThat(browser.get().uri("/desk").with(Staff.as(account)))
                .bodyText()
                .contains("返事を待つ依頼が 2 件残っています");
    }

    @Test
    void nobodyElseLearnsIt() {
        put();
        leaving.gone(body, next);

        Scope elsewhere = staff.scope(Set.of(new Grant(Role.SECRETARIAT, "akita")), "");
        assertThat(left(elsewhere)).as("of another council").isEmpty();
        for (Role role : Role.values()) {
            if (role != Role.SECRETARIAT) {
                Scope scope = people.with(role, body);
                assertThatThrownBy(() -> requests.left(scope)).isInstanceOf(AccessDeniedException.class);
                assertThat(count(
                                scope,
                                "select count(*) from dropbox.left_behind() where :id is not null",
                                UUID.randomUUID()))
                        .isZero();
            }
        }
    }

    private List<Requests.Left> left(Scope scope) {
        return requests.left(scope).stream()
                .filter(one -> one.body().equals(body))
                .toList();
    }

    @Test
    void whatLiesThereIsErasedWithItsTimeLikeEverywhere() {
        ReceiptCode receipt = put();
        leaving.gone(body, next);
        database.owner()
                .sql("update dropbox.request set arrived_at = arrived_at - interval '120 days',"
                        + " told_at = now() - interval '20 days' where body = :body")
                .param("body", body)
                .update();
        application.sql("select dropbox.tidy()").query(Integer.class).single();

        assertThat(dropBox.state(receipt).orElseThrow().erased()).isTrue();
        assertThat(left(people.with(Role.SECRETARIAT, ""))).isEmpty();
    }
}
