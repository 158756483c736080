package org.yukidoke.revision.web;

import java.time.Instant;
import java.time.LocalDate;
import org.yukidoke.kernel.PartialDate;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanCheck;
import org.yukidoke.revision.Draft;
import org.yukidoke.revision.PlanDrafts;
import org.yukidoke.web.Texts;

/** How days, states and faults of a revision are said. */
record RevisionWords(Texts t) {

    String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, PlanDrafts.JAPAN));
    }

    /** Both calendars for a Japanese reader. */
    String day(LocalDate day) {
        return new PartialDate.Day(day).show(t.locale());
    }

    String stage(Draft.Stage stage) {
        return switch (stage) {
            case Draft.Stage.Drafting drafting -> t.of("revision.stage.drafting");
            case Draft.Stage.Consulting(LocalDate due) -> t.of("revision.stage.consulting", day(due));
            case Draft.Stage.Deciding(Draft.Days days) -> t.of("revision.stage.deciding", day(days.inForce()));
            case Draft.Stage.Adopted adopted -> t.of("revision.stage.adopted");
            case Draft.Stage.Dropped dropped -> t.of("revision.stage.dropped");
        };
    }

    static String tone(Draft.Stage stage) {
        return switch (stage) {
            case Draft.Stage.Drafting drafting -> "neutral";
            case Draft.Stage.Consulting consulting -> "info";
            case Draft.Stage.Deciding deciding -> "warning";
            case Draft.Stage.Adopted adopted -> "success";
            case Draft.Stage.Dropped dropped -> "plain";
        };
    }

    String fault(PlanCheck.Fault fault) {
        return t.of("revision.check." + fault.fault(), fault.arguments().toArray());
    }

    /** What an item is called in a plan; its key where the plan has none such. */
    String item(Plan plan, String item) {
        String key = item.contains(".") ? item.substring(item.indexOf('.') + 1) : item;
        if (item.equals("front")) {
            return t.of("revision.item.front");
        }
        return switch (item.charAt(0)) {
            case 'm' ->
                plan.measures().stream()
                        .filter(measure -> measure.key().equals(key))
                        .map(measure -> (measure.label() + " "
                                        + t.pick(
                                                measure.title().ja(),
                                                measure.title().en()))
                                .strip())
                        .findFirst()
                        .orElse(key);
            case 'k' ->
                plan.kpis().stream()
                        .filter(kpi -> kpi.key().equals(key))
                        .map(kpi -> t.pick(kpi.name().ja(), kpi.name().en()))
                        .findFirst()
                        .orElse(key);
            case 'c' ->
                plan.front().chapters().stream()
                        .filter(chapter -> chapter.key().equals(key))
                        .map(chapter -> (chapter.label() + " "
                                        + t.pick(
                                                chapter.heading().ja(),
                                                chapter.heading().en()))
                                .strip())
                        .findFirst()
                        .orElse(key);
            case 'j' ->
                plan.actors().grantProjects().stream()
                        .filter(project -> project.key().equals(key))
                        .map(project ->
                                t.pick(project.name().ja(), project.name().en()))
                        .findFirst()
                        .orElse(key);
            default -> key;
        };
    }

    /** The item a fault of the check is about, as slots name it; {@code front} for what only the whole can mend. */
    static String itemOf(PlanCheck.Fault fault) {
        return switch (fault.list()) {
            case "measures" -> "m." + fault.item();
            case "kpis" -> "k." + fault.item();
            case "chapters" -> "c." + fault.item();
            case "grantProjects" -> "j." + fault.item();
            default -> "front";
        };
    }
}
