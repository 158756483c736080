package org.yukidoke.sheet;

import java.util.List;

/** What came of reading a cell. */
public sealed interface Understanding {

    /** Nothing stands there. */
    record Blank() implements Understanding {}

    /** It can mean only this. */
    record Understood(Meaning meaning, List<Tidied> tidied) implements Understanding {
        public Understood {
            tidied = List.copyOf(tidied);
        }
    }

    /**
     * It may mean several things, or none that we know.
     *
     * @param candidates what it may mean; somebody chooses, or corrects the cell
     */
    record Asked(Doubt doubt, List<Meaning> candidates) implements Understanding {
        public Asked {
            candidates = candidates.stream().distinct().toList();
        }
    }
}
