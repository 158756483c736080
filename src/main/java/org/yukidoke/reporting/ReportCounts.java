package org.yukidoke.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Period;
import org.yukidoke.progress.CountPlace;
import org.yukidoke.progress.Indicator;

/** Puts a body's own count into its report, as something typed that is handed over later, or not. */
@Component
final class ReportCounts implements CountPlace {

    private static final String FIELD = "quantity";

    private final Reports reports;

    ReportCounts(Reports reports) {
        this.reports = reports;
    }

    @Override
    public Optional<String> typed(Scope scope, UUID form, Indicator indicator, Period period) {
        Report report = reports.look(scope, form);
        return line(report, indicator, period)
                .map(line -> Stream.of(FIELD, "state")
                        .map(field -> report.said(line.key(), field))
                        .filter(said -> !said.isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    @Override
    public Optional<String> put(Scope scope, UUID form, Indicator indicator, Period period, BigDecimal number) {
        Report report = reports.look(scope, form);
        long base = report.ask().version();
        return line(report, indicator, period)
                .filter(line -> reports.save(
                                scope,
                                form,
                                base,
                                List.of(
                                        new Typed(line.key(), "state", "", base),
                                        new Typed(line.key(), FIELD, number.toPlainString(), base)),
                                Kept.Way.SCREEN)
                        instanceof Saving.Done)
                .map(line -> "/desk/reports/" + form + "?done=saved");
    }

    private static Optional<Line> line(Report report, Indicator indicator, Period period) {
        return report.round().period().equals(period)
                ? report.lines().stream()
                        .filter(line -> line.subject() instanceof Line.Figure figure
                                && figure.part().isEmpty()
                                && figure.indicator().id().equals(indicator.id()))
                        .findFirst()
                : Optional.empty();
    }
}
