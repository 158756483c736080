package org.yukidoke.chart;

import java.util.List;

/**
 * A picture ready to be placed: every coordinate is decided and written down. What is drawn later lies on top: areas,
 * bars, lines, signs, then labels.
 */
public record Drawing(
        double width,
        double height,
        List<Area> areas,
        List<Bar> bars,
        List<Line> lines,
        List<Sign> signs,
        List<Label> labels) {

    public Drawing {
        areas = List.copyOf(areas);
        bars = List.copyOf(bars);
        lines = List.copyOf(lines);
        signs = List.copyOf(signs);
        labels = List.copyOf(labels);
    }

    /** The part of the plane that is shown, as SVG has it. */
    public String viewBox() {
        return "0 0 " + Pen.number(width) + " " + Pen.number(height);
    }

    /** A line through points. */
    public record Line(Role role, List<Point> through) {
        public Line {
            through = List.copyOf(through);
        }

        public String points() {
            return Pen.points(through);
        }
    }

    /** A filled shape between points. */
    public record Area(Role role, List<Point> around) {
        public Area {
            around = List.copyOf(around);
        }

        public String points() {
            return Pen.points(around);
        }
    }

    /** A standing bar. */
    public record Bar(Role role, Box box) {
        public String x() {
            return Pen.number(box.left());
        }

        public String y() {
            return Pen.number(box.top());
        }

        public String width() {
            return Pen.number(box.width());
        }

        public String height() {
            return Pen.number(box.height());
        }
    }

    /** A mark of its own shape. */
    public record Sign(Shape shape, Box box) {
        public String x() {
            return Pen.number(box.left());
        }

        public String y() {
            return Pen.number(box.top());
        }

        public String side() {
            return Pen.number(box.width());
        }
    }

    /** Words or a figure; {@code box} is the room they take, as far as that can be known without the font. */
    public record Label(Role role, Box box, Anchor anchor, String text) {
        public String x() {
            return Pen.number(anchor.in(box));
        }

        /** Where the letters stand on. */
        public String y() {
            return Pen.number(box.bottom() - box.height() * 0.24);
        }
    }

    /** Which end of a label is held fast when its letters turn out wider or narrower than thought. */
    public enum Anchor {
        START,
        MIDDLE,
        END;

        public String css() {
            return switch (this) {
                case START -> "start";
                case MIDDLE -> "middle";
                case END -> "end";
            };
        }

        double in(Box box) {
            return switch (this) {
                case START -> box.left();
                case MIDDLE -> (box.left() + box.right()) / 2;
                case END -> box.right();
            };
        }
    }
}
