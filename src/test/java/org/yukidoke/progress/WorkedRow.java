package org.yukidoke.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What came out for one indicator, spelt as the worked files spell it; fractions are compared, not texts of them. */
record WorkedRow(Map<String, String> expected, Map<String, String> actual) {

    /** More digits than anything is shown with, and fewer than calculations keep. */
    private static final MathContext KEPT = new MathContext(30);

    static WorkedRow of(Map<String, String> expected, Evaluation evaluation, Settings settings, long owed) {
        var actual = new LinkedHashMap<String, String>();
        var judgement = evaluation.judgement();
        actual.put("of", evaluation.indicator().key());
        actual.put("figure", reading(evaluation.figure()));
        put(actual, expected, "period", evaluation.period());
        put(actual, expected, "through", evaluation.through());
        BigDecimal attainment = judgement.attainment();
        if (attainment != null) {
            actual.put("attainment", number(attainment));
            actual.put("shown", settings.percentages().show(attainment).toPlainString());
        }
        var path = judgement.expected();
        if (path != null) {
            actual.put("expected", number(path.value()));
        }
        actual.put("mark", evaluation.mark().key());
        var forecast = evaluation.forecast();
        if (forecast != null) {
            actual.put(
                    "band",
                    Stream.of(
                                    Optional.ofNullable(forecast.low()),
                                    Optional.of(forecast.point()),
                                    Optional.ofNullable(forecast.high()))
                            .map(each -> each.map(WorkedRow::number).orElse("-"))
                            .collect(Collectors.joining("; ")));
        }
        var reported = evaluation.reported();
        put(actual, expected, "bodies", reported.bodies() + "/" + reported.owing());
        actual.put("owed", Long.toString(owed));
        List<String> findings =
                evaluation.findings().stream().map(WorkedRow::finding).sorted().toList();
        if (!findings.isEmpty()) {
            actual.put("findings", String.join("; ", findings));
        }
        return new WorkedRow(rounded(expected), actual);
    }

    // Columns that say nothing about a row without a figure are left out of the files.
    private static void put(
            Map<String, String> actual, Map<String, String> expected, String column, @Nullable Object value) {
        if (expected.containsKey(column)) {
            actual.put(column, String.valueOf(value));
        }
    }

    private static Map<String, String> rounded(Map<String, String> expected) {
        var rounded = new LinkedHashMap<>(expected);
        rounded.computeIfPresent("attainment", (column, text) -> fraction(text));
        rounded.computeIfPresent("expected", (column, text) -> fraction(text));
        rounded.computeIfPresent(
                "band",
                (column, text) ->
                        Stream.of(text.split("; ")).map(WorkedRow::fraction).collect(Collectors.joining("; ")));
        return rounded;
    }

    private static String fraction(String text) {
        if (text.equals("-")) {
            return text;
        }
        String[] sides = text.split("/", 2);
        var numerator = new BigDecimal(sides[0]);
        return number(
                sides.length == 1 ? numerator : numerator.divide(new BigDecimal(sides[1]), MathContext.DECIMAL128));
    }

    private static String number(BigDecimal value) {
        BigDecimal kept = value.round(KEPT).stripTrailingZeros();
        return kept.toPlainString();
    }

    private static String reading(Reading reading) {
        return switch (reading) {
            case Reading.Quantity(BigDecimal value) -> number(value);
            case Reading.Share(BigDecimal numerator, BigDecimal denominator) ->
                number(numerator) + "/" + number(denominator);
            case Reading.Done(var on) -> "done " + on;
            case Reading.Assessed(Grade grade, String reason) -> grade.key();
            case Reading.NotApplicable none -> "na";
            case Reading.NotReported none -> "nr";
            case Reading.Suppressed none -> "x";
            case Reading.Pending(var until) -> until == null ? "pending" : "pending " + until;
        };
    }

    private static String finding(Finding finding) {
        return switch (finding) {
            case Finding.TotalDiffers differs ->
                "differs %s %s %s".formatted(differs.period(), number(differs.printed()), number(differs.summed()));
            case Finding.Gap(var year) -> "gap " + year;
            case Finding.Unreported(var period, int reported, int owing) ->
                "unreported %d/%d".formatted(reported, owing);
            case Finding.Withheld(int entries) -> "withheld " + entries;
            case Finding.Awaited(int entries, var until) -> "awaited " + entries + (until == null ? "" : " " + until);
            case Finding.NoDenominator(int entries) -> "nodenominator " + entries;
            case Finding.NoShape() -> "noshape";
        };
    }
}
