package org.yukidoke.chart;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import org.yukidoke.chart.Drawing.Anchor;

/** The part of the paper figures are drawn on, with its axes: time to the right, figures up from zero. */
record Plot(Paper paper, Pen pen, Box frame, Scale time, Scale rise) {

    private static final double EDGE = 4;

    /** A mark at the very end of the time must still lie on the paper. */
    private static final double HALF_A_MARK = 10;

    /** How many round figures an axis shows. */
    private static final int STEPS = 5;

    /** How high the figures go, and how high the paper. */
    record Rise(double most, Height height) {}

    /** Draws the axes; {@code gutter} is the room small paper keeps free on the right. The figures always begin at zero: a bar cut off below would lie. */
    static Plot on(Paper paper, double gutter, List<Stretch> stretches, Rise high, DoubleFunction<String> figure) {
        var pen = new Pen(paper);
        List<Double> ticks =
                Ticks.upTo(high.height().own() ? high.most() : high.height().top(), STEPS);
        double top = high.height().own() ? ticks.getLast() : high.height().top();
        double left = EDGE;
        if (paper.axis()) {
            left = EDGE
                    + ticks.stream()
                            .mapToDouble(tick -> Lettering.width(figure.apply(tick), paper.letters()))
                            .max()
                            .orElse(0)
                    + EDGE;
        }
        double right = paper.axis() ? paper.width() - paper.gutter() : paper.width() - Math.max(gutter, HALF_A_MARK);
        Box frame = new Box(left, paper.line() + EDGE, right, paper.height() - paper.line() - EDGE);
        var plot = new Plot(
                paper,
                pen,
                frame,
                new Scale(stretches.getFirst().from(), stretches.getLast().to(), frame.left(), frame.right()),
                new Scale(0, top, frame.bottom(), frame.top()));
        if (paper.axis()) {
            ticks.stream().filter(tick -> tick <= top).forEach(tick -> plot.tick(tick, figure.apply(tick)));
        }
        stretches.forEach(plot::stretch);
        pen.line(Role.AXIS, List.of(plot.at(time(stretches, true), 0), plot.at(time(stretches, false), 0)));
        return plot;
    }

    private static double time(List<Stretch> stretches, boolean first) {
        return first ? stretches.getFirst().from() : stretches.getLast().to();
    }

    private void tick(double figure, String label) {
        double y = rise.at(figure);
        if (figure > 0) {
            pen.line(Role.GRID, List.of(new Point(frame.left(), y), new Point(frame.right(), y)));
        }
        pen.label(Role.WORD, new Point(frame.left() - EDGE, y), Anchor.END, label);
    }

    /** A stretch is named in its middle and parted from the next by a short line below the axis. */
    private void stretch(Stretch stretch) {
        double from = time.at(stretch.from());
        double to = time.at(stretch.to());
        if (from > frame.left()) {
            pen.line(Role.AXIS, List.of(new Point(from, frame.bottom()), new Point(from, frame.bottom() + EDGE)));
        }
        double y = frame.bottom() + EDGE + paper.line() / 2;
        if (Lettering.width(stretch.name(), paper.letters()) <= to - from) {
            pen.label(Role.WORD, new Point((from + to) / 2, y), Anchor.MIDDLE, stretch.name());
        }
    }

    /** The place of a figure at a time; what does not fit the height is held at the top. */
    Point at(double time, double figure) {
        return new Point(this.time.at(time), rise.held(figure));
    }

    /** Where a line from one place of the data to another one, above the frame, leaves it. */
    Point leaves(Point from, Point to) {
        double part = (rise.to() - from.y()) / (to.y() - from.y());
        return at(from.x() + part * (to.x() - from.x()), rise.to());
    }

    boolean beyond(double figure) {
        return figure > rise.to();
    }

    /** The target reaches over the whole time and is labelled at its beginning, above itself if possible. */
    void target(Level level) {
        double y = rise.held(level.value());
        pen.line(Role.TARGET, List.of(new Point(frame.left(), y), new Point(frame.right(), y)));
        double half = paper.line() / 2;
        if (paper.axis()) {
            pen.label(Role.WORD, beside(y), level.label());
        } else {
            pen.label(Role.WORD, along(y - half, y + half), level.name());
        }
    }

    /** The same, labelled where it ends: between bars there is no room for words. */
    void targetAtEnd(Level level) {
        double y = rise.held(level.value());
        pen.line(Role.TARGET, List.of(new Point(frame.left(), y), new Point(frame.right(), y)));
        pen.label(Role.WORD, beside(y), paper.axis() ? level.label() : level.name());
    }

    /** Room for the name of a target right of the bars. */
    static double gutter(Paper paper, Level level) {
        return Lettering.width(level.name(), paper.letters()) + 2 * EDGE;
    }

    /** Places along a line, above it and below it, from its beginning on. */
    private List<Pen.Place> along(double above, double below) {
        return DoubleStream.of(above, below)
                .boxed()
                .flatMap(y -> DoubleStream.iterate(frame.left(), x -> x < frame.right(), x -> x + EDGE)
                        .mapToObj(x -> new Pen.Place(new Point(x, y), Anchor.START)))
                .toList();
    }

    /** Places to the right of the plot at a height, or next to it where another label is already there. */
    List<Pen.Place> beside(double y) {
        double x = frame.right() + (paper.axis() ? HALF_A_MARK + EDGE : EDGE);
        double line = paper.line();
        return DoubleStream.of(0, -0.5, 0.5, -1, 1, -1.5, 1.5, -2, 2, 3, -3)
                .mapToObj(lines -> new Pen.Place(new Point(x, y + lines * line), Anchor.START))
                .toList();
    }

    /** The figure goes on above the frame: an arrowhead on its upper edge. */
    void goesOn(double x) {
        double y = frame.top();
        pen.line(Role.BEYOND, List.of(new Point(x - 7, y + 8), new Point(x, y), new Point(x + 7, y + 8)));
    }
}
