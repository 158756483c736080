package org.yukidoke.progress.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.yukidoke.chart.Shape;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.PartialDate;
import org.yukidoke.kernel.Period;
import org.yukidoke.kernel.Wareki;
import org.yukidoke.plan.Name;
import org.yukidoke.plan.PlanStandings;
import org.yukidoke.progress.Mark;
import org.yukidoke.progress.Moment;
import org.yukidoke.progress.Reading;
import org.yukidoke.progress.Settings.Percentages;
import org.yukidoke.web.Texts;

/** How figures, periods and marks are said in one language, percentages as the council prints them. */
record ProgressWords(Texts t, Percentages percentages) {

    String name(Name name) {
        return t.pick(name.ja(), name.en());
    }

    /** A figure with all the digits it has, and no more. */
    String figure(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        int digits = Math.max(0, plain.scale());
        var format = NumberFormat.getInstance(t.locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(plain);
    }

    /** A calculated figure of which only the whole part means something. */
    String whole(BigDecimal value) {
        return figure(value.setScale(0, RoundingMode.HALF_UP));
    }

    String axis(double value) {
        return figure(BigDecimal.valueOf(value));
    }

    /** A unit; one we have no English for stays as printed. */
    String unit(String printed) {
        String key = "progressentry.unit." + printed;
        return t.has(key) ? t.of(key) : printed;
    }

    String amount(BigDecimal value, String unit) {
        return t.of("progressentry.figure", figure(value), unit(unit));
    }

    String wholeAmount(BigDecimal value, String unit) {
        return t.of("progressentry.figure", whole(value), unit(unit));
    }

    /** A percentage as the council shows it: rounded or cut off. */
    String percent(BigDecimal exact) {
        BigDecimal shown = percentages.show(exact);
        var format = NumberFormat.getInstance(t.locale());
        format.setMinimumFractionDigits(percentages.digits());
        format.setMaximumFractionDigits(percentages.digits());
        return format.format(shown) + "%";
    }

    /** What a reading says; 0, 該当なし, 未報告, 秘匿 and 判明予定 each in its own word. */
    String reading(Reading reading, String unit) {
        return switch (reading) {
            case Reading.Quantity(BigDecimal value) -> amount(value, unit);
            case Reading.Share share -> share(share, unit);
            case Reading.Done(LocalDate on) -> t.of("progressboard.reading.done", day(on));
            case Reading.Assessed(var grade, String reason) -> t.of("progressboard.grade." + grade.key());
            case Reading.NotApplicable none -> t.of("progressboard.mark.not_applicable");
            case Reading.NotReported none -> t.of("progressboard.mark.not_reported");
            case Reading.Suppressed none -> t.of("progressboard.mark.suppressed");
            case Reading.Pending(LocalDate until) ->
                until == null ? t.of("progressboard.mark.pending") : t.of("progressboard.reading.pending", day(until));
        };
    }

    private String share(Reading.Share share, String unit) {
        String part = figure(share.numerator());
        String whole = figure(share.denominator());
        return unit.equals("%") || unit.equals("％")
                ? t.of("progressboard.reading.rate", percent(share.percent()), part, whole)
                : t.of("progressboard.reading.share", part, whole, unit(unit));
    }

    String year(FiscalYear year) {
        return t.japanese()
                ? t.of("plan.year", year.wareki(), year.toString())
                : t.of("plan.year.western", year.toString());
    }

    /** As short as an axis needs it: {@code R2}. */
    String shortYear(FiscalYear year) {
        return t.japanese() ? Wareki.initial(year.first()) : year.toString();
    }

    String period(Period period) {
        return switch (period.kind()) {
            case MONTH -> month(period.first());
            case QUARTER ->
                t.of(
                        "progressboard.period.quarter",
                        year(period.year()),
                        number(period),
                        period.first().getMonthValue(),
                        period.last().getMonthValue());
            case HALF ->
                t.of(
                        "progressboard.period.half." + number(period),
                        year(period.year()),
                        period.first().getMonthValue(),
                        period.last().getMonthValue());
            case YEAR -> year(period.year());
            case YEARS ->
                t.of(
                        "progressboard.period.years",
                        year(period.years().getFirst()),
                        year(period.years().getLast()));
        };
    }

    private static int number(Period period) {
        return Math.floorMod(period.first().getMonthValue() - 4, 12) / period.months() + 1;
    }

    private String month(YearMonth month) {
        return new PartialDate.Month(month).show(t.locale());
    }

    String day(LocalDate day) {
        return new PartialDate.Day(day).show(t.locale());
    }

    /** The day in Japan. */
    String day(Instant at) {
        return day(at.atZone(Moment.JAPAN).toLocalDate());
    }

    /** Until when a figure counts; the end of a fiscal year is said as such. */
    String through(LocalDate last) {
        FiscalYear year = FiscalYear.of(last);
        return last.equals(year.last())
                ? t.of("progressboard.through.year", year(year))
                : t.of("progressboard.through.month", month(YearMonth.from(last)));
    }

    PlanStandings.Mark mark(Mark mark) {
        return new PlanStandings.Mark(shape(mark), t.of("progressboard.mark." + mark.key()), tone(mark));
    }

    static Shape shape(Mark mark) {
        return switch (mark) {
            case ACHIEVED -> Shape.DIAMOND;
            case ON_TRACK -> Shape.DISC;
            case MOSTLY -> Shape.RING;
            case SLIPPING -> Shape.TRIANGLE;
            case BEHIND -> Shape.SOLID_TRIANGLE;
            case MISSED -> Shape.TRIANGLE_DOWN;
            case NOT_REPORTED -> Shape.DASH;
            case SUPPRESSED -> Shape.CROSS;
            case PENDING -> Shape.DOTS;
            case NOT_APPLICABLE -> Shape.STROKE;
            case UNJUDGED -> Shape.DOT;
        };
    }

    private static String tone(Mark mark) {
        return switch (mark) {
            case ACHIEVED, ON_TRACK -> "good";
            case MOSTLY -> "fair";
            case SLIPPING -> "watch";
            case BEHIND, MISSED -> "bad";
            case NOT_REPORTED, SUPPRESSED, PENDING, NOT_APPLICABLE, UNJUDGED -> "neutral";
        };
    }
}
