package org.yukidoke.chart;

/** A rectangle on paper, measured from the left and from the top. */
public record Box(double left, double top, double right, double bottom) {

    static Box around(Point middle, double side) {
        return new Box(middle.x() - side / 2, middle.y() - side / 2, middle.x() + side / 2, middle.y() + side / 2);
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    boolean holds(Box other) {
        return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
    }

    boolean touches(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    /** The same size, moved so that as much as possible of it lies within the frame. */
    Box within(Box frame) {
        double right = Math.max(0, frame.left - left) - Math.max(0, this.right - frame.right);
        double down = Math.max(0, frame.top - top) - Math.max(0, bottom - frame.bottom);
        return new Box(left + right, top + down, this.right + right, bottom + down);
    }
}
