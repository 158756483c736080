package org.yukidoke.boot;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.yukidoke.db.Upkeep;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Progress;

/** Lets every maker of facts make its own in a product that is running, and says how fast. */
record Synthesis(Serving serving, FactMaker.Size size, int seed) {

    private static final double BILLION = 1_000_000_000.0;

    void run(Console console) {
        List<FactMaker> makers = serving.context()
                .getBeanProvider(FactMaker.class)
                .orderedStream()
                .toList();
        if (makers.isEmpty()) {
            console.say("boot.synthesize.nothing");
        }
        var chance = new Random(seed);
        for (FactMaker maker : makers) {
            long begun = System.nanoTime();
            long made = maker.make(size, chance);
            double seconds = (System.nanoTime() - begun) / BILLION;
            console.say(
                    "boot.synthesize.made",
                    made,
                    maker.name(),
                    String.format(Locale.ROOT, "%.1f", seconds),
                    Math.round(made / Math.max(seconds, 0.001)));
        }
        Upkeep.afterLoading(serving.access());
    }

    /** Whether all of it was made before: a plan's figures are opened last. */
    boolean done() {
        var progress = serving.context().getBean(Progress.class);
        long opened = serving.context().getBean(Plans.class).list().stream()
                .filter(plan -> MadeUp.isCouncil(plan.platform().key()))
                .map(Plan::key)
                .filter(plan -> !progress.listPublications(plan).isEmpty())
                .count();
        return opened >= size.councils();
    }
}
