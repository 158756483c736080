package org.yukidoke.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.chart.Drawing.Anchor;

/** A figure of each year by itself, against the target of a year. */
public record Years(List<Year> years, @Nullable Level target) implements Chart {

    /** The widest a bar gets, and how much of its year's room it takes. */
    private static final double WIDEST = 72;

    private static final double SHARE = 0.84;
    private static final double SIGN = 17;

    public Years {
        years = List.copyOf(years);
    }

    /** One year: {@code name} stands below it. */
    public record Year(String name, Amount amount) {}

    /** What is known of a year. Nothing known is a mark and no bar, because a bar of no height would say zero. */
    public sealed interface Amount {

        /**
         * A figure.
         *
         * @param forecast where the year will land while it runs; null otherwise
         */
        record Stated(double value, String label, @Nullable Fan forecast) implements Amount {}

        /** No figure, and the mark that says why. */
        record Missing(Shape shape) implements Amount {}
    }

    @Override
    public double most() {
        Level level = target;
        return Stream.concat(
                        years.stream().map(Years::most),
                        Stream.of(level == null ? DoubleStream.empty() : DoubleStream.of(level.value())))
                .flatMapToDouble(figures -> figures)
                .max()
                .orElse(0);
    }

    private static DoubleStream most(Year year) {
        return switch (year.amount()) {
            case Amount.Stated(double value, String label, Fan forecast) ->
                forecast == null ? DoubleStream.of(value) : DoubleStream.of(value, forecast.high());
            case Amount.Missing missing -> DoubleStream.empty();
        };
    }

    @Override
    public Drawing draw(Paper paper, Height height, DoubleFunction<String> figure) {
        var stretches = new ArrayList<Stretch>();
        for (int at = 0; at < years.size(); at++) {
            stretches.add(new Stretch(at, at + 1, years.get(at).name()));
        }
        Plot plot = Plot.on(
                paper,
                target == null ? 0 : Plot.gutter(paper, target),
                stretches,
                new Plot.Rise(most(), height),
                figure);
        double room = plot.time().at(1) - plot.time().at(0);
        double half = Math.min(WIDEST, room * SHARE) / 2;
        for (int at = 0; at < years.size(); at++) {
            double middle = plot.time().at(at + 0.5);
            switch (years.get(at).amount()) {
                case Amount.Stated stated -> bar(plot, stated, new Slot(middle, half, room), target);
                case Amount.Missing(Shape shape) ->
                    plot.pen().sign(shape, new Point(middle, plot.frame().bottom() - SIGN), SIGN);
            }
        }
        if (target != null) {
            plot.targetAtEnd(target);
        }
        return plot.pen().drawing();
    }

    /** Where a bar stands. */
    private record Slot(double middle, double half, double room) {
        Box bar(double top, double bottom) {
            return new Box(middle - half, top, middle + half, bottom);
        }
    }

    private static void bar(Plot plot, Amount.Stated stated, Slot slot, @Nullable Level target) {
        Pen pen = plot.pen();
        double ground = plot.rise().at(0);
        double top = plot.rise().held(stated.value());
        Fan fan = stated.forecast();
        if (fan != null) {
            double landing = plot.rise().held(fan.point());
            pen.bar(Role.FORECAST, slot.bar(Math.min(landing, top), top));
            double low = plot.rise().held(fan.low());
            double high = plot.rise().held(fan.high());
            double edge = slot.middle() + slot.half();
            pen.line(Role.RANGE, List.of(new Point(edge, low), new Point(edge, high)));
        }
        pen.bar(Role.ACTUAL, slot.bar(top, ground));
        if (plot.beyond(stated.value())) {
            // As a broken column is drawn: a slanting gap below its upper end.
            pen.line(
                    Role.CUT,
                    List.of(
                            new Point(slot.middle() - slot.half(), top + 18),
                            new Point(slot.middle() + slot.half(), top + 9)));
        }
        figure(plot, stated.label(), slot, top, target);
    }

    /** Above its bar; within it where the target's line would strike the figure out. */
    private static void figure(Plot plot, String label, Slot slot, double top, @Nullable Level target) {
        double line = Lettering.height(plot.paper().size(Role.FIGURE));
        if (Lettering.width(label, plot.paper().size(Role.FIGURE)) > slot.room()) {
            return;
        }
        double level = target == null ? 0 : plot.rise().held(target.value());
        boolean struck = target != null && level > top - line && level < top;
        boolean fits = plot.rise().at(0) - top > line
                && Lettering.width(label, plot.paper().size(Role.INSIDE)) <= 2 * slot.half();
        if (struck && fits) {
            plot.pen().label(Role.INSIDE, new Point(slot.middle(), top + line / 2), Anchor.MIDDLE, label);
        } else {
            plot.pen().label(Role.FIGURE, new Point(slot.middle(), top - line / 2), Anchor.MIDDLE, label);
        }
    }
}
