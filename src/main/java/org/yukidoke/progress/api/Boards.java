package org.yukidoke.progress.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Scope;
import org.yukidoke.api.Asked;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.DayText;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Board;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.Moment;
import org.yukidoke.progress.Progress;
import org.yukidoke.progress.Reporters;

/** Finds what a reader may see: the council's own people, known by a token, what is; everybody what was published. */
@Component
class Boards {

    static final String AS_OF = "asOf";

    private final Plans plans;
    private final Progress progress;
    private final Reporters reporters;
    private final CurrentScope current;

    Boards(Plans plans, Progress progress, Reporters reporters, CurrentScope current) {
        this.plans = plans;
        this.progress = progress;
        this.reporters = reporters;
        this.current = current;
    }

    /** The moment asked about, noting when it cannot be read; null for now. A day means its end. */
    @Nullable
    Moment moment(Asked asked) {
        Optional<String> text = asked.text(AS_OF);
        if (text.isEmpty()) {
            return null;
        }
        Optional<Moment> moment = DayText.find(text.get()).map(Moment::endOf).or(() -> instant(text.get()));
        if (moment.isEmpty()) {
            asked.refuse(AS_OF, "api.error.moment");
        }
        return moment.orElse(null);
    }

    private static Optional<Moment> instant(String text) {
        try {
            return Optional.of(Instant.parse(text))
                    .filter(Moment.LATEST::isAfter)
                    .map(Moment::asOf);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /**
     * The board as of a moment.
     *
     * @throws Absent when there is no such plan, or nothing of it was published by then
     */
    Board get(String plan, @Nullable Moment moment) {
        Plan in = plans.get(plan);
        Optional<Scope> insider = current.find().filter(scope -> Progress.inside(scope, in));
        if (insider.isPresent()) {
            return moment == null ? progress.live(insider.get(), plan) : progress.live(insider.get(), plan, moment);
        }
        return (moment == null ? progress.published(plan) : progress.published(plan, moment))
                .orElseThrow(() -> new Absent("publication of", plan));
    }

    /** Entries of a board. */
    List<ActualJson> entries(Board board, @Nullable Indicator only, boolean history) {
        var standing = progress.standing(board);
        Stream<Entry> entries = history
                ? Indicator.list(board.plan()).stream()
                        .filter(indicator -> only == null || indicator.equals(only))
                        .flatMap(indicator -> progress.history(board, indicator).stream())
                : standing.stream();
        return InBoard.of(board, reporters.list(board.plan()))
                .tell(
                        entries.filter(entry ->
                                        only == null || entry.cell().indicator().equals(only.id()))
                                .toList(),
                        standing);
    }

    /** A board with figures everybody may see, to show what answers look like; empty while nothing is published. */
    Optional<Board> findAny() {
        return plans.list().stream()
                .flatMap(plan -> progress.published(plan.key()).stream())
                .findFirst();
    }
}
