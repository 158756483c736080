package org.yukidoke.casework.support;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Ids;
import org.yukidoke.person.Cabinet;

/** How far somebody has come: where they stand, and scales they chose. Only whoever keeps the file sees it. */
@Component
public class Distance {

    private static final Cabinet.Deed READ = new Cabinet.Deed("casework.distance.read", "");

    private final Cabinet cabinet;
    private final DistanceRows rows;
    private final Clock clock;

    Distance(Cabinet cabinet, DistanceRows rows, Clock clock) {
        this.cabinet = cabinet;
        this.rows = rows;
        this.clock = clock;
    }

    /** Where somebody stood, the newest first. */
    public List<Rung.Standing> standings(Scope scope, UUID person) {
        return cabinet.keep(scope, person, READ, rows::standings).orElseGet(List::of);
    }

    /**
     * Writes down where somebody stands, once where the same account sends the same again; false where there is no such file
     * for this account.
     */
    public boolean stand(Scope scope, UUID person, Rung.Standing standing) {
        var stamp = stamp(scope);
        return cabinet.keep(scope, person, Cabinet.Deed.of("casework.rung.write"), drawer -> {
                    rows.hold(drawer);
                    if (!rows.last(drawer, stamp.by()).equals(Optional.of(standing))) {
                        rows.add(drawer, standing, stamp);
                    }
                    return true;
                })
                .orElse(false);
    }

    /** The scales somebody chose, those still asked about first. */
    public List<Scale> scales(Scope scope, UUID person) {
        return cabinet.keep(scope, person, READ, rows::scales).orElseGet(List::of);
    }

    /** Adds a scale somebody chose, unless it is asked about; false where there is no such file for this account. */
    public boolean choose(Scope scope, UUID person, Scale.Said said) {
        var stamp = stamp(scope);
        return cabinet.keep(scope, person, Cabinet.Deed.of("casework.scale.choose"), drawer -> {
                    rows.hold(drawer);
                    if (rows.scales(drawer).stream()
                            .noneMatch(one -> !one.ended() && one.said().equals(said))) {
                        rows.add(drawer, said, stamp);
                    }
                    return true;
                })
                .orElse(false);
    }

    /** Writes down where somebody stands on a scale; the newest word of a day counts. False when it is not asked about. */
    public boolean mark(Scope scope, UUID person, UUID scale, Scale.Reading reading) {
        var stamp = stamp(scope);
        return cabinet.keep(
                        scope,
                        person,
                        Cabinet.Deed.of("casework.scale.mark"),
                        drawer -> rows.add(drawer, scale, reading, stamp))
                .orElse(false);
    }

    /** A scale is no longer asked about; what was said stays. */
    public boolean end(Scope scope, UUID person, UUID scale) {
        var stamp = stamp(scope);
        return cabinet.keep(
                        scope, person, Cabinet.Deed.of("casework.scale.end"), drawer -> rows.end(drawer, scale, stamp))
                .orElse(false);
    }

    private DistanceRows.Stamp stamp(Scope scope) {
        var now = clock.instant();
        return new DistanceRows.Stamp(Ids.next(now), now, scope.requireAccount());
    }
}
