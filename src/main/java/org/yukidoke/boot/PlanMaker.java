package org.yukidoke.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yukidoke.plan.PlanIntake;
import org.yukidoke.plan.catalogue.Catalogue;

/** Further councils, each with a plan of its own. */
@Lazy
@Component
@Order(-10)
final class PlanMaker implements FactMaker {

    private final PlanIntake intake;
    private final MadeUp words;

    PlanMaker(PlanIntake intake, MadeUp words) {
        this.intake = intake;
        this.words = words;
    }

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public long make(Size size, RandomGenerator chance) {
        var catalogue = shipped();
        var made = IntStream.range(0, size.councils())
                .mapToObj(number -> MadeUpPlan.of(number, size.bodies(), words))
                .toList();
        // The real ones come first, because a plan's place in the list is its place among all; they are there already.
        var all = Stream.concat(catalogue.plans().stream(), made.stream()).toList();
        return intake.take(catalogue.concepts(), all).size();
    }

    private static Catalogue.Reading.Complete shipped() {
        try {
            return Catalogue.shipped().get();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
