package org.yukidoke.plan;

import java.util.Comparator;

/** A range of lines of the plan's own document, 1-based, both ends included. */
public record Lines(int from, int to) implements Comparable<Lines> {

    /** Of what no document prints, because the council wrote it here. */
    public static final Lines NOWHERE = new Lines(0, 0);

    public Lines {
        if ((from < 1 || to < from) && !(from == 0 && to == 0)) {
            throw new IllegalArgumentException("no lines " + from + "-" + to);
        }
    }

    /**
     * Reads {@code 147}, {@code 147-149} or the {@code 0} of {@link #NOWHERE}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Lines parse(String text) {
        int dash = text.indexOf('-');
        return dash < 0
                ? new Lines(Integer.parseInt(text), Integer.parseInt(text))
                : new Lines(Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
    }

    public boolean isNowhere() {
        return from == 0;
    }

    public boolean contains(Lines other) {
        return from <= other.from && other.to <= to;
    }

    @Override
    public int compareTo(Lines other) {
        return Comparator.comparingInt(Lines::from).thenComparingInt(Lines::to).compare(this, other);
    }

    @Override
    public String toString() {
        return from == to ? Integer.toString(from) : from + "-" + to;
    }
}
