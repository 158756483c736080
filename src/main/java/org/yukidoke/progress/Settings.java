package org.yukidoke.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.yukidoke.kernel.Period;

/**
 * How a council wants its progress shown and judged. Councils differ: one prints 92.397 % as 92.3 %.
 *
 * @param rhythm how often bodies owe a figure
 * @param daysUntilOwed days after a period's end until its figure is owed
 */
public record Settings(
        Percentages percentages, Thresholds thresholds, Path path, Period.Kind rhythm, int daysUntilOwed) {

    /** What holds for a council that has decided nothing. */
    public static final Settings USUAL = new Settings(
            new Percentages(Percentages.Mode.HALF_UP, 1),
            new Thresholds(BigDecimal.valueOf(100), BigDecimal.valueOf(90), BigDecimal.valueOf(80)),
            Path.PRO_RATA,
            Period.Kind.YEAR,
            90);

    /** The last day on which the figure of a period is in time. */
    public LocalDate due(Period period) {
        return period.to().plusDays(daysUntilOwed);
    }

    /** How percentages are shown; they are always calculated exactly. */
    public record Percentages(Mode mode, int digits) {

        /** Rounded (四捨五入) or cut off (切捨て). */
        public enum Mode {
            HALF_UP,
            FLOOR
        }

        /** The percentage as it is printed. */
        public BigDecimal show(BigDecimal exact) {
            return exact.setScale(
                    digits,
                    switch (mode) {
                        case HALF_UP -> RoundingMode.HALF_UP;
                        case FLOOR -> RoundingMode.FLOOR;
                    });
        }
    }

    /** From how many percent of what the path expects an indicator is on track, mostly so, or slipping. */
    public record Thresholds(BigDecimal onTrack, BigDecimal mostly, BigDecimal slipping) {}

    /** How a target is expected to be approached. */
    public enum Path {
        /** The same every month. */
        PRO_RATA,
        /** As last year's months went. */
        LAST_YEAR
    }
}
