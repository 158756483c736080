package org.yukidoke.plan.web;

import java.util.ArrayList;
import java.util.List;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Measure.Reprise;
import org.yukidoke.plan.Plan;
import org.yukidoke.web.Texts;

/**
 * How many measures a plan has, and how many of them it prints twice.
 *
 * @param repeated measures printed once more, which must not count again
 * @param facets measures marked as another side of a programme, which do count
 * @param implied repeats without a mark
 */
record MeasureCount(int printed, int repeated, int facets, int implied) {

    static MeasureCount of(Plan plan) {
        return new MeasureCount(
                plan.measures().size(), marked(plan, Reprise.MEASURE), marked(plan, Reprise.PROGRAMME), (int)
                        plan.measures().stream()
                                .map(Measure::repeat)
                                .filter(repeat -> repeat.implied() && repeat.reprise() == Reprise.NONE)
                                .count());
    }

    private static int marked(Plan plan, Reprise meaning) {
        return (int) plan.measures().stream()
                .filter(measure -> measure.repeat().reprise() == meaning)
                .count();
    }

    int counted() {
        return printed - repeated;
    }

    /** In sentences: the number first, then what 再掲 means in this plan. */
    List<String> say(Texts t) {
        var sentences = new ArrayList<String>();
        if (repeated > 0) {
            sentences.add(t.of("plan.measures.count.repeated", printed, repeated, counted()));
            sentences.add(t.of("plan.measures.count.repeated.why"));
        } else if (facets > 0) {
            sentences.add(t.of("plan.measures.count.facets", printed, facets));
            sentences.add(t.of("plan.measures.count.facets.why"));
        } else {
            sentences.add(t.of("plan.measures.count", printed));
        }
        if (implied > 0) {
            sentences.add(t.of("plan.measures.count.implied", implied));
        }
        return List.copyOf(sentences);
    }
}
