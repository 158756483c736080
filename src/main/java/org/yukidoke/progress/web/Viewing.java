package org.yukidoke.progress.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Scope;
import org.yukidoke.directory.Organisation;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Board;
import org.yukidoke.progress.Moment;
import org.yukidoke.progress.Progress;
import org.yukidoke.progress.Reporters;
import org.yukidoke.web.Texts;

/** Which board a visitor gets: the council's own people the live one, everybody else the newest publication. */
@Component
final class Viewing {

    /** Name of the parameter that says as of when. */
    static final String AS_OF = "asOf";

    private final Plans plans;
    private final Progress progress;
    private final Reporters reporters;
    private final CurrentScope current;
    private final Clock clock;

    Viewing(Plans plans, Progress progress, Reporters reporters, CurrentScope current, Clock clock) {
        this.plans = plans;
        this.progress = progress;
        this.reporters = reporters;
        this.current = current;
        this.clock = clock;
    }

    /**
     * What a visitor sees of a plan.
     *
     * @param board null while nothing is published for this visitor
     * @param inside whether the visitor belongs to the council
     * @param bodies of the council, by key
     * @param owing the bodies that owe figures, by id of the indicator
     * @param asked the day asked for; null for now
     */
    record Seen(
            Plan plan,
            @Nullable Board board,
            boolean inside,
            @Nullable LocalDate asked,
            String typed,
            List<FieldError> faults,
            Map<String, Organisation> bodies,
            Map<String, Set<String>> owing) {

        Seen {
            faults = List.copyOf(faults);
            bodies = Map.copyOf(bodies);
            owing = Map.copyOf(owing);
        }

        /** From a body's key to its name in the language of the page. */
        UnaryOperator<String> names(Texts t) {
            return key -> {
                Organisation body = bodies.get(key);
                return body == null ? key : t.pick(body.name(), body.nameEn());
            };
        }

        /** The bodies that owe figures, by key. */
        List<String> charged() {
            return owing.values().stream()
                    .flatMap(Set::stream)
                    .distinct()
                    .sorted()
                    .toList();
        }

        /** Ids of the indicators a body owes figures on. */
        List<String> charges(String body) {
            return owing.entrySet().stream()
                    .filter(owed -> owed.getValue().contains(body))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
        }

        /** What every link on the page carries on, so that a reader stays at the day asked for. */
        String query() {
            return asked == null ? "" : "?" + AS_OF + "=" + asked;
        }
    }

    /** {@code asOf} is what the address says; nonsense is told and shows now. */
    Seen of(String plan, String asOf) {
        Plan in = plans.get(plan);
        Optional<LocalDate> day = day(asOf);
        boolean wrong = !asOf.isBlank() && day.isEmpty();
        Optional<Scope> scope = current.find().filter(who -> Progress.inside(who, in));
        Optional<Board> board = scope.map(who -> day.map(end -> progress.live(who, plan, Moment.endOf(end)))
                        .orElseGet(() -> progress.live(who, plan)))
                .or(() -> day.map(end -> progress.published(plan, Moment.endOf(end)))
                        .orElseGet(() -> progress.published(plan)));
        // A board tells of the plan as it was then; measures and KPIs of a later revision are not on it.
        Plan told = board.map(Board::plan).orElse(in);
        var bodies = reporters.of(told);
        return new Seen(
                told,
                board.orElse(null),
                scope.isPresent(),
                day.orElse(null),
                asOf,
                wrong ? List.of(FieldError.of(AS_OF, "progressboard.as-of.wrong")) : List.of(),
                bodies.byKey(),
                bodies.owing());
    }

    /** Only a day that has come can be asked for; nobody knows yet what will be known. */
    private Optional<LocalDate> day(String asOf) {
        try {
            var day = LocalDate.parse(asOf);
            LocalDate today = LocalDate.ofInstant(clock.instant(), Moment.JAPAN);
            return day.isAfter(today) || day.getYear() < 1989 ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }
}
