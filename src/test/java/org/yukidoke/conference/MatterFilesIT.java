package org.yukidoke.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Erasures;
import org.yukidoke.person.People;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Reference;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** Somebody without a file who said yes is tied to one, once, by the body that brought them. */
@PageTest(laidOut = {Councils.class, People.class})
class MatterFilesIT {

    private static final MatterFiles.Beginning BEGINNING = new MatterFiles.Beginning("町の人", "話し相手がほしい");

    private final LocalDate today = Japan.day(Instant.now());

    @Autowired
    private MatterFiles files;

    @Autowired
    private Conferences conferences;

    @Autowired
    private Matters matters;

    @Autowired
    private Persons persons;

    @Autowired
    private Erasures erasures;

    @Autowired
    private People people;

    @Autowired
    private Rooms rooms;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    private Scope centre;
    private Scope office;
    private UUID meeting;
    private UUID item;

    @BeforeEach
    void spokenOf() {
        centre = people.counsellor(People.CENTRE);
        office = people.counsellor(People.OFFICE);
        meeting = rooms.statutory(centre, today, People.OFFICE);
        rooms.admit(centre, meeting, office);
        item = rooms.bring(centre, meeting, "姿を見ない人");
    }

    private Reference reference(Scope scope, UUID person) {
        return persons.find(scope, person, Persons.everything())
                .orElseThrow()
                .cover()
                .reference();
    }

    private Matter matter() {
        return matters.open(centre, meeting).orElseThrow().getFirst();
    }

    @Test
    void aFileIsBegunAfterAYesAndTheMatterGoesWithIt() {
        assertThat(files.begin(centre, meeting, item, BEGINNING))
                .as("nobody said yes")
                .isInstanceOf(Outcome.Clash.class);
        int before = persons.newest(centre, null, false).size();
        rooms.consented(centre, meeting, item);
        UUID person = Rooms.done(files.begin(centre, meeting, item, BEGINNING));

        assertThat(persons.newest(centre, null, false)).hasSize(before + 1);
        assertThat(matter().person()).isEqualTo(person);
        assertThat(matters.about(centre, person)).hasSize(1);
        assertThat(matters.open(office, meeting).orElseThrow().getFirst().person())
                .isNull();
        assertThat(files.begin(centre, meeting, item, BEGINNING))
                .as("tied once")
                .isInstanceOf(Outcome.Clash.class);
        assertThat(persons.newest(centre, null, false)).hasSize(before + 1);

        erasures.erase(centre, person, reference(centre, person), Erasures.Reason.REQUEST);
        assertThat(matters.open(centre, meeting).orElseThrow()).isEmpty();
    }

    @Test
    void itIsTiedToAFileOfTheBodyThatBroughtThemAndToNoOther() {
        rooms.consented(centre, meeting, item);
        UUID foreign = people.file(office);
        assertThat(files.tie(centre, meeting, item, reference(office, foreign)))
                .isEqualTo(new Outcome.Refused(List.of(FieldError.of("reference", "conference.fault.reference"))));
        UUID person = people.file(centre);
        assertThat(files.tie(office, meeting, item, reference(centre, person))).isInstanceOf(Outcome.Clash.class);
        assertThat(files.tie(people.counsellor(People.CENTRE), meeting, item, reference(centre, person)))
                .as("a colleague who was not let in")
                .isInstanceOf(Outcome.Gone.class);

        assertThat(files.tie(centre, meeting, item, reference(centre, person))).isEqualTo(new Outcome.Done(person));
        assertThat(files.tie(centre, meeting, item, reference(centre, people.file(centre))))
                .isInstanceOf(Outcome.Clash.class);
    }

    @Test
    void theDatabaseTiesOnceAndAfterAYesAlone() {
        UUID person = people.file(centre);
        assertThatThrownBy(() -> tie(person)).hasStackTraceContaining("YK010");
        rooms.consented(centre, meeting, item);
        assertThat(tie(person)).isOne();
        UUID other = people.file(centre);
        assertThatThrownBy(() -> tie(other)).hasStackTraceContaining("YK010");
    }

    private int tie(UUID person) {
        return transactions.in(
                centre,
                () -> application
                        .sql("update conference.item set person = :person where id = :item")
                        .param("person", person)
                        .param("item", item)
                        .update());
    }

    @Test
    void wordsAreCorrectedByWhoeverBroughtThemUntilItWasHeld() {
        var better = new Matter.Words("半年姿を見ない人", "家賃は払われている");
        assertThat(matters.reword(office, meeting, item, 1, better)).isInstanceOf(Outcome.Clash.class);
        assertThat(matters.reword(centre, meeting, item, 1, better)).isInstanceOf(Outcome.Done.class);
        assertThat(matters.reword(centre, meeting, item, 1, better)).isInstanceOf(Outcome.Clash.class);
        assertThat(matter().words()).isEqualTo(better);
        assertThat(matter().version()).as("of the way to consent").isOne();

        conferences.hold(centre, meeting, List.of(centre.requireAccount()));
        assertThat(matters.reword(centre, meeting, item, 2, better)).isInstanceOf(Outcome.Clash.class);
        assertThatThrownBy(() -> transactions.run(
                        centre,
                        () -> application
                                .sql("update conference.item set title = 'x' where id = :item")
                                .param("item", item)
                                .update()))
                .hasStackTraceContaining("YK010");
    }
}
