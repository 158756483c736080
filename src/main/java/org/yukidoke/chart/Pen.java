package org.yukidoke.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yukidoke.chart.Drawing.Anchor;

/** Collects what is drawn on one paper and finds room for labels. */
final class Pen {

    private final Paper paper;
    private final List<Drawing.Area> areas = new ArrayList<>();
    private final List<Drawing.Bar> bars = new ArrayList<>();
    private final List<Drawing.Line> lines = new ArrayList<>();
    private final List<Drawing.Sign> signs = new ArrayList<>();
    private final List<Drawing.Label> labels = new ArrayList<>();
    private final List<Box> taken = new ArrayList<>();

    Pen(Paper paper) {
        this.paper = paper;
    }

    /** A tenth of a unit is finer than any screen or printer shows. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }

    static String points(List<Point> points) {
        return points.stream()
                .map(point -> number(point.x()) + "," + number(point.y()))
                .collect(Collectors.joining(" "));
    }

    void area(Role role, List<Point> around) {
        areas.add(new Drawing.Area(role, around));
    }

    void bar(Role role, Box box) {
        bars.add(new Drawing.Bar(role, box));
        taken.add(box);
    }

    /** A line; one that stands for something is kept clear of labels. */
    void line(Role role, List<Point> through) {
        lines.add(new Drawing.Line(role, through));
        if (List.of(Role.ACTUAL, Role.PATH, Role.FORECAST, Role.RANGE).contains(role)) {
            for (int at = 1; at < through.size(); at++) {
                keepClear(through.get(at - 1), through.get(at));
            }
        }
    }

    void sign(Shape shape, Point middle, double side) {
        Box box = Box.around(middle, side);
        signs.add(new Drawing.Sign(shape, box));
        taken.add(box);
    }

    /** A label that has its place. */
    void label(Role role, Point at, Anchor anchor, String text) {
        put(role, box(role, at, anchor, text), anchor, text);
    }

    /** A label at the first of several places where it covers nothing, or at least no other label. */
    void label(Role role, List<Place> places, String text) {
        if (text.isEmpty()) {
            return;
        }
        Place best = places.stream()
                .filter(place -> free(box(role, place.at(), place.anchor(), text)))
                .findFirst()
                .or(() -> places.stream()
                        .filter(place -> apart(box(role, place.at(), place.anchor(), text)))
                        .findFirst())
                .orElse(places.getFirst());
        put(role, box(role, best.at(), best.anchor(), text), best.anchor(), text);
    }

    /** Whether a label would lie within the paper and on nothing. */
    private boolean free(Box box) {
        return paper.whole().holds(box) && taken.stream().noneMatch(box::touches);
    }

    private boolean apart(Box box) {
        return paper.whole().holds(box)
                && labels.stream().map(Drawing.Label::box).noneMatch(box::touches);
    }

    private void put(Role role, Box box, Anchor anchor, String text) {
        Box inside = box.within(paper.whole());
        labels.add(new Drawing.Label(role, inside, anchor, text));
        taken.add(inside);
    }

    /** A place for a label: {@code at} is the middle of the line of letters at its anchored end. */
    record Place(Point at, Anchor anchor) {}

    private Box box(Role role, Point at, Anchor anchor, String text) {
        double width = Lettering.width(text, paper.size(role));
        double half = Lettering.height(paper.size(role)) / 2;
        double left = switch (anchor) {
            case START -> at.x();
            case MIDDLE -> at.x() - width / 2;
            case END -> at.x() - width;
        };
        return new Box(left, at.y() - half, left + width, at.y() + half);
    }

    private void keepClear(Point from, Point to) {
        int steps = (int) Math.max(1, Math.hypot(to.x() - from.x(), to.y() - from.y()) / 6);
        for (int step = 0; step <= steps; step++) {
            double share = (double) step / steps;
            taken.add(Box.around(
                    new Point(from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y())), 4));
        }
    }

    Drawing drawing() {
        return new Drawing(paper.width(), paper.height(), areas, bars, lines, signs, labels);
    }
}
