package org.yukidoke.casework.web.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.yukidoke.casework.support.Area;
import org.yukidoke.casework.support.Doer;
import org.yukidoke.casework.support.Goal;
import org.yukidoke.casework.support.Step;
import org.yukidoke.casework.support.SupportPlan;
import org.yukidoke.kernel.Ids;
import org.yukidoke.web.Form;
import org.yukidoke.web.Typed;

/** A version of a plan as a form: any number of goals, each with any number of steps, without a script. */
final class PlanForm {

    static final int GOALS = 8;
    static final int STEPS = 10;

    private PlanForm() {}

    /** Fields filled in with what stands in a version. */
    static Typed of(SupportPlan.Content content) {
        Map<String, String> values = new HashMap<>();
        values.put("wish", content.wish());
        LocalDate review = content.reviewOn();
        values.put("review", review == null ? "" : review.toString());
        for (int g = 0; g < content.goals().size(); g++) {
            Goal goal = content.goals().get(g);
            String prefix = "g" + g;
            values.put(prefix + "-line", goal.line().toString());
            values.put(prefix + "-words", goal.said().words());
            values.put(prefix + "-note", goal.said().note());
            values.put(prefix + "-area", goal.said().area().key());
            values.put(prefix + "-state", goal.state().key());
            values.put(prefix + "-steps", Integer.toString(goal.steps().size()));
            for (int s = 0; s < goal.steps().size(); s++) {
                Step step = goal.steps().get(s);
                LocalDate due = step.due();
                values.put(prefix + "s" + s + "-line", step.line().toString());
                values.put(prefix + "s" + s + "-what", step.what());
                values.put(prefix + "s" + s + "-doer", step.doer().key());
                values.put(prefix + "s" + s + "-due", due == null ? "" : due.toString());
            }
        }
        values.put("goals", Integer.toString(content.goals().size()));
        return Typed.known(values);
    }

    /** An empty form: one goal, two steps. */
    static Typed blank() {
        return Typed.known(Map.of("goals", "1", "g0-steps", "2"));
    }

    /** The rows a form shows, with those asked for by {@code more}: {@code goal}, or a goal's prefix for a step. */
    static List<PlanEditView.GoalRow> rows(Typed form) {
        String more = form.value("more");
        int goals = Math.max(1, count(form, "goals", GOALS) + (more.equals("goal") ? 1 : 0));
        return IntStream.range(0, Math.min(goals, GOALS))
                .mapToObj(g -> {
                    String prefix = "g" + g;
                    int steps = Math.max(1, count(form, prefix + "-steps", STEPS) + (more.equals(prefix) ? 1 : 0));
                    return new PlanEditView.GoalRow(
                            g + 1,
                            prefix,
                            form.value(prefix + "-line"),
                            IntStream.range(0, Math.min(steps, STEPS))
                                    .mapToObj(s -> new PlanEditView.StepRow(
                                            s + 1, prefix + "s" + s, form.value(prefix + "s" + s + "-line")))
                                    .toList());
                })
                .toList();
    }

    private static int count(Typed form, String field, int most) {
        String typed = form.value(field);
        return typed.matches("[0-9]{1,2}") ? Math.min(Integer.parseInt(typed), most) : 0;
    }

    /**
     * The version a form holds; empty when something is wrong with it, which the form then says.
     *
     * @param before lines that may go on
     * @param doers keys of who may take a step
     */
    static Optional<SupportPlan.Content> read(Form form, Set<UUID> before, Set<String> doers, Instant now) {
        var lines = new Lines(before, now);
        String wish = form.needed("wish", Form.TEXT);
        String reason = form.text("reason", Form.LINE);
        LocalDate review = form.day("review");
        List<Goal> goals = new ArrayList<>();
        for (var row : rows(form.shown())) {
            goal(form, row, doers, lines).ifPresent(goals::add);
        }
        return form.good() ? Optional.of(new SupportPlan.Content(wish, reason, review, goals)) : Optional.empty();
    }

    private static Optional<Goal> goal(Form form, PlanEditView.GoalRow row, Set<String> doers, Lines lines) {
        String prefix = row.prefix();
        List<Step> steps = row.steps().stream()
                .flatMap(step -> step(form, step, doers, lines).stream())
                .toList();
        String note = form.text(prefix + "-note", Form.TEXT);
        if (!form.has(prefix + "-words") && steps.isEmpty() && note.isEmpty()) {
            return Optional.empty();
        }
        String words = form.needed(prefix + "-words", Form.TEXT);
        Area area = Area.find(form.shown().value(prefix + "-area")).orElse(Area.OTHER);
        Goal.State state =
                Goal.State.find(form.shown().value(prefix + "-state")).orElse(Goal.State.OPEN);
        return Optional.of(new Goal(lines.next(row.line()), new Goal.Said(words, note, area), state, steps));
    }

    private static Optional<Step> step(Form form, PlanEditView.StepRow row, Set<String> doers, Lines lines) {
        String what = form.text(row.prefix() + "-what", Form.LINE);
        LocalDate due = form.day(row.prefix() + "-due");
        if (what.isEmpty()) {
            if (due != null) {
                form.fault(row.prefix() + "-what", "web.fault.missing");
            }
            return Optional.empty();
        }
        return form.choice(row.prefix() + "-doer", key -> Doer.find(key).filter(doer -> doers.contains(doer.key())))
                .map(doer -> new Step(lines.next(row.line()), what, doer, due, null));
    }

    /** Lines go on only once and only from the version before; whatever else a form says is a new one. */
    private static final class Lines {

        private final Set<UUID> left;
        private final Instant now;

        private Lines(Set<UUID> before, Instant now) {
            this.left = new HashSet<>(before);
            this.now = now;
        }

        private UUID next(String typed) {
            return Form.id(typed).filter(left::remove).orElseGet(() -> Ids.next(now));
        }
    }
}
