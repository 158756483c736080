package org.yukidoke.reporting.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.Period;
import org.yukidoke.plan.Name;
import org.yukidoke.plan.Plan;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.Reading;
import org.yukidoke.reporting.Content;
import org.yukidoke.reporting.Overview;
import org.yukidoke.reporting.Remark;
import org.yukidoke.reporting.Round;
import org.yukidoke.reporting.Status;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** Rounds and reports in words. */
record RoundWords(Texts t) {

    String over(Plan plan) {
        Name label = plan.edition().label();
        Name council = plan.council().name();
        return t.pick(council.ja(), council.en()) + " " + t.pick(label.ja(), label.en());
    }

    String name(Name name) {
        return t.pick(name.ja(), name.en().isEmpty() ? name.ja() : name.en());
    }

    String body(String name, String nameEn) {
        return name.isEmpty() ? t.of("reportpage.council") : t.pick(name, nameEn.isEmpty() ? name : nameEn);
    }

    String day(LocalDate day) {
        return Moments.day(day, t);
    }

    String amount(BigDecimal value, String unit) {
        NumberFormat format = NumberFormat.getInstance(t.locale());
        format.setMaximumFractionDigits(10);
        return format.format(value) + (t.japanese() || unit.isEmpty() ? unit : " " + unit);
    }

    /** A period by the era and the western year. */
    String period(Period period) {
        String first = year(period.year().year());
        return switch (period.kind()) {
            case YEAR -> first;
            case YEARS ->
                t.of(
                        "reportpage.period.years",
                        first,
                        year(period.years().getLast().year()));
            case HALF, QUARTER, MONTH ->
                t.of(
                        "reportpage.period.part",
                        first,
                        Integer.toString(period.first().getMonthValue()),
                        Integer.toString(period.last().getMonthValue()));
        };
    }

    String year(int year) {
        return t.of("reportpage.year", new org.yukidoke.kernel.FiscalYear(year).wareki(), Integer.toString(year));
    }

    String target(Indicator indicator, String part) {
        var aim = indicator.aim();
        BigDecimal value = part.isEmpty() ? aim.whole() : aim.value();
        if (value != null) {
            return t.of("reportpage.target", amount(value, indicator.unit()));
        }
        LocalDate on = aim.on();
        if (on != null) {
            return t.of("reportpage.target", day(on));
        }
        return aim.text().isEmpty() ? "" : t.of("reportpage.target", aim.text());
    }

    /** What was reported; a dash where nothing was. */
    String reading(@Nullable Entry entry, String unit) {
        return entry == null ? t.of("reportpage.none") : reading(entry.reading(), unit);
    }

    String reading(Reading reading, String unit) {
        return switch (reading) {
            case Reading.Quantity(BigDecimal value) -> amount(value, unit);
            case Reading.Share share ->
                t.of(
                        "reportpage.share",
                        amount(share.numerator(), ""),
                        amount(share.denominator(), ""),
                        amount(share.percent().setScale(1, java.math.RoundingMode.HALF_UP), ""));
            case Reading.Done(var on) -> t.of("reportpage.on", day(on));
            case Reading.Assessed(var grade, String reason) -> t.of("reportpage.grade." + grade.key()) + " " + reason;
            case Reading.NotApplicable none -> t.of("reportpage.state.not_applicable");
            case Reading.NotReported none -> t.of("reportpage.state.not_reported");
            case Reading.Suppressed none -> t.of("reportpage.state.suppressed");
            case Reading.Pending(var until) ->
                until == null ? t.of("reportpage.state.pending") : t.of("reportpage.pending.until", day(until));
        };
    }

    /** A frozen figure. */
    String figure(Content.@Nullable Figure figure, String unit) {
        if (figure == null) {
            return t.of("reportpage.none");
        }
        if (!figure.state().equals("stated")) {
            return figure.state().equals("pending") && !figure.on().isEmpty()
                    ? t.of("reportpage.pending.until", day(LocalDate.parse(figure.on())))
                    : t.of("reportpage.state." + figure.state());
        }
        BigDecimal value = figure.value();
        BigDecimal part = figure.numerator();
        BigDecimal whole = figure.denominator();
        if (value != null) {
            return amount(value, unit);
        }
        if (part != null && whole != null) {
            return reading(new Reading.Share(part, whole), unit);
        }
        return figure.on().isEmpty() ? figure.words() : t.of("reportpage.on", day(LocalDate.parse(figure.on())));
    }

    String remark(Remark remark) {
        return t.of(remark.key(), remark.arguments().toArray());
    }

    String kind(Round.Kind kind) {
        return t.of("reportpage.kind." + kind.key());
    }

    String state(Round round) {
        return switch (round.state()) {
            case Round.State.Planned planned -> t.of("reportpage.round.planned");
            case Round.State.Open open -> t.of("reportpage.round.open");
            case Round.State.Closed(var opened, var at) -> t.of("reportpage.round.closed", Moments.day(at, t));
        };
    }

    String status(Status status) {
        return t.of("reportpage.status." + status.key());
    }

    static String tone(Overview overview, Overview.Row row) {
        if (overview.overdue(row)) {
            return "error";
        }
        return tone(row.status());
    }

    static String tone(Status status) {
        return switch (status) {
            case NOT_OPENED -> "neutral";
            case DRAFTING -> "plain";
            case RETURNED -> "warning";
            case SUBMITTED, APPROVED -> "info";
            case ACCEPTED, NOT_APPLICABLE -> "success";
        };
    }
}
