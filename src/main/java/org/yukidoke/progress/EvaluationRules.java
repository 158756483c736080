package org.yukidoke.progress;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** From the entries that stand at a moment to where an indicator stands. */
final class EvaluationRules {

    private EvaluationRules() {}

    /** What is the same for every indicator of a plan. */
    record Frame(Settings settings, LocalDate on) {}

    /** Entry by entry: the rule everything faster is checked against. */
    static Evaluation of(Indicator indicator, List<Line> lines, List<Line> before, Set<String> owing, Frame frame) {
        if (!indicator.aim().additive()) {
            return StateRules.evaluate(new StateRules.Given(indicator, lines, owing, frame.settings(), frame.on()));
        }
        return of(indicator, amounts(indicator, lines, owing), together(indicator, before), owing.size(), frame);
    }

    /** From amounts already put together. */
    static Evaluation of(Indicator indicator, Map<String, Amounts> parts, Amounts before, int owing, Frame frame) {
        return SumRules.evaluate(new SumRules.Given(indicator, parts, before, owing, frame.settings(), frame.on()));
    }

    /** Entries by part; a part nobody reported on has nothing, which is not the same as zero. */
    static Map<String, Amounts> amounts(Indicator indicator, List<Line> lines, Set<String> owing) {
        Map<String, List<Line>> byPart =
                lines.stream().collect(Collectors.groupingBy(line -> line.cell().part()));
        var parts = new HashMap<String, Amounts>();
        names(indicator).forEach(part -> parts.put(part, Amounts.NONE));
        byPart.forEach((part, of) -> parts.put(part, Amounts.of(of, owing, part, indicator.origin())));
        return parts;
    }

    /** The parts an indicator has of its own; the blank one stands for the whole. */
    static List<String> names(Indicator indicator) {
        return indicator.aim().parts().isEmpty() ? List.of("") : indicator.aim().parts();
    }

    /** The same indicator in the edition before, all parts together. */
    static Amounts together(Indicator indicator, List<Line> before) {
        return before.isEmpty()
                ? Amounts.NONE
                : Amounts.together(amounts(indicator, before, Set.of()).values());
    }
}
