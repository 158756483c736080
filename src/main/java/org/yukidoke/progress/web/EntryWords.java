package org.yukidoke.progress.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yukidoke.directory.Organisation;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Period;
import org.yukidoke.kernel.Wareki;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Name;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.TargetGroup;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.Moment;
import org.yukidoke.progress.Reading;
import org.yukidoke.progress.Settings;
import org.yukidoke.web.Texts;

/** How periods, figures and those who enter them are said in one language. */
record EntryWords(Texts t) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    String name(Name name) {
        return t.pick(name.ja(), name.en());
    }

    String body(@Nullable Organisation body, Plan plan) {
        return body == null
                ? t.of("progressentry.council", name(plan.council().name()))
                : t.pick(body.fullName(), body.nameEn());
    }

    String group(TargetGroup group) {
        String name = name(group.name());
        return group.label().isEmpty() ? name : group.label() + " " + name;
    }

    String year(FiscalYear year) {
        return t.japanese()
                ? t.of("progressentry.year", year.wareki(), year.toString())
                : t.of("progressentry.year.western", year.toString());
    }

    /** A period beside others of its year. */
    String column(Period period) {
        String first = t.of("progressentry.month." + period.first().getMonthValue());
        String last = t.of("progressentry.month." + period.last().getMonthValue());
        return switch (period.kind()) {
            case MONTH -> first;
            case QUARTER -> t.of("progressentry.quarter", quarter(period), first, last);
            case HALF -> t.of(period.first().getMonthValue() == 4 ? "progressentry.half.1" : "progressentry.half.2");
            case YEAR -> year(period.year());
            case YEARS ->
                t.of(
                        "progressentry.years",
                        year(period.year()),
                        year(period.years().getLast()));
        };
    }

    /** A period by itself. */
    String period(Period period) {
        return switch (period.kind()) {
            case MONTH, QUARTER, HALF -> t.of("progressentry.in-year", year(period.year()), column(period));
            case YEAR, YEARS -> column(period);
        };
    }

    String kind(Period.Kind kind) {
        return t.of("progressentry.by." + kind.name().toLowerCase(Locale.ROOT));
    }

    private static int quarter(Period period) {
        return Math.floorMod(period.first().getMonthValue() - 4, 12) / 3 + 1;
    }

    String day(LocalDate day) {
        return t.japanese() ? Wareki.day(day) : day.toString();
    }

    /** In both calendars, as far as a Japanese reader needs both. */
    String dayBoth(LocalDate day) {
        return t.japanese()
                ? t.of("progressentry.day.both", Wareki.day(day), Integer.toString(day.getYear()))
                : day.toString();
    }

    /** The time of day in Japan. */
    String clock(Instant at) {
        return CLOCK.format(at.atZone(Moment.JAPAN));
    }

    String moment(Instant at) {
        ZonedDateTime then = at.atZone(Moment.JAPAN);
        return day(then.toLocalDate()) + " " + CLOCK.format(then);
    }

    String figure(BigDecimal value) {
        return Figures.of(value, t.locale());
    }

    /** A percentage as a council prints it: rounded or cut off. */
    String percent(Settings.Percentages percentages, BigDecimal exact) {
        var format = NumberFormat.getInstance(t.locale());
        format.setMinimumFractionDigits(percentages.digits());
        format.setMaximumFractionDigits(percentages.digits());
        return format.format(percentages.show(exact)) + "%";
    }

    /** A unit; one we have no English for stays as printed. */
    String unit(String printed) {
        String key = "progressentry.unit." + printed;
        return t.has(key) ? t.of(key) : printed;
    }

    String withUnit(BigDecimal value, String unit) {
        return t.of("progressentry.figure", figure(value), unit(unit));
    }

    /** What a row asks to reach, and in which time. */
    String target(Indicator indicator) {
        var aim = indicator.aim();
        BigDecimal value = aim.value();
        if (aim.on() != null) {
            return t.of("progressentry.target.on", day(aim.on()));
        }
        if (value == null) {
            return t.of(aim.kind() == Kpi.Kind.TEXT ? "progressentry.target.text" : "progressentry.target.none");
        }
        String figure = withUnit(value, aim.unit());
        String atLeast =
                aim.comparator() == Kpi.Comparator.AT_LEAST ? t.of("progressentry.target.at-least", figure) : figure;
        return t.of("progressentry.target." + indicator.basis().name().toLowerCase(Locale.ROOT), atLeast);
    }

    /** What an entry says. */
    String reading(Reading reading, String unit) {
        return switch (reading) {
            case Reading.Quantity(BigDecimal value) -> withUnit(value, unit);
            case Reading.Share(BigDecimal part, BigDecimal whole) ->
                t.of("progressentry.share", figure(part), figure(whole));
            case Reading.Done(LocalDate on) -> t.of("progressentry.done", dayBoth(on));
            case Reading.Assessed(var grade, String reason) ->
                t.of("progressentry.assessed", t.of("progressentry.grade." + grade.key()), reason);
            case Reading.NotApplicable none -> t.of("progressentry.state.not_applicable");
            case Reading.NotReported none -> t.of("progressentry.state.not_reported");
            case Reading.Suppressed none -> t.of("progressentry.state.suppressed");
            case Reading.Pending(LocalDate until) ->
                until == null
                        ? t.of("progressentry.pending.unknown")
                        : t.of("progressentry.pending.until", dayBoth(until));
        };
    }
}
