package org.yukidoke.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.casework.Period;
import org.yukidoke.casework.Periods;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Share;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/**
 * One person and five bodies: one declines, one is silent and is given up, one takes over, one helps, and the person has the
 * last word. Both sides know of each step, and nobody ever saw more than the share they had taken up named.
 */
@PageTest(laidOut = {Councils.class, People.class})
class FiveBodiesIT {

    private static final String TAKES_OVER = People.STRANGER;
    private static final String HELPS = "saitama.jeed";
    private static final String FAMILY = "五輪";

    @Autowired
    private People people;

    @Autowired
    private Referring referring;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Persons persons;

    @Autowired
    private Periods periods;

    @Autowired
    private Sweeping sweeping;

    @Autowired
    private Staff staff;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private TestDatabase database;

    private static final List<String> BODIES = List.of(People.CENTRE, People.OFFICE, People.CITY, TAKES_OVER, HELPS);

    @Test
    void somebodyGoesThroughFiveBodiesAndIsNotLost() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope declines = people.counsellor(People.OFFICE);
        Scope silent = people.counsellor(People.CITY);
        Scope takesOver = people.counsellor(TAKES_OVER);
        Scope helps = people.counsellor(HELPS);
        Map<String, Scope> all = Map.of(
                People.CENTRE,
                centre,
                People.OFFICE,
                declines,
                People.CITY,
                silent,
                TAKES_OVER,
                takesOver,
                HELPS,
                helps);
        UUID person = people.file(centre, People.named(FAMILY, "花子"));
        periods.open(centre, person, new Periods.Start(LocalDate.of(2026, 10, 1), Period.Kind.ACCOMPANY, null, ""));
        Share.Ground ground = referring.consent(centre, person, People.OFFICE, People.CITY, TAKES_OVER);

        // The first cannot.
        UUID first = referring.send(centre, person, ground, People.OFFICE, Referring.wish());
        seenByNobodyBut(all, person, People.CENTRE);
        done(referring.move(declines, first, new Move.Decline(State.Decline.BETTER, Note.of("市の窓口が合いそうです"))));
        assertThat(referrals
                        .open(centre, first)
                        .orElseThrow()
                        .steps()
                        .getLast()
                        .note()
                        .text())
                .isEqualTo("市の窓口が合いそうです");

        // The second says nothing, both hear of that, and it is given up.
        UUID second = referring.send(centre, person, ground, People.CITY, Referring.wish());
        referring.overdue(second);
        sweeping.sweep();
        assertThat(deeds(silent, second)).containsExactly(Deed.SEND, Deed.ESCALATE);
        done(referring.move(centre, second, new Move.Withdraw(State.Withdrawal.SILENCE, Note.NONE)));
        assertThat(referring.accept(silent, second)).isEqualTo(new Moved.Fallen());
        seenByNobodyBut(all, person, People.CENTRE);

        // The third takes over: its own file, and what was open at the first body ends.
        UUID third = referring.send(
                centre, person, ground, TAKES_OVER, new Referral.Wish(true, "", Referral.Urgency.WEEK, Side.RECEIVER));
        done(referring.accept(takesOver, third));
        UUID own = Objects.requireNonNull(
                referrals.open(takesOver, third).orElseThrow().person());
        assertThat(own).isNotEqualTo(person);
        PersonFile taken = persons.find(takesOver, own, Persons.everything()).orElseThrow();
        assertThat(taken.named().map(named -> named.identity().name().family())).contains(FAMILY);
        assertThat(taken.cover().owner()).isEqualTo(TAKES_OVER);
        assertThat(periods.findOpen(takesOver, own)).isPresent();
        assertThat(periods.findOpen(centre, person)).isEmpty();
        assertThat(periods.list(centre, person))
                .extracting(one -> one.state())
                .allSatisfy(state -> assertThat(state.toString()).contains("TRANSFERRED"));
        done(referring.move(takesOver, third, new Move.Start(Note.NONE)));
        done(referring.move(takesOver, third, new Move.Serve(State.Ending.ONWARD, Note.NONE)));
        done(referring.move(takesOver, third, new Move.Hear(State.Word.UNSAID, true, Note.NONE)));
        assertThat(persons.find(takesOver, person, Persons.everything()))
                .as("the share is over; what was taken over is its own")
                .isEmpty();

        // The fourth asks a fifth, which helps, and the person's own word closes it.
        UUID fourth = referring.send(takesOver, own, HELPS);
        seenByNobodyBut(all, own, TAKES_OVER);
        done(referring.accept(helps, fourth));
        seenByNobodyBut(all, own, TAKES_OVER, HELPS);
        done(referring.move(helps, fourth, new Move.Start(Note.NONE)));
        done(referring.move(helps, fourth, new Move.Serve(State.Ending.REACHED, Note.NONE)));
        done(referring.move(takesOver, fourth, new Move.Hear(State.Word.HELPED, true, Note.of("続けられそう"))));
        seenByNobodyBut(all, own, TAKES_OVER);

