package org.yukidoke.statistics;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * Something countable, as one reporter knows it, without anything that would tell who it was.
 *
 * @param id of the record it stands on, so that a count can be opened down to its records
 * @param reporter key of the body that says so; blank for the council as a whole
 * @param traits its value in each dimension that is known, as a code
 * @param quantity how many or how much at once; one for a single event
 */
public record Fact(
        String id,
        FactKind kind,
        When when,
        String reporter,
        Subject subject,
        BigDecimal quantity,
        Map<Dimension, String> traits,
        Age age,
        Set<Flag> flags) {

    public Fact {
        traits = Map.copyOf(traits);
        flags = Set.copyOf(flags);
        if (id.isBlank() || quantity.signum() < 0) {
            throw new IllegalArgumentException("a fact has an id and no negative quantity: " + id);
        }
    }

    /** One event that is in no figure of another. */
    public static Fact event(String id, FactKind kind, When when) {
        return new Fact(
                id, kind, when, "", new Subject.Nobody(), BigDecimal.ONE, Map.of(), new Age.NotStated(), Set.of());
    }
}
