package org.yukidoke.progress.web;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yukidoke.progress.Evaluation;
import org.yukidoke.progress.Mark;

/** In which order a board shows what it has, and what of it comes first. */
final class BoardRules {

    /** What needs somebody most, first. */
    private static final List<Mark> GRAVITY = List.of(
            Mark.BEHIND,
            Mark.MISSED,
            Mark.SLIPPING,
            Mark.NOT_REPORTED,
            Mark.PENDING,
            Mark.SUPPRESSED,
            Mark.MOSTLY,
            Mark.ON_TRACK,
            Mark.ACHIEVED,
            Mark.UNJUDGED,
            Mark.NOT_APPLICABLE);

    private BoardRules() {}

    /** By what a table may be sorted; the plan's own order is none of these. */
    enum Order {
        MARK,
        ATTAINMENT,
        NAME;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Order> find(String key) {
            return Stream.of(values()).filter(order -> order.key().equals(key)).findFirst();
        }
    }

    /** How often each mark occurs, in the order of the marks; those that do not occur are left out. */
    static Map<Mark, Integer> counts(List<Evaluation> evaluations) {
        var counts = new EnumMap<Mark, Integer>(Mark.class);
        evaluations.forEach(evaluation -> counts.merge(evaluation.mark(), 1, Integer::sum));
        return counts;
    }

    /** Where things stand, as three figures. */
    record Verdict(int all, int well, int late, int silent, int open) {}

    static Verdict verdict(List<Evaluation> evaluations) {
        int well = 0;
        int late = 0;
        int silent = 0;
        for (Evaluation evaluation : evaluations) {
            switch (evaluation.mark()) {
                case ACHIEVED, ON_TRACK, MOSTLY -> well++;
                case SLIPPING, BEHIND, MISSED -> late++;
                case NOT_REPORTED -> silent++;
                case SUPPRESSED, PENDING, NOT_APPLICABLE, UNJUDGED -> {}
            }
        }
        int all = evaluations.size();
        return new Verdict(all, well, late, silent, all - well - late - silent);
    }

    /** What somebody should look at first: what is late, the latest first. */
    static List<Evaluation> late(List<Evaluation> evaluations) {
        return evaluations.stream()
                .filter(evaluation ->
                        List.of(Mark.BEHIND, Mark.MISSED, Mark.SLIPPING).contains(evaluation.mark()))
                .sorted(order(Order.MARK))
                .toList();
    }

    static List<Evaluation> sorted(List<Evaluation> evaluations, Order order) {
        return evaluations.stream().sorted(order(order)).toList();
    }

    private static Comparator<Evaluation> order(Order order) {
        Comparator<Evaluation> byShare = Comparator.comparing(
                evaluation -> Optional.ofNullable(evaluation.judgement().attainment()),
                Comparator.comparing(share -> share.orElse(BigDecimal.valueOf(Long.MAX_VALUE))));
        return switch (order) {
            case MARK ->
                Comparator.<Evaluation>comparingInt(evaluation -> GRAVITY.indexOf(evaluation.mark()))
                        .thenComparing(byShare);
            case ATTAINMENT -> byShare;
            case NAME ->
                Comparator.comparing(evaluation -> evaluation.indicator().name().ja());
        };
    }
}
