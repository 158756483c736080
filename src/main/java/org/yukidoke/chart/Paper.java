package org.yukidoke.chart;

/**
 * How large a picture is, in units of its own that grow and shrink with the page, and how large its letters are.
 *
 * <p>On a page of 375 pixels and in three columns on A3 a unit of the small paper is a little more than a pixel and a
 * point, so letters of 16 are read on the telephone, and across a meeting room when printed.
 */
public record Paper(double width, double height, double letters, boolean axis) {

    /** One of many side by side: no axis, the target and the figure are labelled where they stand. */
    public static final Paper SMALL = new Paper(320, 152, 16, false);

    /** The only picture of a page: an axis with round figures, labels to the right. */
    public static final Paper LARGE = new Paper(760, 340, 15, true);

    Box whole() {
        return new Box(0, 0, width, height);
    }

    double size(Role role) {
        return role == Role.FIGURE ? letters * 1.125 : letters;
    }

    /** Room right of the plot, for labels. */
    double gutter() {
        return letters * 9;
    }

    double line() {
        return Lettering.height(letters);
    }
}
