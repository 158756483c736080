package org.yukidoke.plan.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yukidoke.plan.Front;
import org.yukidoke.plan.Goal;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanFrames;
import org.yukidoke.plan.PlanStandings.Standing;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.plan.TargetGroup;
import org.yukidoke.web.Frame;
import org.yukidoke.web.Texts;

/** What the plan sets out to reach, for how many people, and how its figures were worked out. */
public record GoalsView(
        Frame frame,
        List<GoalBox> goals,
        List<GoalBox> national,
        List<People> people,
        List<FormulaView> formulas,
        List<Sum> sums) {

    public GoalsView {
        goals = List.copyOf(goals);
        national = List.copyOf(national);
        people = List.copyOf(people);
        formulas = List.copyOf(formulas);
        sums = List.copyOf(sums);
    }

    /**
     * One goal.
     *
     * @param figure empty for a goal in words
     * @param formula address of the formula it follows from; empty for none
     */
    public record GoalBox(
            String id,
            String title,
            String groups,
            String figure,
            String period,
            String basis,
            String formula,
            List<String> notes,
            List<Standing> standing,
            Cited cited) {
        public GoalBox {
            standing = List.copyOf(standing);
            notes = List.copyOf(notes);
        }
    }

    /** A group of people with its estimates. */
    public record People(String title, String gist, String ages, String boundary, List<Estimate> estimates) {
        public People {
            estimates = List.copyOf(estimates);
        }
    }

    /** How many they are; {@code figure} is empty when the plan does not estimate it, {@code why} then says why. */
    public record Estimate(
            String figure,
            String why,
            String ages,
            String share,
            String survey,
            String method,
            String note,
            Cited cited) {}

    /** A remark of the plan's reader on figures that add up or do not. */
    public record Sum(String text, String figures, List<Link> items, Cited cited) {
        public Sum {
            items = List.copyOf(items);
        }
    }

    static GoalsView of(Plan plan, Standings standings, Texts t) {
        var board = BoardWords.of(plan, t);
        return new GoalsView(
                PlanFrames.of(plan, t, PlanTab.GOALS),
                plan.goals().stream()
                        .filter(goal -> !goal.national())
                        .map(goal -> box(goal, standings, board))
                        .toList(),
                plan.goals().stream()
                        .filter(Goal::national)
                        .map(goal -> box(goal, standings, board))
                        .toList(),
                plan.targetGroups().stream()
                        .filter(group -> group.kind() != TargetGroup.Kind.CROSS_CUTTING)
                        .map(group -> people(group, board))
                        .toList(),
                plan.formulas().stream()
                        .map(formula -> FormulaView.of(formula, board))
                        .toList(),
                plan.front().observations().stream()
                        .filter(remark -> remark.kind().equals("sum"))
                        .map(remark -> sum(remark, board))
                        .toList());
    }

    private static GoalBox box(Goal goal, Standings standings, BoardWords board) {
        BigDecimal value = goal.value();
        var period = new ArrayList<String>();
        if (!goal.periodText().isEmpty()) {
            period.add(goal.periodText());
        }
        if (!goal.fiscalYears().isEmpty()) {
            period.add(board.words().years(goal.fiscalYears()));
        }
        return new GoalBox(
                "g-" + goal.key(),
                board.words().name(goal.title()),
                board.list(board.groups(goal.targetGroups())),
                value == null ? "" : board.words().figure(value, goal.unit(), goal.comparator()),
                String.join(" ", period),
                goal.basis(),
                goal.formula().isEmpty() ? "" : "#f-" + goal.formula(),
                goal.notes(),
                standings.of(goal),
                board.cited(goal.source()));
    }

    private static People people(TargetGroup group, BoardWords board) {
        return new People(
                board.title(group),
                group.gist(),
                board.words().ages(group.ageFrom(), group.ageTo()),
                group.boundary(),
                group.estimates().stream()
                        .map(estimate -> estimate(estimate, board))
                        .toList());
    }

    private static Estimate estimate(TargetGroup.Estimate estimate, BoardWords board) {
        Texts t = board.t();
        BigDecimal value = estimate.value();
        String figure = value == null ? "" : board.withUnit(value, estimate.unit());
        Integer year = estimate.surveyYear();
        return new Estimate(
                estimate.approximate() ? t.of("planboard.about", figure) : figure,
                estimate.notEstimated(),
                board.words().ages(estimate.ageFrom(), estimate.ageTo()),
                share(estimate, board),
                year == null
                        ? estimate.survey()
                        : t.of("planboard.goals.survey", estimate.survey(), Integer.toString(year)),
                estimate.method(),
                estimate.note(),
                new Cited(board.document(), board.words().lines(estimate.source())));
    }

    private static String share(TargetGroup.Estimate estimate, BoardWords board) {
        BigDecimal ratio = estimate.ratio();
        if (ratio == null) {
            return "";
        }
        Texts t = board.t();
        String own = t.of("planboard.goals.share", board.words().figure(ratio));
        BigDecimal national = estimate.nationalRatio();
        String beside = national == null
                ? t.of("planboard.goals.share.national.none")
                : t.of("planboard.goals.share.national", board.words().figure(national));
        return estimate.comparison().isEmpty()
                ? own + " " + beside
                : own + " " + beside + " "
                        + t.of("planboard.goals.share." + estimate.comparison().toLowerCase(Locale.ROOT));
    }

    private static Sum sum(Front.Observation remark, BoardWords board) {
        return new Sum(
                remark.text(),
                remark.figures(),
                new ItemLinks(board).of(remark.items()),
                new Cited(board.document(), board.words().lines(remark.source())));
    }
}
