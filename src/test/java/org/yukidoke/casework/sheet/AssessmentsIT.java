package org.yukidoke.casework.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.yukidoke.access.Scope;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.person.Persons;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** Sheets in the database: versions that stay, and zones no page can pass. */
@PageTest(laidOut = {Councils.class, People.class})
class AssessmentsIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Autowired
    private People people;

    @Autowired
    private Assessments sheets;

    @Autowired
    private SheetForms forms;

    private SheetForm reception() {
        return forms.find("reception", TODAY).orElseThrow();
    }

    @Test
    void everyVersionStaysAndWhoeverWasSlowerOverwritesNothing() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID person = people.file(keeper);
        assertThat(sheets.write(keeper, person, reception(), 0, Map.of("request", "話したい", "concerns", "debt!\njob")))
                .isEqualTo(new Assessments.Writing.Done(1));
        assertThat(sheets.write(keeper, person, reception(), 0, Map.of("request", "遅い")))
                .isEqualTo(new Assessments.Writing.Overtaken());
        assertThat(sheets.write(keeper, person, reception(), 1, Map.of("request", "働きたい")))
                .isEqualTo(new Assessments.Writing.Done(2));

        Sheet first = sheets.find(keeper, person, "reception", 1).orElseThrow();
        assertThat(first.answer("request")).isEqualTo("話したい");
        assertThat(Marks.of(first.answer("concerns")).most()).isEqualTo("debt");
        assertThat(Marks.of(first.answer("concerns")).all()).containsExactlyInAnyOrder("debt", "job");
        assertThat(sheets.find(keeper, person, "reception").orElseThrow().answer("request"))
                .isEqualTo("働きたい");
    }

    @Test
    void aBodyForPlacementCannotKeepWhatWelfareMustKnow() {
        Scope office = people.counsellor(People.OFFICE);
        UUID person = people.file(office);
        assertThatThrownBy(() -> sheets.write(office, person, reception(), 0, Map.of("concerns", "debt")))
                .as("whatever a page lets through")
                .isInstanceOf(DataAccessException.class);
        assertThat(sheets.list(office, person)).as("nothing half written").isEmpty();
        assertThat(sheets.write(office, person, reception(), 0, Map.of("concerns", "job")))
                .isEqualTo(new Assessments.Writing.Done(1));
    }

    @Test
    void noOtherBodySeesASheetWhateverIsSharedWithIt() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID person = people.file(keeper);
        sheets.write(keeper, person, reception(), 0, Map.of("request", "話したい"));
        var shared = Persons.everything();
        shared.remove(Part.WELFARE); // which the office may not receive
        people.share(keeper, person, shared, People.OFFICE);
        assertThat(sheets.list(people.counsellor(People.OFFICE), person)).isEmpty();
        assertThat(sheets.find(people.counsellor(People.OFFICE), person, "reception"))
                .isEmpty();
    }

    @Test
    void aVersionIsCopiedOnce() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID person = people.file(keeper);
        sheets.write(keeper, person, reception(), 0, Map.of("request", "話したい"));
        UUID sheet = sheets.find(keeper, person, "reception").orElseThrow().id();
        assertThat(sheets.copied(keeper, person, sheet)).isTrue();
        assertThat(sheets.copied(keeper, person, sheet)).isFalse();
        assertThat(sheets.copied(keeper, people.file(keeper), sheet))
                .as("of somebody else")
                .isFalse();
        assertThat(sheets.find(keeper, person, "reception").orElseThrow().copied())
                .isNotNull();
    }
}
