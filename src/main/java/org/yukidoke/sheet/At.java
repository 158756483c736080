package org.yukidoke.sheet;

/** Where a cell stands; the first row and the first column are 0. */
public record At(int row, int column) {

    /** As people name it: {@code C12}. */
    public String name() {
        return letters() + (row + 1);
    }

    private String letters() {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    @Override
    public String toString() {
        return name();
    }
}
