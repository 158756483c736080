package org.yukidoke.chart;

/** Turns figures into places: {@code from} lies at {@code start}, {@code to} at {@code end}, evenly between. */
record Scale(double from, double to, double start, double end) {

    Scale {
        if (!(to > from)) {
            throw new IllegalArgumentException("a scale from " + from + " to " + to);
        }
    }

    double at(double figure) {
        return start + (figure - from) / (to - from) * (end - start);
    }

    /** The same, but what lies beyond either end is held at that end. */
    double held(double figure) {
        return at(Math.clamp(figure, from, to));
    }
}
