package org.yukidoke.directory;

import java.util.Collection;
import java.util.List;

/**
 * One way in which a part of a query may be met: enough of some terms in one field.
 *
 * @param typed the part of the query
 * @param sought what is looked for because of it, for the explanation
 * @param atLeast the share of the terms, by weight, that must be there
 * @param weight what meeting it wholly is worth
 */
record Clause(Kind kind, Field field, String typed, String sought, List<String> terms, double atLeast, double weight) {

    /** In what respect it is met; said to whoever asks why. */
    enum Kind {
        WRITTEN,
        SPOKEN,
        MEANT,
        DESCRIBED
    }

    /** Where it is looked for. */
    enum Field {
        NAME,
        TEXT
    }

    Clause {
        terms = List.copyOf(terms);
    }

    static Clause of(Kind kind, Field field, String typed, Collection<String> terms, double atLeast, double weight) {
        return new Clause(kind, field, typed, typed, List.copyOf(terms), atLeast, weight);
    }
}
