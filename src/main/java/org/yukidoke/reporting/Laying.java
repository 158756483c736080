package org.yukidoke.reporting;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yukidoke.kernel.Ids;
import org.yukidoke.plan.Plan;
import org.yukidoke.progress.Reporters;

/** Lays down what each body is asked for when a round opens. */
@Component
final class Laying {

    private final RoundRows rounds;
    private final AskRows asks;
    private final Reporters reporters;

    Laying(RoundRows rounds, AskRows asks, Reporters reporters) {
        this.rounds = rounds;
        this.asks = asks;
        this.reporters = reporters;
    }

    /** How many bodies are asked; empty when nobody owes anything, and then nothing is opened. */
    Optional<Integer> open(Round round, Plan plan, Instant now) {
        var owing = new RoundRules.Owing(reporters.owing(plan), reporters.carrying(plan));
        var lines = RoundRules.lines(plan, round, owing);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        lines.forEach((body, asked) -> asks.add(new Ask(Ids.next(now), round.id(), body, round.due(), 0, null), asked));
        rounds.open(round.id(), now);
        return Optional.of(lines.size());
    }
}
