package org.yukidoke.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.Period;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.Reading;
import org.yukidoke.progress.Reported;

/** What a body said before about the figure it is asked for now. */
final class BeforeRules {

    private BeforeRules() {}

    /** The period asked about, and everything that stands from the body. */
    record Given(Period period, List<Entry> entries) {}

    static Line.Before before(Given given, Indicator indicator, String part) {
        var own = given.entries().stream()
                .filter(entry -> entry.cell().indicator().equals(indicator.id()))
                .filter(entry -> entry.cell().part().equals(part))
                .toList();
        Period period = given.period();
        return new Line.Before(
                at(own, period),
                at(own, back(period, period.months())),
                at(own, back(period, 12)),
                Reported.totalBefore(indicator, part, period, own).orElse(null),
                within(indicator, period, own).orElse(null));
    }

    private static @Nullable Entry at(List<Entry> own, @Nullable Period period) {
        return own.stream()
                .filter(entry -> entry.cell().period().equals(period))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Period back(Period period, int months) {
        if (period.kind() == Period.Kind.YEARS) {
            return null;
        }
        return new Period(period.first().minusMonths(months), period.last().minusMonths(months));
    }

    /** The coarsest finer periods that fill this one and all have a figure, added up. */
    private static Optional<BigDecimal> within(Indicator indicator, Period period, List<Entry> own) {
        if (!indicator.aim().additive()) {
            return Optional.empty();
        }
        for (Period.Kind kind : List.of(Period.Kind.YEAR, Period.Kind.HALF, Period.Kind.QUARTER, Period.Kind.MONTH)) {
            var pieces = period.by(kind);
            var values = pieces.stream()
                    .map(piece -> at(own, piece))
                    .flatMap(entry -> entry != null && entry.reading() instanceof Reading.Quantity(BigDecimal value)
                            ? java.util.stream.Stream.of(value)
                            : java.util.stream.Stream.<BigDecimal>empty())
                    .toList();
            if (!pieces.isEmpty() && values.size() == pieces.size()) {
                return values.stream().reduce(BigDecimal::add);
            }
        }
        return Optional.empty();
    }
}
