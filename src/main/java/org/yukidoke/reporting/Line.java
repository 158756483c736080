package org.yukidoke.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.plan.Measure;
import org.yukidoke.progress.Draft;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Indicator;

/**
 * One thing a body is asked for.
 *
 * @param key {@code K01} for a figure, {@code M01} for a measure; the same for the body as long as the round lives
 */
public record Line(String key, Subject subject) {

    /** Fields of a figure's line: its reading, and words. */
    public static final List<String> OF_FIGURE = Stream.concat(
                    Draft.READING.stream(), Stream.of("comment", "shortfall", "next", "next_target", "next_age"))
            .toList();

    /** Fields of a measure's line: what was done, how it went, what comes next. */
    public static final List<String> OF_MEASURE = List.of("state", "done", "mark", "next");

    /** Fields of a report as a whole, whose line is blank. */
    public static final List<String> OF_REPORT = List.of("state", "comment");

    /** How a measure went, in words councils use. */
    public static final List<String> MARKS = List.of("smooth", "mostly", "slow", "late");

    /** Whether such a field can be typed in. Explanations are fields too: {@code why.jump}. */
    public boolean has(String field) {
        return switch (subject) {
            case Figure figure -> OF_FIGURE.contains(field) || WHY.contains(field);
            case Deed deed -> OF_MEASURE.contains(field);
        };
    }

    private static final Set<String> WHY = Set.of("why.jump", "why.above", "why.sum", "why.vanished", "why.ledger");

    /** What a line is about. */
    public sealed interface Subject {}

    /**
     * A figure.
     *
     * @param part one of the parts the target is given for; blank for the whole
     */
    public record Figure(Indicator indicator, String part, Before before) implements Subject {}

    /** What was done for a measure. */
    public record Deed(Measure measure) implements Subject {}

    /**
     * What the body reported before.
     *
     * @param standing what stands in the very cell; null for nothing
     * @param last the period before, of the same length; null when nothing stands there
     * @param year the same period a year before; null when nothing stands there
     * @param total what it reported since the target's window began, up to this period, in the indicator's unit; null
     *     for nothing or for figures that do not add up
     * @param within finer figures that stand inside the period and fill it together, added up; null when they do not
     */
    public record Before(
            @Nullable Entry standing,
            @Nullable Entry last,
            @Nullable Entry year,
            @Nullable BigDecimal total,
            @Nullable BigDecimal within) {}
}
