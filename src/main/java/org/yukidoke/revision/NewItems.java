package org.yukidoke.revision;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yukidoke.plan.Ids;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Name;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Source;

/** New measures and KPIs with the least a plan can hold of them; the rest is written part by part. */
public final class NewItems {

    private NewItems() {}

    /** What has to be known of a new item. */
    public record Asked(String chapter, String targetGroup, Name name, List<String> owners) {
        public Asked {
            owners = List.copyOf(owners);
        }
    }

    public static Change measure(PlanDrafts.Sheet sheet, Asked asked) {
        Plan plan = sheet.plan();
        String key = key(sheet);
        return new Change.MeasureAdded(new Measure(
                new Ids(plan.key()).measure(key),
                key,
                asked.chapter(),
                "",
                asked.name(),
                "",
                new Measure.Ownership(asked.owners(), false, List.of(), ""),
                new Measure.Repeat(Measure.Reprise.NONE, "", false),
                true,
                new Measure.Links("", List.of(), asked.targetGroup(), List.of()),
                null,
                new Measure.Schedule(List.of(), List.of(), Measure.Evidence.UNKNOWN),
                List.of(),
                new Measure.Continuity(plan.edition().predecessor().isEmpty() ? "" : "none", List.of()),
                List.of(),
                Source.stated("")));
    }

    public static Change kpi(PlanDrafts.Sheet sheet, Asked asked) {
        Plan plan = sheet.plan();
        String key = key(sheet);
        return new Change.KpiAdded(new Kpi(
                new Ids(plan.key()).kpi(key),
                key,
                asked.name(),
                new Kpi.Target(
                        Kpi.Kind.TEXT,
                        null,
                        "",
                        Kpi.Comparator.NONE,
                        asked.name().ja(),
                        null,
                        List.of()),
                new Kpi.Window(Kpi.Basis.NOT_STATED, "", "", List.of()),
                new Kpi.Place(asked.chapter(), asked.targetGroup(), asked.owners(), List.of()),
                Kpi.AgeScope.NOT_STATED,
                new Kpi.Relations("", "", "", ""),
                false,
                "",
                List.of(),
                Source.stated("")));
    }

    // The draft's number keeps keys of two drafts apart that are written side by side.
    private static String key(PlanDrafts.Sheet sheet) {
        var known = Stream.of(
                        sheet.plan().measures().stream().map(Measure::key),
                        sheet.plan().kpis().stream().map(Kpi::key),
                        sheet.changes().stream()
                                .map(kept -> Change.item(kept.slot()).replaceFirst("^[a-z]\\.", "")))
                .flatMap(keys -> keys)
                .toList();
        return IntStream.iterate(1, next -> next + 1)
                .mapToObj(next -> "r" + sheet.draft().number() + "-" + next)
                .filter(key -> !known.contains(key))
                .findFirst()
                .orElseThrow();
    }
}
