package org.yukidoke.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yukidoke.kernel.Period;
import org.yukidoke.plan.Kpi;

/** Several indicators added up, or every reason why they must not be. Tables that quietly added them are how councils lost trust. */
public sealed interface RollUp {

    /** They count the same thing in the same way, so their sum means something. */
    record Sum(BigDecimal value, String unit, int indicators) implements RollUp {}

    /** They do not; each reason comes with the ids of the indicators it is about. */
    record Refused(Map<Reason, List<String>> reasons) implements RollUp {
        public Refused {
            reasons = Map.copyOf(reasons);
        }
    }

    /** Why figures are not added. */
    enum Reason {
        /** They count different things, or nobody has said that they count the same. */
        CONCEPT,
        /** Persons and cases are not the same. */
        UNIT,
        /** One figure is for a year, another for a stage. */
        BASIS,
        /** They cover windows of different length. */
        WINDOW,
        /** All ages and this generation are not the same. */
        AGE_SCOPE,
        /** One is printed twice. */
        DUPLICATE,
        /** One is a part of another (内数). */
        SUBSET,
        /** A rate or a stock is no sum. */
        NOT_ADDITIVE,
        /** One has no figure. */
        NO_FIGURE
    }

    /** Adds the headline figures up, or says why not. */
    static RollUp of(List<Evaluation> evaluations) {
        var reasons = new EnumMap<Reason, List<String>>(Reason.class);
        var all = evaluations.stream().map(Evaluation::indicator).toList();
        var concepts = all.stream().map(each -> each.relations().concept()).collect(Collectors.toSet());
        if (concepts.size() > 1 || concepts.contains("")) {
            reasons.put(Reason.CONCEPT, ids(all));
        }
        differing(all, Indicator::unit, Reason.UNIT, reasons);
        differing(all, Indicator::basis, Reason.BASIS, reasons);
        differing(all, RollUp::months, Reason.WINDOW, reasons);
        differing(all, Indicator::ageScope, Reason.AGE_SCOPE, reasons);
        Set<String> present = Set.copyOf(ids(all));
        within(all, Kpi.Relations::duplicateOf, present, Reason.DUPLICATE, reasons);
        within(all, Kpi.Relations::subsetOf, present, Reason.SUBSET, reasons);
        about(all.stream().filter(each -> !each.aim().additive()).toList(), Reason.NOT_ADDITIVE, reasons);
        about(
                evaluations.stream()
                        .filter(each -> each.figure().number().isEmpty())
                        .map(Evaluation::indicator)
                        .toList(),
                Reason.NO_FIGURE,
                reasons);
        if (!reasons.isEmpty() || all.isEmpty()) {
            return new Refused(reasons);
        }
        BigDecimal sum = evaluations.stream()
                .flatMap(each -> each.figure().number().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Sum(sum, all.getFirst().unit(), all.size());
    }

    private static int months(Indicator indicator) {
        return indicator.basis() == Kpi.Basis.YEAR
                ? Period.Kind.YEAR.months()
                : indicator.whole().map(Period::months).orElse(0);
    }

    private static void differing(
            List<Indicator> all, Function<Indicator, Object> by, Reason reason, Map<Reason, List<String>> reasons) {
        if (all.stream().map(by).distinct().count() > 1) {
            reasons.put(reason, ids(all));
        }
    }

    private static void within(
            List<Indicator> all,
            Function<Kpi.Relations, String> other,
            Set<String> present,
            Reason reason,
            Map<Reason, List<String>> reasons) {
        about(
                all.stream()
                        .filter(each -> !other.apply(each.relations()).isEmpty())
                        .filter(each -> present.contains(each.sibling(other.apply(each.relations()))))
                        .toList(),
                reason,
                reasons);
    }

    private static void about(List<Indicator> some, Reason reason, Map<Reason, List<String>> reasons) {
        if (!some.isEmpty()) {
            reasons.put(reason, new ArrayList<>(ids(some)));
        }
    }

    private static List<String> ids(List<Indicator> indicators) {
        return indicators.stream().map(Indicator::id).toList();
    }
}
