package org.yukidoke.casework.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.casework.support.Goal;
import org.yukidoke.casework.support.PlanDifference;
import org.yukidoke.casework.support.Step;
import org.yukidoke.casework.support.SupportPlan;
import org.yukidoke.casework.support.SupportPlans;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.PersonFile;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** Every version of a plan, and two of them side by side. */
@Controller
final class PlanVersionPages {

    private final PlanDesk desk;
    private final PlanReading reading;
    private final SupportPlans plans;

    PlanVersionPages(PlanDesk desk, PlanReading reading, SupportPlans plans) {
        this.desk = desk;
        this.reading = reading;
        this.plans = plans;
    }

    @GetMapping("/persons/{id}/plan/versions")
    View show(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int older,
            @RequestParam(defaultValue = "0") int newer) {
        Texts t = desk.texts(request);
        PersonFile file = desk.kept(id);
        PlanWords words = reading.words(file, reading.team(file), t);
        List<SupportPlan> versions = plans.list(desk.scope(), id);
        if (versions.isEmpty()) {
            throw new Absent("plan", id.toString());
        }
        int right = newer > 0 ? newer : versions.getFirst().number();
        int left = older > 0 ? older : Math.max(1, right - 1);
        return desk.show(
                "casework/support/planVersions",
                new PlanVersionsView(
                        desk.door()
                                .band(file, PlanTab.PLACE, t)
                                .below(
                                        t.of("caseworkplan.versions"),
                                        new Crumb(t.of("caseworkplan.tab"), "/persons/" + id + "/plan"),
                                        Crumb.here(t.of("caseworkplan.versions"))),
                        versions.stream()
                                .map(version -> new PlanVersionsView.Line(
                                        version.number(),
                                        words.made(version),
                                        version.content().reason(),
                                        words.agreed(version.agreement()).text()))
                                .toList(),
                        left == right ? List.of() : List.of(compare(id, left, right, words, t)),
                        versions.stream()
                                .map(version -> new Choice(
                                        Integer.toString(version.number()),
                                        t.of("caseworkplan.version.number", version.number())))
                                .toList(),
                        left,
                        right));
    }

    private PlanVersionsView.Compared compare(UUID id, int left, int right, PlanWords words, Texts t) {
        SupportPlan before = version(id, left);
        SupportPlan after = version(id, right);
        PlanDifference difference = PlanDifference.between(before, after);
        return new PlanVersionsView.Compared(
                t.of("caseworkplan.version.number", left),
                t.of("caseworkplan.version.number", right),
                List.of(
                        new PlanVersionsView.Row(
                                t.of("caseworkplan.wish"),
                                before.content().wish(),
                                after.content().wish(),
                                difference.wish().change().key()),
                        new PlanVersionsView.Row(
                                t.of("caseworkplan.review"),
                                day(before, t),
                                day(after, t),
                                difference.review().change().key())),
                difference.goals().stream()
                        .map(pair -> new PlanVersionsView.GoalRow(
                                new PlanVersionsView.Row(
                                        t.of("caseworkplan.goal"),
                                        goal(pair.goal().older(), t),
                                        goal(pair.goal().newer(), t),
                                        pair.goal().change().key()),
                                pair.steps().stream()
                                        .map(step -> new PlanVersionsView.Row(
                                                t.of("caseworkplan.step"),
                                                step(step.older(), words, t),
                                                step(step.newer(), words, t),
                                                step.change().key()))
                                        .toList()))
                        .toList());
    }

    private SupportPlan version(UUID id, int number) {
        return plans.find(desk.scope(), id, number).orElseThrow(() -> new Absent("plan", Integer.toString(number)));
    }

    private static String day(SupportPlan plan, Texts t) {
        var day = plan.content().reviewOn();
        return day == null ? t.of("caseworkplan.review.none") : Moments.day(day, t);
    }

    private static String goal(@Nullable Goal goal, Texts t) {
        return goal == null
                ? ""
                : String.join(
                        "\n",
                        Stream.of(
                                        goal.said().words(),
                                        goal.said().note(),
                                        t.of(
                                                "caseworkplan.goal.facts",
                                                t.of(goal.said().area().text()),
                                                t.of(goal.state().text())))
                                .filter(text -> !text.isEmpty())
                                .toList());
    }

    private static String step(@Nullable Step step, PlanWords words, Texts t) {
        if (step == null) {
            return "";
        }
        var due = step.due();
        String who = t.of("caseworkplan.step.who", words.who(step.doer()));
        return step.what() + "\n" + who + (due == null ? "" : "\n" + t.of("caseworkplan.step.by", Moments.day(due, t)));
    }
}
