package org.yukidoke.casework.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Scope;
import org.yukidoke.person.AccessStatements;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** How far somebody has come: back is normal, a mistake is taken back, and every voice stays beside the others. */
@PageTest(laidOut = {Councils.class, People.class})
class DistanceIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Scale.Said OUT = new Scale.Said("外に出る", "部屋から出られない", "行きたいところに行ける");

    @Autowired
    private People people;

    @Autowired
    private Distance distance;

    @Autowired
    private AccessStatements statements;

    @Autowired
    private TestDatabase database;

    private Scope keeper;
    private UUID person;

    @BeforeEach
    void somebody() {
        keeper = people.counsellor(People.CENTRE);
        person = people.file(keeper);
    }

    private List<Rung> rungs() {
        return distance.way(keeper, person).standings().stream()
                .map(one -> one.standing().rung())
                .toList();
    }

    private UUID scale() {
        distance.choose(keeper, person, OUT);
        return distance.way(keeper, person).scales().getFirst().id();
    }

    private List<String> readings() {
        return distance.way(keeper, person).scales().getFirst().readings().stream()
                .map(one -> one.reading().on() + " " + one.reading().by() + " "
                        + one.reading().value())
                .toList();
    }

    @Test
    void theWaySoFarIsTheKeepersAlone() {
        Scope office = people.counsellor(People.OFFICE);
        people.share(keeper, person, EnumSet.of(Part.PLAN), People.OFFICE);
        distance.stand(keeper, person, new Rung.Standing(Rung.WORK, TODAY.minusDays(30), ""));
        distance.stand(keeper, person, new Rung.Standing(Rung.PLACE, TODAY, "休みたい"));
        UUID scale = scale();
        UUID standing = distance.way(keeper, person).standings().getFirst().id();

        assertThat(rungs()).containsExactly(Rung.PLACE, Rung.WORK);
        assertThat(distance.now(keeper, person)).contains(new Distance.Place(Rung.PLACE, TODAY));
        for (Scope other : List.of(office, people.counsellor(People.CITY))) {
            assertThat(distance.way(other, person)).isEqualTo(new Distance.Way(List.of(), List.of()));
            assertThat(distance.now(other, person)).isEmpty();
            assertThat(distance.stand(other, person, new Rung.Standing(Rung.STAY, TODAY, "")))
                    .isFalse();
            assertThat(distance.unstand(other, person, standing)).isFalse();
            assertThat(distance.end(other, person, scale)).isFalse();
            assertThat(distance.resume(other, person, scale)).isFalse();
        }
        assertThat(rungs()).hasSize(2);
    }

    @Test
    void aScaleOrARungSentTwiceStandsOnce() {
        var place = new Rung.Standing(Rung.PLACE, TODAY, "週に一度");
        for (int tap = 0; tap < 2; tap++) {
            assertThat(distance.stand(keeper, person, place)).isTrue();
            assertThat(distance.choose(keeper, person, OUT)).isTrue();
        }
        assertThat(rungs()).hasSize(1);
        assertThat(distance.way(keeper, person).scales()).hasSize(1);

        distance.stand(keeper, person, new Rung.Standing(Rung.WORK, TODAY, ""));
        distance.stand(keeper, person, place);
        assertThat(rungs()).as("there and back again is three words").hasSize(3);
    }

    @Test
    void aDayTypedWrongIsTakenBackAndWhereTheyStandIsRightAgain() {
        distance.stand(keeper, person, new Rung.Standing(Rung.PLACE, TODAY, ""));
        UUID wrong = distance.way(keeper, person).standings().getFirst().id();
        distance.stand(keeper, person, new Rung.Standing(Rung.PLACE, TODAY.minusDays(31), ""));
        distance.stand(keeper, person, new Rung.Standing(Rung.TRY, TODAY.minusDays(16), ""));
        assertThat(distance.now(keeper, person)).contains(new Distance.Place(Rung.PLACE, TODAY));

        assertThat(distance.unstand(keeper, person, wrong)).isTrue();
        assertThat(distance.unstand(keeper, person, wrong)).as("twice is once").isTrue();

        assertThat(rungs()).containsExactly(Rung.TRY, Rung.PLACE);
        assertThat(distance.now(keeper, person)).contains(new Distance.Place(Rung.TRY, TODAY.minusDays(16)));
        assertThat(database.owner()
                        .sql("select count(*) from casework.rung where person = :person and voided_by = :by")
                        .param("person", person)
                        .param("by", keeper.requireAccount())
                        .query(Long.class)
                        .single())
                .as("it stays in the record")
                .isEqualTo(1);
    }

    @Test
    void whatWeThinkNeverCoversWhatThePersonSaid() {
        UUID scale = scale();
        distance.mark(keeper, person, scale, new Scale.Reading(2, TODAY.minusDays(7), Scale.By.PERSON, ""));
        distance.mark(keeper, person, scale, new Scale.Reading(9, TODAY, Scale.By.PERSON, "言いまちがい"));
        distance.mark(keeper, person, scale, new Scale.Reading(3, TODAY, Scale.By.PERSON, "やっと言えた"));
        distance.mark(keeper, person, scale, new Scale.Reading(6, TODAY, Scale.By.US, "表情は明るい"));

        assertThat(readings()).containsExactly("2026-11-14 PERSON 2", "2026-11-21 PERSON 3", "2026-11-21 US 6");
    }

    @Test
    void aNumberTakenBackBringsNothingBackThatItCorrected() {
        UUID scale = scale();
        distance.mark(keeper, person, scale, new Scale.Reading(4, TODAY, Scale.By.PERSON, ""));
        distance.mark(keeper, person, scale, new Scale.Reading(9, TODAY, Scale.By.PERSON, "別の人の話"));
        UUID wrong = distance.way(keeper, person)
                .scales()
                .getFirst()
                .readings()
                .getFirst()
                .id();

        assertThat(distance.unmark(keeper, person, wrong)).isTrue();
        assertThat(readings()).isEmpty();
        distance.mark(keeper, person, scale, new Scale.Reading(9, TODAY, Scale.By.PERSON, "別の人の話"));
        distance.mark(keeper, person, scale, new Scale.Reading(9, TODAY, Scale.By.PERSON, "別の人の話"));
        assertThat(readings()).as("said again, and twice is once").containsExactly("2026-11-21 PERSON 9");
        assertThat(distance.unmark(keeper, people.file(keeper), wrong))
                .as("in the file of somebody else")
                .isFalse();
    }

    @Test
    void aScalePutAsideKeepsWhatWasSaidAndCanBeTakenUpAgain() {
        UUID scale = scale();
        distance.mark(keeper, person, scale, new Scale.Reading(4, TODAY.minusDays(1), Scale.By.PERSON, ""));
        assertThat(distance.end(keeper, person, scale)).isTrue();
        assertThat(distance.end(keeper, person, scale))
                .as("a colleague pressed, too")
                .isTrue();
        assertThat(distance.mark(keeper, person, scale, new Scale.Reading(5, TODAY, Scale.By.US, "")))
                .isFalse();

        assertThat(distance.resume(keeper, person, scale)).isTrue();
        assertThat(distance.mark(keeper, person, scale, new Scale.Reading(5, TODAY, Scale.By.PERSON, "")))
                .isTrue();
        assertThat(readings()).containsExactly("2026-11-20 PERSON 4", "2026-11-21 PERSON 5");
        UUID other = people.file(keeper);
        assertThat(distance.mark(keeper, other, scale, new Scale.Reading(5, TODAY, Scale.By.US, "")))
                .as("a scale of somebody else")
                .isFalse();
    }

    @Test
    void oneLookAtTheWayIsOneLineOfTheRecord() {
        distance.stand(keeper, person, new Rung.Standing(Rung.PLACE, TODAY, ""));
        distance.now(keeper, person);
        distance.way(keeper, person);

        assertThat(statements.of(keeper, person, 100))
                .extracting(AccessStatements.Entry::action)
                .filteredOn("casework.distance.read"::equals)
                .hasSize(1);
    }
}
