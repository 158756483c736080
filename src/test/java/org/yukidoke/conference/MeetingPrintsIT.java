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
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.People;
import org.yukidoke.person.Restrictions;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** Minutes go on paper for those let in alone, each copy by its number and on record. */
@PageTest(laidOut = {Councils.class, People.class})
class MeetingPrintsIT {

    private final LocalDate today = Japan.day(Instant.now());

    @Autowired
    private MeetingPrints prints;

    @Autowired
    private MeetingChanges changes;

    @Autowired
    private Matters matters;

    @Autowired
    private People people;

    @Autowired
    private Rooms rooms;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Autowired
    private TestDatabase database;

    private Scope centre;
    private Scope office;
    private UUID meeting;

    @BeforeEach
    void called() {
        centre = people.counsellor(People.CENTRE);
        office = people.counsellor(People.OFFICE);
        meeting = rooms.statutory(centre, today, People.OFFICE);
    }

    private List<Boolean> recorded() {
        return database.owner()
                .sql("""
                        select permitted
                          from audit.event
                         where action = 'conference.copy' and object_id = :id
                         order by id
                        """)
                .param("id", meeting.toString())
                .query((row, number) -> row.getBoolean("permitted"))
                .list();
    }

    @Test
    void whoeverWasNotLetInPrintsNothingAndTheTryIsOnRecord() {
        rooms.bring(centre, meeting, "姿を見ない人");
        assertThat(prints.make(office, meeting, "見本")).isEmpty();
        assertThat(prints.list(office, meeting)).isEmpty();
        assertThat(prints.make(people.counsellor(People.CITY), meeting, "見本")).isEmpty();
        assertThat(prints.make(centre, meeting, "見本")).contains(1);

        assertThat(recorded()).containsExactly(false, false, true);
        assertThatThrownBy(() -> transactions.run(
                        office,
                        () -> application
                                .sql("insert into conference.print values (:id, 9, :me, 'x', 'x', now())")
                                .param("id", meeting)
                                .param("me", office.requireAccount())
                                .update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void aCopyHasItsNumberAndIsOfWhoeverMadeIt() {
        rooms.bring(centre, meeting, "姿を見ない人");
        rooms.admit(centre, meeting, office);
        assertThat(prints.make(centre, meeting, "見本 支援員")).contains(1);
        assertThat(prints.make(office, meeting, "見本 就職支援担当")).contains(2);

        assertThat(prints.list(centre, meeting))
                .extracting(copy -> copy.number() + " " + copy.body())
                .containsExactly("1 " + People.CENTRE, "2 " + People.OFFICE);
        assertThat(prints.open(centre, meeting, 1).orElseThrow().matters()).hasSize(1);
        assertThat(prints.open(centre, meeting, 2)).isEmpty();
        assertThat(prints.open(people.counsellor(People.OFFICE), meeting, 2)).isEmpty();
    }

    @Test
    void whoeverHasToBeHiddenStandsThereByTheirNumberAlone() {
        UUID person = people.file(centre);
        UUID item = Rooms.done(
                matters.bring(centre, meeting, new Matters.Brought(person, null, new Matter.Words("一人", ""))));
        rooms.admit(centre, meeting, office);
        restrictions.restrict(centre, person);
        prints.make(centre, meeting, "見本");
        prints.make(office, meeting, "見本");

        assertThat(prints.open(centre, meeting, 1).orElseThrow().unnamed()).containsExactly(item);
        assertThat(prints.open(office, meeting, 2).orElseThrow().matters()).isEmpty();
        assertThat(database.owner()
                        .sql("select count(*) from audit.event where subject = :id and action = 'conference.print'")
                        .param("id", person)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void thePaperIsAskedForAfterTheMaterialIsGone() {
        rooms.bring(centre, meeting, "姿を見ない人");
        prints.make(centre, meeting, "見本");
        changes.callOff(centre, meeting, 1, "都合");

        assertThat(prints.open(centre, meeting, 1)).isEmpty();
        assertThat(prints.make(centre, meeting, "見本")).isEmpty();
        assertThat(prints.list(centre, meeting)).hasSize(1);
    }
}
