package org.yukidoke.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.directory.Area;
import org.yukidoke.kernel.AreaCode;

/** Compares the area a window serves with where somebody lives. */
final class NearnessRules {

    private NearnessRules() {}

    /**
     * How near something is.
     *
     * @param council the prefecture of the council the entry belongs to, by which an unknown area is judged
     * @param line where somebody lives: the place itself, what it lies in, its prefecture; empty when they did not say
     */
    static Nearness of(Area area, @Nullable AreaCode council, List<AreaCode> line) {
        return switch (area.reach()) {
            case EVERYWHERE -> Nearness.EVERYWHERE;
            case UNKNOWN ->
                council != null && line.isEmpty()
                        ? Nearness.SOMEWHERE
                        : council == null || line.contains(council) ? Nearness.UNKNOWN : Nearness.ELSEWHERE;
            // Some town's window is no advice to somebody who did not say where they live.
            case LISTED -> line.isEmpty() ? Nearness.SOMEWHERE : listed(area, line);
        };
    }

    private static Nearness listed(Area area, List<AreaCode> line) {
        if (line.stream()
                .anyMatch(place -> !place.isPrefecture() && area.codes().contains(place.digits()))) {
            return Nearness.HOME;
        }
        AreaCode prefecture = line.getLast();
        if (area.codes().contains(prefecture.digits())) {
            return Nearness.PREFECTURE;
        }
        AreaCode told = line.getFirst();
        boolean some = area.codes().stream()
                .flatMap(code -> AreaCode.find(code).stream())
                .anyMatch(told::mayHold);
        return some ? Nearness.PARTLY : Nearness.ELSEWHERE;
    }
}
