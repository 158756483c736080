package org.yukidoke.chart;

import java.util.Locale;

/** What a line, area, bar or label stands for; the style sheet knows each by its name. */
public enum Role {
    /** What was reported. */
    ACTUAL,
    /** How the target would be approached. */
    PATH,
    TARGET,
    /** Where things will land if they go on as they did, and the range of it. */
    FORECAST,
    RANGE,
    /** Last year, month by month. */
    BEFORE,
    AXIS,
    GRID,
    /** The figure goes on beyond the frame. */
    BEYOND,
    /** A bar that goes on beyond the frame is cut. */
    CUT,
    /** A label in words. */
    WORD,
    /** A label that is the figure itself. */
    FIGURE,
    /** The figure, written in its bar. */
    INSIDE;

    public String css() {
        return "chart-" + name().toLowerCase(Locale.ROOT);
    }
}
