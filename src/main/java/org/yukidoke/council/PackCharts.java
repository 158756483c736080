package org.yukidoke.council;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yukidoke.chart.Height;
import org.yukidoke.chart.Level;
import org.yukidoke.chart.Paper;
import org.yukidoke.chart.Shape;
import org.yukidoke.chart.Years;
import org.yukidoke.council.PackForm.Wrap;
import org.yukidoke.document.Block;
import org.yukidoke.document.Figure;
import org.yukidoke.document.Table;
import org.yukidoke.document.Table.Cell;
import org.yukidoke.document.Table.Column;
import org.yukidoke.document.Table.Row;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Wareki;
import org.yukidoke.reporting.Content;
import org.yukidoke.web.Texts;

/** Pictures of the indicators that have figures of several years. */
final class PackCharts {

    /** A figure of one year needs no picture. */
    private static final int FEWEST = 2;

    private PackCharts() {}

    static List<Block> of(Content content, Texts t) {
        var blocks = new ArrayList<Block>();
        var figures = new FigureCells(content, t);
        for (Content.Result result : content.results()) {
            long known = result.years().stream()
                    .filter(year -> year.figure().value() != null)
                    .count();
            if (known >= FEWEST) {
                blocks.add(picture(result, figures, t));
            }
        }
        if (!blocks.isEmpty()) {
            blocks.addFirst(new Block.Heading(1, t.of("council.pack.charts")));
            blocks.addFirst(new Block.SheetBreak(t.of("council.pack.charts")));
        }
        return blocks;
    }

    private static Block picture(Content.Result result, FigureCells figures, Texts t) {
        var years = new Years(
                result.years().stream().map(year -> bar(year, result.unit())).toList(), target(result, t));
        String said = result.years().stream()
                .map(year -> t.of(
                        "council.pack.chart.year",
                        new FiscalYear(year.year()).wareki(),
                        figures.cell(year.figure(), result.unit(), Wrap.NONE)
                                .text()
                                .plain()))
                .collect(Collectors.joining(t.of("council.pack.comma")));
        var table = new Table(
                result.name().ja(),
                List.of(Column.of(t.of("council.pack.year"), 1), Column.figures(t.of("council.pack.actual"), 1)),
                result.years().stream()
                        .map(year -> Row.of(
                                Cell.of(new FiscalYear(year.year()).wareki()),
                                figures.cell(year.figure(), result.unit(), Wrap.NONE)))
                        .toList(),
                List.of());
        return new Block.Picture(
                years.draw(Paper.LARGE, Height.OWN, value -> String.format(Locale.ROOT, "%,.0f", value)),
                result.name().ja(),
                said,
                table);
    }

    private static Years.Year bar(Content.Year year, String unit) {
        BigDecimal value = year.figure().value();
        String name = Wareki.initial(new FiscalYear(year.year()).first());
        return new Years.Year(
                name,
                value == null
                        ? new Years.Amount.Missing(mark(year.figure().state()))
                        : new Years.Amount.Stated(
                                value.doubleValue(), Figure.of(value, unit).shown(), null));
    }

    private static Shape mark(String state) {
        return switch (state) {
            case "not_applicable" -> Shape.STROKE;
            case "suppressed" -> Shape.CROSS;
            case "pending" -> Shape.DOTS;
            default -> Shape.DASH;
        };
    }

    /** Only the target of a single year can be drawn beside single years. */
    private static @Nullable Level target(Content.Result result, Texts t) {
        BigDecimal target = result.target();
        if (target == null || !result.basis().equals("year")) {
            return null;
        }
        String name = t.of("council.pack.target");
        return new Level(
                target.doubleValue(),
                name,
                name + " " + Figure.of(target, result.unit()).shown());
    }
}
