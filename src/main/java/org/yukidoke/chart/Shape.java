package org.yukidoke.chart;

/**
 * A mark told by its shape alone, drawn by us so that it looks the same in every font, on paper and from a distance.
 *
 * <p>Every shape fits a square of {@value #BOX} units.
 */
public enum Shape {
    DIAMOND("◆", true, "M12 1 23 12 12 23 1 12Z"),
    DISC("●", true, "M12 2a10 10 0 1 1 0 20a10 10 0 1 1 0-20Z"),
    RING("○", false, "M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 1 1 0-17Z"),
    TRIANGLE("△", false, "M12 4 21.5 20.5H2.5Z"),
    SOLID_TRIANGLE("▲", true, "M12 1.5 23.5 22H.5Z"),
    TRIANGLE_DOWN("▽", false, "M12 20 2.5 3.5H21.5Z"),
    DASH("―", false, "M2 12H22"),
    CROSS("×", false, "M4 4 20 20M20 4 4 20"),
    STROKE("／", false, "M4 20 20 4"),
    DOTS(
            "…",
            true,
            "M2 12a2.5 2.5 0 1 1 5 0a2.5 2.5 0 1 1-5 0ZM9.5 12a2.5 2.5 0 1 1 5 0a2.5 2.5 0 1 1-5 0Z"
                    + "M17 12a2.5 2.5 0 1 1 5 0a2.5 2.5 0 1 1-5 0Z"),
    DOT("・", true, "M8.5 12a3.5 3.5 0 1 1 7 0a3.5 3.5 0 1 1-7 0Z");

    /** Side of the square every shape is drawn in. */
    public static final int BOX = 24;

    private final String symbol;
    private final boolean solid;
    private final String path;

    Shape(String symbol, boolean solid, String path) {
        this.symbol = symbol;
        this.solid = solid;
        this.path = path;
    }

    /** The character that comes nearest, for text and tables of data. */
    public String symbol() {
        return symbol;
    }

    /** Whether it is filled; an outline otherwise. */
    public boolean solid() {
        return solid;
    }

    /** What to draw, as SVG path data. */
    public String path() {
        return path;
    }
}
