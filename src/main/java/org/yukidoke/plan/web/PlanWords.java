package org.yukidoke.plan.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.PartialDate;
import org.yukidoke.plan.Edition;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Lines;
import org.yukidoke.plan.Name;
import org.yukidoke.plan.Platform;
import org.yukidoke.plan.Source;
import org.yukidoke.web.Texts;

/** How dates, years, figures and places of a plan are said in one language. */
record PlanWords(Texts t) {

    String name(Name name) {
        return t.pick(name.ja(), name.en());
    }

    String prefecture(Platform platform) {
        return t.of("plan.prefecture." + platform.prefecture());
    }

    /** A date as far as it is known, in both calendars for a Japanese reader. */
    String date(PartialDate date) {
        String shown = date.show(t.locale());
        return shown.isEmpty() ? t.of("plan.date.unknown") : shown;
    }

    /** From when to when a plan is in force. */
    String period(Edition.Effective effective) {
        if (effective.from() instanceof PartialDate.Unknown
                && effective.to() instanceof PartialDate.Unknown
                && !effective.openStart()) {
            return t.of("plan.date.unknown");
        }
        String from = effective.openStart() ? t.of("plan.date.adoption") : date(effective.from());
        return t.of("plan.period", from, date(effective.to()));
    }

    String year(FiscalYear year) {
        return t.japanese()
                ? t.of("plan.year", year.wareki(), year.toString())
                : t.of("plan.year.western", year.toString());
    }

    /** The first and the last year of a window; empty when the plan names none. */
    String years(List<FiscalYear> years) {
        return switch (years.size()) {
            case 0 -> "";
            case 1 -> year(years.getFirst());
            default -> t.of("plan.period", year(years.getFirst()), year(years.getLast()));
        };
    }

    String figure(BigDecimal value) {
        var format = NumberFormat.getInstance(t.locale());
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }

    /** A unit; one we have no English for stays as printed. */
    String unit(String printed) {
        return switch (printed) {
            case "人" -> t.of("plan.unit.people");
            case "件" -> t.of("plan.unit.cases");
            case "回" -> t.of("plan.unit.times");
            case "社" -> t.of("plan.unit.companies");
            case "市町" -> t.of("plan.unit.municipalities");
            default -> printed;
        };
    }

    /** A figure with its unit, and whether it is a floor. */
    String figure(BigDecimal value, String unit, Kpi.Comparator comparator) {
        return switch (comparator) {
            case AT_LEAST -> t.of("plan.figure.at-least", figure(value), unit(unit));
            case TARGET, NONE -> t.of("plan.figure", figure(value), unit(unit));
        };
    }

    /** The target as printed: a figure, or words where the plan gives none. */
    String target(Kpi kpi) {
        Kpi.Target target = kpi.target();
        BigDecimal value = target.value();
        if (value != null) {
            String figure = figure(value, target.unit(), target.comparator());
            return target.per().isEmpty()
                    ? figure
                    : t.of("plan.figure.each", figure, String.join(t.of("plan.comma"), target.per()));
        }
        return target.text().isEmpty() ? t.of("plan.figure.none") : target.text();
    }

    /** An age rule; empty when no age is printed. */
    String ages(@Nullable Integer from, @Nullable Integer to) {
        if (from == null) {
            return to == null ? "" : t.of("plan.ages.to", to);
        }
        return to == null ? t.of("plan.ages.from", from) : t.of("plan.ages", from, to);
    }

    String lines(Lines lines) {
        if (lines.isNowhere()) {
            return t.of("plan.line.nowhere");
        }
        return lines.from() == lines.to()
                ? t.of("plan.line", Integer.toString(lines.from()))
                : t.of("plan.lines", Integer.toString(lines.from()), Integer.toString(lines.to()));
    }

    /** Where an item stands in the document, and where it is printed again. */
    String place(Source source) {
        if (source.also().isEmpty()) {
            return lines(source.lines());
        }
        var also = source.also().stream().map(this::lines).toList();
        return t.of("plan.lines.also", lines(source.lines()), String.join(t.of("plan.comma"), also));
    }
}
