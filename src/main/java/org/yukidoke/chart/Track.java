package org.yukidoke.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.chart.Drawing.Anchor;

/**
 * A figure that adds up over time on its way to a target.
 *
 * @param years the time axis, from the window's first to its last month
 * @param steps what was reported, in order; between two that do not meet nothing is drawn
 * @param path how the target would be approached; empty for none
 * @param before last year in the same months; empty for none
 * @param head the mark at the last step, and the figure written beside it
 */
public record Track(
        List<Stretch> years,
        List<Step> steps,
        List<Point> path,
        List<Point> before,
        @Nullable Level target,
        @Nullable Fan forecast,
        Head head)
        implements Chart {

    private static final double DOT = 6;
    private static final double HEAD = 17;

    public Track {
        years = List.copyOf(years);
        steps = List.copyOf(steps);
        path = List.copyOf(path);
        before = List.copyOf(before);
    }

    /** What came in over some months: the sum before them and after them. */
    public record Step(double from, double to, double before, double after) {}

    /** Where the line ends. */
    public record Head(Shape shape, String label) {}

    @Override
    public double most() {
        Level level = target;
        Fan fan = forecast;
        return Stream.of(
                        steps.stream().mapToDouble(Step::after),
                        path.stream().mapToDouble(Point::y),
                        before.stream().mapToDouble(Point::y),
                        level == null ? DoubleStream.empty() : DoubleStream.of(level.value()),
                        fan == null ? DoubleStream.empty() : DoubleStream.of(fan.high()))
                .flatMapToDouble(figures -> figures)
                .max()
                .orElse(0);
    }

    @Override
    public Drawing draw(Paper paper, Height height, DoubleFunction<String> figure) {
        Plot plot = Plot.on(paper, 0, years, new Plot.Rise(most(), height), figure);
        curve(plot, Role.BEFORE, before);
        curve(plot, Role.PATH, path);
        runs().forEach(run -> actual(plot, run));
        if (target != null) {
            plot.target(target);
        }
        if (forecast != null && !steps.isEmpty()) {
            forecast(plot, steps.getLast(), forecast);
        }
        if (!steps.isEmpty()) {
            head(plot, steps.getLast());
        }
        return plot.pen().drawing();
    }

    private static void curve(Plot plot, Role role, List<Point> points) {
        if (points.size() > 1) {
            plot.pen()
                    .line(
                            role,
                            points.stream()
                                    .map(point -> plot.at(point.x(), point.y()))
                                    .toList());
        }
    }

    /** Steps that follow one another without a gap. */
    private List<List<Step>> runs() {
        var runs = new ArrayList<List<Step>>();
        for (Step step : steps) {
            if (runs.isEmpty() || runs.getLast().getLast().to() != step.from()) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(step);
        }
        return runs;
    }

    /** A line that leaves the frame ends at its edge. */
    private static void actual(Plot plot, List<Step> run) {
        var points = new ArrayList<Point>();
        var from = new Point(run.getFirst().from(), run.getFirst().before());
        if (plot.beyond(from.y())) {
            return;
        }
        points.add(plot.at(from.x(), from.y()));
        for (Step step : run) {
            var to = new Point(step.to(), step.after());
            if (plot.beyond(to.y())) {
                Point edge = plot.leaves(from, to);
                points.add(edge);
                plot.goesOn(edge.x());
                break;
            }
            points.add(plot.at(to.x(), to.y()));
            from = to;
        }
        plot.pen().line(Role.ACTUAL, points);
        // One dot for every report; many of them would only thicken the line.
        if (run.size() <= 12) {
            points.subList(1, points.size()).forEach(point -> plot.pen().sign(Shape.DISC, point, DOT));
        }
    }

    private void head(Plot plot, Step last) {
        Point end = plot.at(last.to(), last.after());
        Pen pen = plot.pen();
        if (!plot.beyond(last.after())) {
            pen.sign(head.shape(), end, HEAD);
        }
        pen.label(Role.FIGURE, around(end, plot.paper().line()), head.label());
    }

    /** Places around the head, nearest first; right below it, where a growing line leaves room, before the others. */
    private static List<Pen.Place> around(Point end, double line) {
        double side = HEAD / 2 + 3;
        double up = HEAD / 2 + line / 2;
        var places = new ArrayList<Pen.Place>();
        for (double away : new double[] {0.6, 0, 1, 1.5, 2, 2.5, 3, 4}) {
            for (double y : new double[] {end.y() + up * away, end.y() - up * away}) {
                double x = away < 1 ? side : side / 2;
                places.add(new Pen.Place(new Point(end.x() + x, y), Anchor.START));
                places.add(new Pen.Place(new Point(end.x() - x, y), Anchor.END));
            }
        }
        return places;
    }

    private static void forecast(Plot plot, Step last, Fan fan) {
        if (plot.beyond(last.after())) {
            return;
        }
        var from = new Point(last.to(), last.after());
        Point now = plot.at(from.x(), from.y());
        var edge = new ArrayList<>(List.of(now, plot.at(fan.to(), fan.low())));
        if (plot.beyond(fan.high())) {
            edge.add(plot.at(fan.to(), fan.high()));
            edge.add(plot.leaves(from, new Point(fan.to(), fan.high())));
        } else {
            edge.add(plot.at(fan.to(), fan.high()));
        }
        if (fan.high() > fan.low()) {
            plot.pen().area(Role.RANGE, edge);
        }
        boolean beyond = plot.beyond(fan.point());
        Point end = beyond ? plot.leaves(from, new Point(fan.to(), fan.point())) : plot.at(fan.to(), fan.point());
        plot.pen().line(Role.FORECAST, List.of(now, end));
        if (beyond && end.x() - now.x() > HEAD) {
            plot.goesOn(end.x());
        }
        if (plot.paper().axis()) {
            plot.pen().label(Role.WORD, plot.beside(end.y()), fan.label());
        }
    }
}
