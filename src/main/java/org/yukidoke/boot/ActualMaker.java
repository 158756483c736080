package org.yukidoke.boot;

import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.LedgerIntake;
import org.yukidoke.progress.Recording;
import org.yukidoke.progress.Reporters;

/** What the bodies of made-up councils report, month by month, and its publication. */
@Lazy
@Component
@Order(10)
final class ActualMaker implements FactMaker {

    // As many as write at once; a database on the same machine wants its share of the processors.
    private static final int WRITERS = 2;

    private final Plans plans;
    private final Reporters reporters;
    private final LedgerIntake intake;
    private final Clock clock;

    ActualMaker(Plans plans, Reporters reporters, LedgerIntake intake, Clock clock) {
        this.plans = plans;
        this.reporters = reporters;
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "entries";
    }

    @Override
    public long make(Size size, RandomGenerator chance) {
        List<Plan> made = plans.list().stream()
                .filter(plan -> MadeUp.isCouncil(plan.platform().key()))
                .toList();
        // Each plan has a seed of its own, drawn in order: which writer comes first must not change a figure.
        long[] seeds = made.stream().mapToLong(plan -> chance.nextLong()).toArray();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<Integer>> all = IntStream.range(0, made.size())
                    .mapToObj(number -> writers.submit(() -> fill(made.get(number), new Random(seeds[number]))))
                    .toList();
            long added = 0;
            for (Future<Integer> each : all) {
                added += each.get();
            }
            return added;
        } catch (ExecutionException cause) {
            throw new IllegalStateException("a plan could not be filled", cause.getCause());
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private int fill(Plan plan, RandomGenerator chance) {
        var proposals = new MadeUpActuals(reporters.owing(plan), clock.instant(), chance).of(plan);
        return switch (intake.take(plan.key(), proposals)) {
            case Recording.Done done -> {
                intake.open(plan.key(), "");
                yield done.added();
            }
            case Recording.Refused refused -> throw new IllegalStateException("refused: " + refused.errors());
            case Recording.Overtaken overtaken -> throw new IllegalStateException("nobody else was to write");
        };
    }
}
