package org.yukidoke.progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yukidoke.kernel.Period;

/** Who owes which figure. A body that reports by the month owes no figure for a year all of whose months it gave. */
final class OwedRules {

    private OwedRules() {}

    /**
     * Everything owed on a day, body by body as the indicators come.
     *
     * @param said the cells in which a body said something, be it a figure or 該当なし
     */
    static List<Owed> list(
            List<Indicator> indicators,
            Map<String, Set<String>> owing,
            Collection<Cell> said,
            EvaluationRules.Frame frame) {
        var owed = new ArrayList<Owed>();
        for (Indicator indicator : indicators) {
            for (String body : owing.getOrDefault(indicator.id(), Set.of()).stream()
                    .sorted()
                    .toList()) {
                var mine = said.stream()
                        .filter(cell -> cell.indicator().equals(indicator.id())
                                && cell.reporter().equals(body))
                        .toList();
                due(indicator, frame)
                        .forEach(period -> EvaluationRules.names(indicator).stream()
                                .filter(part -> !covered(period, part, mine))
                                .forEach(part -> owed.add(new Owed(
                                        indicator,
                                        body,
                                        period,
                                        part,
                                        frame.settings().due(period)))));
            }
        }
        return owed;
    }

    private static Stream<Period> due(Indicator indicator, EvaluationRules.Frame frame) {
        var rhythm = frame.settings().rhythm();
        return indicator.window().stream()
                .map(Period::of)
                .flatMap(year -> rhythm == Period.Kind.YEAR ? Stream.of(year) : year.by(rhythm).stream())
                .filter(period -> frame.settings().due(period).isBefore(frame.on()));
    }

    private static boolean covered(Period period, String part, List<Cell> mine) {
        var cells = mine.stream()
                .filter(cell -> cell.part().equals(part) || cell.part().isEmpty())
                .map(Cell::period)
                .toList();
        return cells.stream().anyMatch(cell -> cell.contains(period))
                || period.by(Period.Kind.MONTH).stream()
                                .filter(month -> cells.stream().anyMatch(cell -> cell.contains(month)))
                                .count()
                        == period.months();
    }
}
