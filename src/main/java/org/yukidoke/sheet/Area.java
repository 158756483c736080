package org.yukidoke.sheet;

/** Cells merged into one, from the first to the last. */
record Area(At first, At last) {

    boolean contains(At at) {
        return at.row() >= first.row()
                && at.row() <= last.row()
                && at.column() >= first.column()
                && at.column() <= last.column();
    }
}
