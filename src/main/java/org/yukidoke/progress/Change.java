package org.yukidoke.progress;

import java.util.List;

/**
 * How one indicator differs between two boards, and by which entries.
 *
 * @param gone entries that stood on the older board and do not on the newer one
 * @param come entries that stand on the newer board and did not on the older one
 */
public record Change(Evaluation before, Evaluation after, List<Entry> gone, List<Entry> come) {

    public Change {
        gone = List.copyOf(gone);
        come = List.copyOf(come);
    }

    /** Whether the headline itself is another one. */
    public boolean figure() {
        var one = before.figure().number();
        var other = after.figure().number();
        if (one.isPresent() && other.isPresent()) {
            return one.get().compareTo(other.get()) != 0;
        }
        return !before.figure().equals(after.figure());
    }
}
