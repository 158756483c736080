package org.yukidoke.casework.support;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Ids;
import org.yukidoke.person.Cabinet;

/** How far somebody has come: where they stand, and scales they chose. Only whoever keeps the file sees it. */
@Component
public class Distance {

    private static final Cabinet.Deed READ = new Cabinet.Deed("casework.distance.read", "");

    private final Cabinet cabinet;
    private final Transactions transactions;
    private final DistanceRows rows;
    private final Clock clock;

    Distance(Cabinet cabinet, Transactions transactions, DistanceRows rows, Clock clock) {
        this.cabinet = cabinet;
        this.transactions = transactions;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * How far somebody has come.
     *
     * @param standings the newest first
     * @param scales those still asked about first
     */
    public record Way(List<Rung.Written> standings, List<Scale> scales) {

        static final Way NONE = new Way(List.of(), List.of());

        public Way {
            standings = List.copyOf(standings);
            scales = List.copyOf(scales);
        }
    }

    /** A place somebody stands at, since when. */
    public record Place(Rung rung, LocalDate since) {}

    /** All of it, in one look the record notes. */
    public Way way(Scope scope, UUID person) {
        return cabinet.keep(scope, person, READ, drawer -> new Way(rows.standings(drawer), rows.scales(drawer)))
                .orElse(Way.NONE);
    }

    /** Where somebody stands now, without a word of what was said about it. */
    public Optional<Place> now(Scope scope, UUID person) {
        return transactions.in(scope, () -> rows.now(scope.organisation(), person));
    }

    /**
     * Writes down where somebody stands, once where the same account sends the same again; false where there is no such file
     * for this account.
     */
    public boolean stand(Scope scope, UUID person, Rung.Standing standing) {
        var stamp = stamp(scope);
        return keep(scope, person, "casework.rung.write", drawer -> {
            rows.hold(drawer);
            if (!rows.last(drawer, stamp.by()).equals(Optional.of(standing))) {
                rows.add(drawer, standing, stamp);
            }
            return true;
        });
    }

    /** Takes back where somebody was said to stand; true also where that was done before. */
    public boolean unstand(Scope scope, UUID person, UUID standing) {
        var stamp = stamp(scope);
        return keep(scope, person, "casework.rung.void", drawer -> rows.unstand(drawer, standing, stamp));
    }

    /** Adds a scale somebody chose, unless it is asked about; false where there is no such file for this account. */
    public boolean choose(Scope scope, UUID person, Scale.Said said) {
        var stamp = stamp(scope);
        return keep(scope, person, "casework.scale.choose", drawer -> {
            rows.hold(drawer);
            if (rows.scales(drawer).stream()
                    .noneMatch(one -> !one.ended() && one.said().equals(said))) {
                rows.add(drawer, said, stamp);
            }
            return true;
        });
    }

    /** Writes down where somebody stands on a scale; the newest word of a voice on a day counts. False when it is not asked about. */
    public boolean mark(Scope scope, UUID person, UUID scale, Scale.Reading reading) {
        var stamp = stamp(scope);
        return keep(scope, person, "casework.scale.mark", drawer -> {
            rows.hold(drawer);
            boolean stands = rows.scales(drawer).stream()
                    .filter(one -> one.id().equals(scale) && !one.ended())
                    .flatMap(one -> one.readings().stream())
                    .anyMatch(one -> one.reading().equals(reading));
            return stands || rows.add(drawer, scale, reading, stamp);
        });
    }

    /** Takes back what was said on a scale; true also where that was done before. */
    public boolean unmark(Scope scope, UUID person, UUID reading) {
        var stamp = stamp(scope);
        return keep(scope, person, "casework.scale.void", drawer -> rows.unmark(drawer, reading, stamp));
    }

    /** A scale is no longer asked about; what was said stays. True also where that is so already. */
    public boolean end(Scope scope, UUID person, UUID scale) {
        var stamp = stamp(scope);
        return keep(scope, person, "casework.scale.end", drawer -> rows.end(drawer, scale, stamp));
    }

    /** A scale that was put aside is asked about again. True also where that is so already. */
    public boolean resume(Scope scope, UUID person, UUID scale) {
        return keep(scope, person, "casework.scale.resume", drawer -> rows.resume(drawer, scale));
    }

    private boolean keep(Scope scope, UUID person, String deed, Function<Cabinet.Drawer, Boolean> work) {
        return cabinet.keep(scope, person, Cabinet.Deed.of(deed), work).orElse(false);
    }

    private DistanceRows.Stamp stamp(Scope scope) {
        var now = clock.instant();
        return new DistanceRows.Stamp(Ids.next(now), now, scope.requireAccount());
    }
}
