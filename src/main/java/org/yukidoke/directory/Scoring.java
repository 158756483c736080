package org.yukidoke.directory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How well each service meets a query, by its words alone. */
final class Scoring {

    private static final double CLOSE_NAME = 0.15;
    private static final double ALL_OF_THEM = 0.9;

    private final SearchText text;
    private final List<List<Weighed>> parts;

    private Scoring(SearchText text, List<List<Weighed>> parts) {
        this.text = text;
        this.parts = parts;
    }

    /** A clause whose terms have been weighed: what is rare says more. */
    private record Weighed(Clause clause, List<Double> weights, double sum, double importance) {}

    static Scoring of(SearchText text, QueryReading query) {
        List<List<Weighed>> parts = query.parts().stream()
                .map(ways -> ways.stream()
                        .map(way -> weighed(text, way))
                        .filter(way -> way.sum() > 0)
                        .toList())
                .toList();
        return new Scoring(text, parts);
    }

    private static Weighed weighed(SearchText text, Clause clause) {
        Postings field = text.field(clause.field());
        Double[] weights = new Double[clause.terms().size()];
        double known = 0;
        int met = 0;
        for (int at = 0; at < weights.length; at++) {
            int count = field.count(clause.terms().get(at));
            weights[at] = count == 0 ? 0 : Math.log1p((double) text.size() / count);
            if (count > 0) {
                known += weights[at];
                met++;
            }
        }
        if (met == 0) {
            return new Weighed(clause, List.of(weights), 0, 0);
        }
        // Letters nobody has are most likely a slip: they weigh what the others do.
        double sum = known + (weights.length - met) * known / met;
        double most = Math.log1p(text.size());
        return new Weighed(clause, List.of(weights), sum, importance(clause, known / met / most));
    }

    // What half of the directory says (相談, 支援) tells nothing; what was understood was chosen with care.
    private static double importance(Clause clause, double rareness) {
        if (clause.kind() == Clause.Kind.MEANT) {
            return 1;
        }
        return clause.terms().size() == 1 ? Math.min(1, 1.4 * rareness) : Math.min(1, Math.sqrt(2 * rareness));
    }

    /** The score of every service of some ranges, by its number; all others have none. */
    double[] in(Ranges ranges) {
        double[] total = new double[text.size()];
        var sheet = new Sheet(text.size());
        for (List<Weighed> ways : parts) {
            for (Weighed way : ways) {
                meet(way, ranges, sheet);
            }
            sheet.addBestTo(total);
        }
        return total;
    }

    private void meet(Weighed way, Ranges ranges, Sheet sheet) {
        Postings field = text.field(way.clause().field());
        List<String> terms = way.clause().terms();
        if (way.clause().atLeast() > ALL_OF_THEM) {
            meetAll(way, field, ranges, sheet);
            return;
        }
        for (int at = 0; at < terms.size(); at++) {
            double weight = way.weights().get(at);
            ranges.each(field.of(terms.get(at)), number -> sheet.meet(number, weight));
        }
        sheet.judge((number, met) -> worth(way, met, number));
    }

    // Where nothing may be missing, only those who hold the rarest need to be asked.
    private void meetAll(Weighed way, Postings field, Ranges ranges, Sheet sheet) {
        String rarest = Collections.min(way.clause().terms(), Comparator.comparingInt(field::count));
        ranges.each(field.of(rarest), number -> {
            if (way.clause().terms().stream().allMatch(term -> field.holds(number, term))) {
                sheet.meet(number, way.sum());
            }
        });
        sheet.judge((number, met) -> worth(way, met, number));
    }

    /** Room for one query's sums; only what was touched is looked at and wiped. */
    private static final class Sheet {

        private final double[] met;
        private final double[] best;
        private final int[] touched;
        private final int[] bettered;
        private int touches;
        private int betters;

        Sheet(int size) {
            met = new double[size];
            best = new double[size];
            touched = new int[size];
            bettered = new int[size];
        }

        void meet(int number, double weight) {
            if (met[number] == 0) {
                touched[touches] = number;
                touches++;
            }
            met[number] += weight;
        }

        void judge(Worth worth) {
            for (int at = 0; at < touches; at++) {
                int number = touched[at];
                double value = worth.of(number, met[number]);
                met[number] = 0;
                if (value > best[number]) {
                    if (best[number] == 0) {
                        bettered[betters] = number;
                        betters++;
                    }
                    best[number] = value;
                }
            }
            touches = 0;
        }

        void addBestTo(double[] total) {
            for (int at = 0; at < betters; at++) {
                int number = bettered[at];
                total[number] += best[number];
                best[number] = 0;
            }
            betters = 0;
        }
    }

    @FunctionalInterface
    private interface Worth {
        double of(int number, double met);
    }

    private double worth(Weighed way, double met, int number) {
        double share = met / way.sum();
        if (share < way.clause().atLeast()) {
            return 0;
        }
        double close = way.clause().field() == Clause.Field.NAME
                ? 1
                        - CLOSE_NAME
                        + CLOSE_NAME * Math.min(1, (double) way.weights().size() / text.nameLength(number))
                : 1;
        return way.clause().weight() * way.importance() * share * close;
    }

    /** Why a service scores as it does, the weightiest reason first. */
    List<Why> why(int number, Findable service) {
        record Reason(double worth, Why why) {}
        var reasons = new ArrayList<Reason>();
        for (List<Weighed> ways : parts) {
            Optional<Reason> best = ways.stream()
                    .map(way -> new Reason(worth(way, met(way, number), number), why(way, number, service)))
                    .filter(reason -> reason.worth() > 0)
                    .max(Comparator.comparingDouble(Reason::worth));
            best.ifPresent(reasons::add);
        }
        return reasons.stream()
                .sorted(Comparator.comparingDouble(reason -> -reason.worth()))
                .map(Reason::why)
                .distinct()
                .limit(3)
                .toList();
    }

    private double met(Weighed way, int number) {
        Postings field = text.field(way.clause().field());
        double met = 0;
        for (int at = 0; at < way.weights().size(); at++) {
            met += field.holds(number, way.clause().terms().get(at))
                    ? way.weights().get(at)
                    : 0;
        }
        return met;
    }

    private Why why(Weighed way, int number, Findable service) {
        Clause clause = way.clause();
        boolean wholly = met(way, number) >= 0.99 * way.sum();
        return switch (clause.kind()) {
            case MEANT -> new Why.Meant(clause.typed(), clause.sought());
            case DESCRIBED -> new Why.Says(clause.typed());
            case WRITTEN ->
                wholly ? new Why.Called(clause.typed()) : new Why.NearlyCalled(clause.typed(), service.name());
            case SPOKEN ->
                wholly
                        ? new Why.SoundsLike(clause.typed(), service.name())
                        : new Why.NearlyCalled(clause.typed(), service.name());
        };
    }
}
