package org.yukidoke.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a headline figure stands on, entry by entry: which were counted, and why the others were not.
 *
 * @param sum what the counted entries add up to; null for what does not add up
 * @param entries by period and reporter, the standing one of a cell before those it corrects
 */
public record Provenance(@Nullable BigDecimal sum, List<Traced> entries) {

    public Provenance {
        entries = List.copyOf(entries);
    }

    /** An entry and what became of it. */
    public record Traced(Entry entry, Use use) {}

    /** What became of an entry. */
    public enum Use {
        /** It is in the figure. */
        COUNTED,
        /** A later entry of the same cell took its place. */
        CORRECTED,
        /** It belongs to another year or lies outside the window. */
        OTHER_PERIOD,
        /** Finer figures fill its period, or the bodies' own figures do; counting it too would count twice. */
        TWICE,
        /** It is a part of a figure that counts. */
        WITHIN,
        /** It must not be told. */
        WITHHELD,
        /** It holds no figure. */
        NO_FIGURE,
        /** Of a stock only the latest counts. */
        EARLIER
    }

    /** The same as the public may read it, the readings of some cells withheld. */
    Provenance without(Set<Cell> hidden) {
        return new Provenance(
                sum,
                entries.stream()
                        .map(traced -> new Traced(DisclosureRules.readable(traced.entry(), hidden), traced.use()))
                        .toList());
    }

    /** Those that were counted. */
    public List<Entry> counted() {
        return entries.stream()
                .filter(traced -> traced.use() == Use.COUNTED)
                .map(Traced::entry)
                .toList();
    }
}