        bothKnowEachStep(all, Map.of(first, People.OFFICE, second, People.CITY, third, TAKES_OVER), People.CENTRE);
        bothKnowEachStep(all, Map.of(fourth, HELPS), TAKES_OVER);
        theRecordKnowsNoOtherLook(person, Set.of(People.CENTRE, TAKES_OVER));
        theRecordKnowsNoOtherLook(own, Set.of(TAKES_OVER, HELPS));
        noPageNamesThemElsewhere(List.of(first, second, third, fourth), person, own);
    }

    private static Scope of(Map<String, Scope> all, String body) {
        return Objects.requireNonNull(all.get(body));
    }

    private static void done(Moved moved) {
        assertThat(moved).isEqualTo(new Moved.Done());
    }

    private List<Deed> deeds(Scope scope, UUID id) {
        return referrals.open(scope, id).orElseThrow().steps().stream()
                .map(Step::deed)
                .toList();
    }

    /** Asked for every part, each body gets what it may: a receiver the parts of its share and no other. */
    private void seenByNobodyBut(Map<String, Scope> all, UUID person, String... bodies) {
        for (String body : BODIES) {
            Optional<PersonFile> seen = persons.find(of(all, body), person, Persons.everything());
            if (!List.of(bodies).contains(body)) {
                assertThat(seen).as(body).isEmpty();
            } else if (!seen.orElseThrow().cover().seen().keeper()) {
                assertThat(seen.orElseThrow().parts()).as(body).isEqualTo(Referring.WHO);
            }
        }
    }

    private void bothKnowEachStep(Map<String, Scope> all, Map<UUID, String> receivers, String sender) {
        receivers.forEach((id, receiver) -> {
            assertThat(deeds(of(all, receiver), id)).isEqualTo(deeds(of(all, sender), id));
            int steps = deeds(of(all, sender), id).size();
            assertThat(database.owner()
                            .sql("""
                            select count(distinct split_part(once, ' ', 3) || organisation)
                              from workflow.message
                             where once like 'referral ' || :id || ' %'
                            """)
                            .param("id", id.toString())
                            .query(Integer.class)
                            .single())
                    .as("of every step whoever did not do it was told")
                    .isGreaterThanOrEqualTo(steps);
        });
    }

    /** Every look at a file that was let through is by a body that keeps it or had taken up a share, for its parts only. */
    private void theRecordKnowsNoOtherLook(UUID person, Set<String> bodies) {
        var looks = database.owner()
                .sql("""
                        select organisation, basis, coalesce(detail ->> 'fields', '') as fields, object_type
                          from audit.event
                         where subject = :person and permitted and action not like 'person.share.%'
                        """)
                .param("person", person)
                .query((row, number) -> new Look(
                        row.getString("organisation"),
                        row.getString("basis"),
                        row.getString("fields"),
                        row.getString("object_type")))
                .list();
        assertThat(looks).isNotEmpty();
        assertThat(looks)
                .filteredOn(look -> look.kind().equals("person") && !look.body().isEmpty())
                .allSatisfy(look -> assertThat(look.body()).as(look.toString()).isIn(bodies));
        assertThat(looks)
                .filteredOn(look ->
                        look.basis().startsWith("share:") && !look.fields().isEmpty())
                .allSatisfy(look -> assertThat(look.fields().split(","))
                        .as(look.toString())
                        .isSubsetOf(Referring.WHO.stream().map(Part::key).toArray(String[]::new)));
    }

    private record Look(String body, String basis, String fields, String kind) {}

    /** The bodies that never accepted, and everybody else of the council, are shown no name on any page of a referral. */
    private void noPageNamesThemElsewhere(List<UUID> ids, UUID person, UUID own) {
        for (String body : List.of(People.OFFICE, People.CITY)) {
            Account counsellor = staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), body);
            for (String path :
                    List.of("/referrals", "/referrals?ended=yes", "/referrals?side=sent&ended=yes", "/desk")) {
                assertThat(page(counsellor, path)).as(body + path).doesNotContain(FAMILY);
            }
            for (UUID id : ids) {
                assertThat(page(counsellor, "/referrals/" + id)).as(body).doesNotContain(FAMILY);
            }
            for (UUID file : List.of(person, own)) {
                assertThat(browser.get().uri("/persons/" + file + "/referrals").with(Staff.as(counsellor)))
                        .hasStatus(404);
            }
        }
        Account secretariat = staff.with(Set.of(new Grant(Role.SECRETARIAT, "saitama")), People.OFFICE);
        assertThat(page(secretariat, "/referrals/waiting")).doesNotContain(FAMILY);
        for (UUID id : ids) {
            assertThat(browser.get().uri("/referrals/" + id).with(Staff.as(secretariat)))
                    .hasStatus(403);
        }
    }

    private String page(Account account, String path) {
        return new String(
                browser.get()
                        .uri(path)
                        .with(Staff.as(account))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }
}
