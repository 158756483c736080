package org.yukidoke.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.progress.Evaluation;
import org.yukidoke.progress.Progress;
import org.yukidoke.support.PageTest;

/** Has a database of its own, because it makes councils others would meet. */
@PageTest
class SynthesisIT {

    private static final FactMaker.Size SIZE = new FactMaker.Size(1, 1);

    @Autowired
    private PlanMaker plans;

    @Autowired
    private OrganisationMaker organisations;

    @Autowired
    private ActualMaker actuals;

    @Autowired
    private Progress progress;

    private List<Long> make() {
        var chance = new Random(7);
        return List.of(plans.make(SIZE, chance), organisations.make(SIZE, chance), actuals.make(SIZE, chance));
    }

    @Test
    void aCouncilReportsFiveYearsAndTheSameSeedAddsNothing() {
        long added = make().getLast();
        assertThat(added).isBetween(15_000L, 25_000L);
        var board = progress.published("made-up-aa-r3").orElseThrow();
        assertThat(board.evaluations()).hasSize(20).allMatch(Evaluation::sample);
        assertThat(make()).startsWith(0L).endsWith(0L);
        assertThat(progress.published("made-up-aa-r3").orElseThrow().evaluations())
                .isEqualTo(board.evaluations());
    }
}
