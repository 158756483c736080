package org.yukidoke.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yukidoke.kernel.Period;
import org.yukidoke.statistics.Releases;
import org.yukidoke.statistics.Shown;

/**
 * What of single entries the public may read. A withheld figure (秘匿) must not follow from a total and the rest of its
 * parts, nor from what stood in its cell before; where it would, the other parts are withheld with it. Totals stay.
 */
final class DisclosureRules {

    private DisclosureRules() {}

    /**
     * The entries as the public may read them, in their order.
     *
     * @param history entries on some indicators, corrected ones too
     * @param standing those that stand, on the same indicators
     */
    static List<Entry> readable(List<Entry> history, Collection<Entry> standing) {
        Set<Cell> hidden = hidden(standing);
        return history.stream().map(entry -> readable(entry, hidden)).toList();
    }

    /**
     * An entry as the public may read it. What a body wrote beside its figure is for the council; words beside a withheld
     * figure might even tell it.
     */
    static Entry readable(Entry entry, Set<Cell> hidden) {
        var ground = entry.ground();
        boolean withheld = hidden.contains(entry.cell());
        return new Entry(
                entry.id(),
                entry.cell(),
                withheld ? new Reading.Suppressed() : entry.reading(),
                new Entry.Ground(
                        ground.origin(), ground.sample(), ground.source(), "", withheld ? null : ground.evidence()),
                entry.known(),
                entry.recorded(),
                entry.recordedBy(),
                entry.recordedAs());
    }

    /** The cells nothing may be told of. */
    static Set<Cell> hidden(Collection<Entry> standing) {
        Map<Cell, Entry> cells = new HashMap<>();
        standing.forEach(entry -> cells.put(entry.cell(), entry));
        var hidden = standing.stream()
                .filter(entry -> entry.reading() instanceof Reading.Suppressed)
                .map(Entry::cell)
                .collect(Collectors.toCollection(HashSet::new));
        if (hidden.isEmpty()) {
            return hidden;
        }
        // Hiding one part can make another total tell, so until nothing is told any more.
        boolean more = true;
        while (more) {
            more = false;
            for (Entry total : standing) {
                if (total.reading() instanceof Reading.Quantity(BigDecimal value) && !hidden.contains(total.cell())) {
                    for (List<Cell> parts : divisions(total.cell(), cells)) {
                        more |= tells(value, parts, cells, hidden) && hidden.addAll(parts);
                    }
                }
            }
            for (List<Entry> figures : byFigure(standing, hidden)) {
                var giver = DerivationRules.givesAway(figures, hidden);
                more |= giver.map(hidden::add).orElse(false);
            }
        }
        return hidden;
    }

    /** Entries that can add up to each other, where any of them is withheld. */
    private static Collection<List<Entry>> byFigure(Collection<Entry> standing, Set<Cell> hidden) {
        record Figure(String indicator, String part) {}
        return standing.stream()
                .collect(Collectors.groupingBy(entry ->
                        new Figure(entry.cell().indicator(), entry.cell().part())))
                .values()
                .stream()
                .filter(figures -> figures.stream().map(Entry::cell).anyMatch(hidden::contains))
                .toList();
    }

    private static boolean tells(BigDecimal total, List<Cell> parts, Map<Cell, Entry> cells, Set<Cell> hidden) {
        var shown = new ArrayList<Shown.Part>();
        for (Cell part : parts) {
            Entry entry = cells.get(part);
            if (hidden.contains(part)) {
                shown.add(new Shown.Part.Withheld(
                        entry == null ? part.toString() : entry.id().toString()));
            } else if (entry != null && entry.reading() instanceof Reading.Quantity(BigDecimal value)) {
                shown.add(new Shown.Part.Known(value));
            } else if (entry == null || !(entry.reading() instanceof Reading.NotApplicable)) {
                return false;
            }
        }
        return shown.stream().anyMatch(Shown.Part.Withheld.class::isInstance)
                && !Releases.revealed(List.of(new Shown(total, shown))).isEmpty();
    }

    /** The ways in which a total is the sum of cells that were reported: by finer periods, or by bodies. */
    private static List<List<Cell>> divisions(Cell total, Map<Cell, Entry> cells) {
        var divisions = new ArrayList<List<Cell>>();
        for (Period.Kind kind : Period.Kind.values()) {
            List<Cell> finer = total.period().by(kind).stream()
                    .map(period -> new Cell(total.indicator(), total.reporter(), period, total.part()))
                    .toList();
            if (!finer.isEmpty() && cells.keySet().containsAll(finer)) {
                divisions.add(finer);
            }
        }
        if (total.ofCouncil()) {
            List<Cell> bodies = cells.keySet().stream()
                    .filter(cell -> !cell.ofCouncil()
                            && cell.indicator().equals(total.indicator())
                            && cell.part().equals(total.part())
                            && cell.period().equals(total.period()))
                    .toList();
            if (!bodies.isEmpty()) {
                divisions.add(bodies);
            }
        }
        return divisions;
    }
}
