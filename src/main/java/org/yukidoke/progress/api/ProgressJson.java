package org.yukidoke.progress.api;

import static org.yukidoke.api.About.Origin.DERIVED;
import static org.yukidoke.api.About.Origin.EDITED;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.api.About;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Period;
import org.yukidoke.plan.Kpi;
import org.yukidoke.progress.Board;
import org.yukidoke.progress.Evaluation;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.Settings;

/** Where a KPI or goal stands, as the open interface tells it. */
record ProgressJson(
        String id,
        String plan,
        String key,
        @About(origin = EDITED) Indicator.Type indicator,
        String name,
        @About(origin = EDITED) @Nullable String nameEn,
        @About(origin = EDITED) Kpi.Kind kind,
        @Nullable String unit,
        Kpi.Basis basis,
        @About(codes = "stage") @Nullable String stage,
        @About(unit = "fiscal_year") List<Integer> fiscalYears,
        @Nullable String targetText,
        @JsonUnwrapped FigureJson figure,
        @About(origin = DERIVED) @Nullable String period,
        @About(origin = DERIVED) @Nullable String through,
        @JsonUnwrapped JudgementJson judgement,
        @About(origin = DERIVED) @Nullable ForecastJson forecast,
        @About(origin = DERIVED) ReportersJson reporters,
        List<ProgressYearJson> years,
        List<ProgressStepJson> series,
        List<ProgressPartJson> parts,
        List<FindingJson> findings,
        @About(origin = DERIVED) boolean sample,
        @About(origin = DERIVED) @Nullable String published,

        @About(origin = DERIVED, onlyJson = true) String entriesLink) {

    /** Where the figure will land if things go on as they did. */
    record ForecastJson(
            @About(origin = DERIVED, unit = "<unit>") @Nullable
            BigDecimal low,

            @About(origin = DERIVED, unit = "<unit>") BigDecimal point,

            @About(origin = DERIVED, unit = "<unit>") @Nullable
            BigDecimal high,

            @About(origin = DERIVED) Settings.Path path) {}

    /** How many of the bodies that owe a figure gave one for the newest period. */
    record ReportersJson(
            @About(origin = DERIVED) int reported,
            @About(origin = DERIVED) int owing) {}

    /** One fiscal year. */
    record ProgressYearJson(
            @About(unit = "fiscal_year") int fiscalYear,
            @JsonUnwrapped FigureJson figure,
            @About(origin = DERIVED) boolean partial,
            @JsonUnwrapped JudgementJson judgement) {}

    /** One of the finest periods figures were reported for. */
    record ProgressStepJson(
            @About(origin = DERIVED) String period,
            @About(origin = DERIVED) String from,
            @About(origin = DERIVED) String to,
            @About(origin = DERIVED, unit = "<unit>") BigDecimal value,
            @About(origin = DERIVED, unit = "<unit>") BigDecimal sum) {}

    /** One of the parts the target is given for. */
    record ProgressPartJson(
            String part,
            @JsonUnwrapped FigureJson figure,
            @About(origin = DERIVED) boolean reached) {}

    static List<ProgressJson> list(Board board, Addresses addresses) {
        return board.evaluations().stream()
                .map(evaluation -> of(evaluation, board, addresses))
                .toList();
    }

    private static ProgressJson of(Evaluation evaluation, Board board, Addresses addresses) {
        Indicator indicator = evaluation.indicator();
        Period period = evaluation.period();
        var publication = board.publication();
        var through = evaluation.through();
        var forecast = evaluation.forecast();
        return new ProgressJson(
                indicator.id(),
                board.plan().key(),
                indicator.key(),
                indicator.type(),
                indicator.name().ja(),
                textIfAny(indicator.name().en()),
                indicator.aim().kind(),
                textIfAny(indicator.unit()),
                indicator.basis(),
                textIfAny(indicator.stage()),
                indicator.window().stream().map(FiscalYear::year).toList(),
                textIfAny(indicator.aim().text()),
                FigureJson.of(evaluation.figure()),
                period == null ? null : period.code(),
                through == null ? null : through.toString(),
                JudgementJson.of(evaluation.judgement(), board.settings()),
                forecast == null
                        ? null
                        : new ForecastJson(forecast.low(), forecast.point(), forecast.high(), forecast.path()),
                new ReportersJson(
                        evaluation.reported().bodies(), evaluation.reported().owing()),
                evaluation.years().stream()
                        .map(year -> of(year, board.settings()))
                        .toList(),
                evaluation.series().stream().map(ProgressJson::of).toList(),
                evaluation.parts().stream()
                        .map(part -> new ProgressPartJson(part.name(), FigureJson.of(part.figure()), part.reached()))
                        .toList(),
                evaluation.findings().stream().map(FindingJson::of).toList(),
                evaluation.sample(),
                publication == null ? null : publication.at().toString(),
                addresses.entries(indicator.id()));
    }

    private static ProgressYearJson of(Evaluation.Year year, Settings settings) {
        return new ProgressYearJson(
                year.year().year(),
                FigureJson.of(year.figure()),
                year.partial(),
                JudgementJson.of(year.judgement(), settings));
    }

    private static ProgressStepJson of(Evaluation.Step step) {
        return new ProgressStepJson(
                step.period().code(),
                step.period().from().toString(),
                step.period().to().toString(),
                step.value(),
                step.sum());
    }

    private static @Nullable String textIfAny(String text) {
        return text.isBlank() ? null : text;
    }
}
