package org.yukidoke.revision;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yukidoke.plan.PlanJson;

/** How changes are kept: their kind in a column of its own, the rest as the plan's own values are. */
final class ChangeJson {

    private static final Map<String, Class<? extends Change>> KINDS = Stream.of(
                    Change.MeasureAdded.class,
                    Change.MeasureRemoved.class,
                    Change.MeasureText.class,
                    Change.MeasureMarks.class,
                    Change.MeasureOwners.class,
                    Change.MeasureYears.class,
                    Change.KpiAdded.class,
                    Change.KpiRemoved.class,
                    Change.KpiText.class,
                    Change.KpiTarget.class,
                    Change.KpiWindow.class,
                    Change.KpiPlace.class,
                    Change.ProjectSet.class,
                    Change.ProjectRemoved.class,
                    Change.BodyAdded.class,
                    Change.Heading.class,
                    Change.Front.class)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private ChangeJson() {}

    static String kind(Change change) {
        return change.getClass().getSimpleName();
    }

    static String write(Change change) {
        return PlanJson.write(change);
    }

    static Change read(String kind, String body) {
        Class<? extends Change> type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalStateException("no change " + kind);
        }
        return PlanJson.read(body, type);
    }
}
