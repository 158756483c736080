package org.yukidoke.chart;

/**
 * What the top of the paper stands for. Pictures side by side can only be compared when it is the same for all, such as
 * one and a half times the target.
 */
public record Height(double top) {

    /** As high as this picture's own figures need, rounded up. */
    public static final Height OWN = new Height(0);

    /** In the figure's own unit; what is higher is cut off there, and says so. */
    public static Height upTo(double top) {
        return new Height(top);
    }

    boolean own() {
        return !(top > 0);
    }
}
