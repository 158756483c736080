package org.yukidoke.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.People;
import org.yukidoke.person.Restrictions;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** What becomes of whoever is responsible when a file is restricted. */
@PageTest(laidOut = {Councils.class, People.class})
class RestrictedIT {

    private final LocalDate today = Japan.day(Instant.now());

    @Autowired
    private Periods periods;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private MockMvcTester browser;

    private final People people;
    private final Staff staff;
    private final Account presses;
    private final Scope keeper;
    private final Scope responsible;

    @Autowired
    RestrictedIT(People people, Staff staff) {
        this.people = people;
        this.staff = staff;
        presses = staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), People.CENTRE);
        keeper = staff.scopeOf(presses);
        responsible = people.counsellor(People.CENTRE);
    }

    private UUID file() {
        UUID person = people.file(keeper);
        periods.open(keeper, person, new Periods.Start(today, Period.Kind.ACCOMPANY, responsible.requireAccount(), ""));
        return person;
    }

    private @Nullable UUID answersFor(UUID person) {
        return periods.findOpen(keeper, person).orElseThrow().responsible();
    }

    private int restrict(UUID person, String... fields) {
        var post = MockMvcRequestBuilders.post("/persons/" + person + "/restriction")
                .with(Staff.as(staff.get(presses)))
                .with(Staff.form());
        for (int i = 0; i < fields.length; i += 2) {
            post = post.param(fields[i], fields[i + 1]);
        }
        return browser.perform(post).getResponse().getStatus();
    }

    @Test
    void whoeverIsResponsibleGoesOn() {
        UUID person = file();
        String id = responsible.requireAccount().toString();
        var page = browser.perform(MockMvcRequestBuilders.get("/persons/" + person + "/restriction")
                .with(Staff.as(staff.get(presses))));
        assertThat(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .containsPattern("name=\"answers\" value=\"" + id + "\" checked");

        assertThat(restrict(person, "answering", id, "answers", id)).isEqualTo(303);
        assertThat(periods.findOpen(responsible, person)).isPresent();
        assertThat(answersFor(person)).isEqualTo(responsible.requireAccount());
    }

    @Test
    void restrictingBySomethingElseThanThePageKeepsThemToo() {
        UUID person = file();
        restrictions.restrict(keeper, person);
        assertThat(periods.findOpen(responsible, person)).isPresent();
    }

    @Test
    void fromWhomItIsHiddenIsNotResponsibleAnyMore() {
        UUID nobody = file();
        UUID passed = file();
        Scope other = people.counsellor(People.CENTRE);
        String id = responsible.requireAccount().toString();

        assertThat(restrict(nobody, "answering", id, "instead", "")).isEqualTo(303);
        assertThat(restrict(passed, "answering", id, "instead", id))
                .as("from whom it is hidden")
                .isEqualTo(422);
        assertThat(restrict(
                        passed,
                        "answering",
                        id,
                        "instead",
                        other.requireAccount().toString()))
                .isEqualTo(303);
        assertThat(periods.findOpen(responsible, nobody)).isEmpty();
        assertThat(periods.findOpen(responsible, passed)).isEmpty();
        assertThat(answersFor(nobody)).isNull();
        assertThat(answersFor(passed)).isEqualTo(other.requireAccount());
        assertThat(periods.findOpen(other, passed)).isPresent();
    }

    @Test
    void aPageThatNamedSomebodyElseIsShownAgain() {
        UUID person = file();
        assertThat(restrict(person)).isEqualTo(409);
        assertThat(periods.findOpen(people.counsellor(People.CENTRE), person)).isPresent();
    }
}
