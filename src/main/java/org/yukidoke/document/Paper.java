package org.yukidoke.document;

/** The paper a document is laid out for. */
public enum Paper {
    A4(210, 297),
    A4_LANDSCAPE(297, 210),
    A3(297, 420),
    A3_LANDSCAPE(420, 297);

    /** Free on every side, in millimetres; binders and printers need it. */
    static final int MARGIN = 15;

    private final int width;
    private final int height;

    Paper(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** In millimetres. */
    public int width() {
        return width;
    }

    /** In millimetres. */
    public int height() {
        return height;
    }

    public boolean landscape() {
        return width > height;
    }

    boolean large() {
        return Math.max(width, height) > A4.height;
    }

    /** What is left between the margins, in millimetres. */
    int room() {
        return width - 2 * MARGIN;
    }
}
