package org.yukidoke.progress.api;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yukidoke.directory.Organisation;
import org.yukidoke.progress.Board;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Indicator;

/** A board, and the answers to what its entries refer to. */
record InBoard(Board board, Map<String, Organisation> bodies, Map<String, String> units) {

    static InBoard of(Board board, Map<String, Organisation> bodies) {
        return new InBoard(
                board,
                bodies,
                Indicator.list(board.plan()).stream().collect(Collectors.toMap(Indicator::id, Indicator::unit)));
    }

    String plan() {
        return board.plan().key();
    }

    /** Name of a body; empty for the council, and for a body that takes part no more. */
    Optional<String> findName(String reporter) {
        return Optional.ofNullable(bodies.get(reporter)).map(Organisation::name);
    }

    Optional<String> findUnit(String indicator) {
        return Optional.ofNullable(units.get(indicator)).filter(unit -> !unit.isEmpty());
    }

    /** Entries with whether they stand. */
    List<ActualJson> tell(List<Entry> entries, List<Entry> standing) {
        Set<Object> ids = new HashSet<>(standing.stream().map(Entry::id).toList());
        return entries.stream()
                .map(entry -> ActualJson.of(entry, new ActualJson.Telling(this, ids.contains(entry.id()))))
                .toList();
    }
}
