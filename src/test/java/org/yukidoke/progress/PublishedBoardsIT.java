package org.yukidoke.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yukidoke.progress.Councils.named;
import static org.yukidoke.progress.Councils.says;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanIntake;
import org.yukidoke.plan.Plans;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** A board given from memory is the one that would be made now, whatever changed before. */
@PageTest(laidOut = Councils.class)
// An application of its own: the plan's text and the directory are changed under it.
class PublishedBoardsIT {

    private static final String PLAN = "tochigi-r2";
    private static final String COUNCIL = "tochigi";

    @Autowired
    private Ledger ledger;

    @Autowired
    private Progress progress;

    @Autowired
    private Publications publications;

    @Autowired
    private SettingsKeeping settings;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanIntake intake;

    @Autowired
    private Evaluator evaluator;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Staff staff;

    @BeforeEach
    void aCouncilThatHasPublished() {
        publish();
    }

    private Scope secretariat() {
        return staff.scope(Set.of(new Grant(Role.SECRETARIAT, COUNCIL)), COUNCIL + ".labour-bureau");
    }

    /** What may happen between two visits, as often as one likes. */
    private enum Happening {
        PUBLICATION,
        ENTRY,
        SETTINGS,
        CATALOGUE,
        OWNER
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void memoryTellsWhatWouldBeEvaluatedNow(int seed) {
        var random = new Random(seed);
        for (int step = 0; step < 15; step++) {
            // The first five are each kind once.
            int kind = step < Happening.values().length ? step : random.nextInt(Happening.values().length);
            happens(Happening.values()[kind], random);
            for (var publication : publishedOnes()) {
                var remembered = progress.published(PLAN, publication.moment()).orElseThrow();
                assertThat(remembered).isEqualTo(fresh(publication));
                assertThat(progress.published(PLAN, publication.moment())).contains(remembered);
            }
        }
    }

    private List<Publication> publishedOnes() {
        return progress.listPublications(PLAN).stream().limit(4).toList();
    }

    private Board fresh(Publication publication) {
        Plan plan = plans.get(PLAN);
        var moment = publication.moment();
        return new Board(plan, moment, evaluator.settings(plan, moment), publication, evaluator.evaluate(plan, moment));
    }

    private void happens(Happening happening, Random random) {
        switch (happening) {
            case PUBLICATION -> publish();
            case ENTRY -> record(random.nextInt(100));
            case SETTINGS -> decide(random.nextInt(2) == 0 ? Settings.Path.PRO_RATA : Settings.Path.LAST_YEAR);
            case CATALOGUE -> turnKpisRound();
            case OWNER -> rename();
        }
    }

    private void publish() {
        record(1);
        publications.publish(secretariat(), PLAN, "");
    }

    private void record(int figure) {
        assertThat(ledger.record(
                        secretariat(), PLAN, named(says(PLAN + ".k.1", COUNCIL + ".labour-bureau", "2020", figure))))
                .isInstanceOf(Recording.Done.class);
    }

    private void decide(Settings.Path path) {
        var usual = Settings.USUAL;
        settings.decide(
                secretariat(),
                COUNCIL,
                LocalDate.of(2020, 4, 1),
                new Settings(usual.percentages(), usual.thresholds(), path, usual.rhythm(), usual.daysUntilOwed()));
        publish();
    }

    private void turnKpisRound() {
        // The catalogue knows bodies by their names.
        directory("replace(name, '・改', '')");
        intake.take(
                plans.listConcepts(),
                plans.list().stream()
                        .map(plan -> plan.key().equals(PLAN) ? turnedRound(plan) : plan)
                        .toList());
    }

    private static Plan turnedRound(Plan plan) {
        return plan.withKpis(plan.kpis().reversed());
    }

    // A body the plan no longer finds in the directory owes nothing.
    private void rename() {
        directory("name || '・改'");
    }

    private void directory(String name) {
        database.owner()
                .sql("update directory.organisation set name = " + name + " where platform = :council")
                .param("council", COUNCIL)
                .update();
    }
}
