package org.yukidoke.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.casework.Period;
import org.yukidoke.casework.Periods;
import org.yukidoke.casework.caseload.Case;
import org.yukidoke.casework.caseload.Caseloads;
import org.yukidoke.casework.caseload.ClosingThoughts;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.People;
import org.yukidoke.person.Restrictions;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** Whoever comes to a place to be is not silent, though nobody writes a record of it. */
@PageTest(laidOut = {Councils.class, People.class})
class CameIsSeenIT {

    private static final Gatherings.Present NOBODY = new Gatherings.Present(List.of(), List.of());

    private final LocalDate today = Japan.day(Instant.now());

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private People people;

    @Autowired
    private Periods periods;

    @Autowired
    private Caseloads caseloads;

    @Autowired
    private ClosingThoughts thoughts;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Gatherings gatherings;

    private Account me;
    private Scope keeper;
    private UUID person;

    @BeforeEach
    void somebodyNobodyWroteOfForAYear() {
        me = staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), People.CENTRE);
        keeper = staff.scopeOf(me);
        person = people.file(keeper, People.named("木曜に来る", "さん"));
        periods.open(keeper, person, new Periods.Start(today.minusDays(400), Period.Kind.ACCOMPANY, me.id(), ""));
    }

    private UUID held(Circle.Kind kind, LocalDate on) {
        UUID circle = done(gatherings.open(keeper, kind, new Circle.Called("集まり", "和室", today.minusYears(2))));
        return done(gatherings.hold(
                keeper, circle, new Day.Held(on, 90, "お茶", 0), new Gatherings.Present(List.of(person), List.of())));
    }

    private static UUID done(Kept kept) {
        assertThat(kept).isInstanceOf(Kept.Done.class);
        return ((Kept.Done) kept).id();
    }

    private Caseloads.Line line() {
        return caseloads.find(keeper, person).orElseThrow();
    }

    private Period open() {
        return periods.findOpen(keeper, person).orElseThrow();
    }

    @Test
    void whoeverCameIsNeitherQuietNorThoughtOfForClosing() {
        assertThat(line().flags()).contains(Case.Flag.QUIET, Case.Flag.CLOSING);
        assertThat(thoughts.closing(keeper, open())).isPresent();

        held(Circle.Kind.PLACE, today.minusDays(20));
        held(Circle.Kind.GROUP, today.minusDays(2));

        assertThat(line().one().known().last()).isEqualTo(new Case.Sign(today.minusDays(2), Case.How.GROUP));
        assertThat(line().flags()).doesNotContain(Case.Flag.QUIET, Case.Flag.CLOSING);
        assertThat(thoughts.closing(keeper, open())).isEmpty();
        assertThat(page("/casework/cases")).contains("木曜に来る", "グループワーク", "（2日前）");
        assertThat(page("/casework/cases?flag=quiet")).doesNotContain("木曜に来る");
    }

    @Test
    void whoeverIsTakenOffTheListWasNotThere() {
        held(Circle.Kind.PLACE, today.minusDays(60));
        UUID wrong = held(Circle.Kind.PLACE, today.minusDays(1));
        assertThat(line().flags()).doesNotContain(Case.Flag.QUIET);

        gatherings.change(keeper, wrong, 1, new Day.Held(today.minusDays(1), 90, "お茶", 1), NOBODY);

        assertThat(line().one().known().last()).isEqualTo(new Case.Sign(today.minusDays(60), Case.How.PLACE));
        assertThat(line().flags()).contains(Case.Flag.QUIET).doesNotContain(Case.Flag.CLOSING);
        gatherings.change(
                keeper,
                wrong,
                2,
                new Day.Held(today.minusDays(1), 90, "お茶", 0),
                new Gatherings.Present(List.of(person), List.of()));
        assertThat(line().flags()).doesNotContain(Case.Flag.QUIET);
    }

    @Test
    void aDayWrittenLateDoesNotHideANewerOne() {
        held(Circle.Kind.PLACE, today.minusDays(3));
        held(Circle.Kind.EXCHANGE, today.minusDays(40));
        assertThat(line().one().quietSince()).isEqualTo(today.minusDays(3));
    }

    @Test
    void whereSomebodyWasIsSeenByWhoeverSeesTheFileAlone() {
        held(Circle.Kind.PLACE, today);
        restrictions.restrict(keeper, person);
        assertThat(line().one().quietSince()).isEqualTo(today);
        assertThat(caseloads.find(people.counsellor(People.CENTRE), person)).isEmpty();
        assertThat(caseloads.find(people.counsellor(People.OFFICE), person)).isEmpty();
    }

    private String page(String path) {
        var shown = browser.perform(MockMvcRequestBuilders.get(path).with(Staff.as(me)));
        assertThat(shown).as(path).hasStatus(200);
        return new String(shown.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
