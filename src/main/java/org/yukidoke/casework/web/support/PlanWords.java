package org.yukidoke.casework.web.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yukidoke.casework.support.Doer;
import org.yukidoke.casework.support.Goal;
import org.yukidoke.casework.support.Step;
import org.yukidoke.casework.support.SupportPlan;
import org.yukidoke.casework.support.TeamMember;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** Plans in words. */
final class PlanWords {

    private final Texts t;
    private final LocalDate today;
    private final Reader reader;
    private final Map<UUID, TeamMember> team;
    private final Function<String, String> bodies;

    /**
     * Who reads.
     *
     * @param body key of their body
     * @param keeper whether it keeps the file
     * @param owner key of the body that does
     * @param colleagues names of its counsellors; empty for another body
     */
    record Reader(String body, boolean keeper, String owner, Map<UUID, String> colleagues) {
        Reader {
            colleagues = Map.copyOf(colleagues);
        }
    }

    PlanWords(Texts t, LocalDate today, Reader reader, List<TeamMember> team, Function<String, String> bodies) {
        this.t = t;
        this.today = today;
        this.reader = reader;
        this.team = team.stream().collect(Collectors.toMap(TeamMember::id, Function.identity()));
        this.bodies = bodies;
    }

    PlanShown plan(SupportPlan plan) {
        var content = plan.content();
        LocalDate review = content.reviewOn();
        return new PlanShown(
                plan.number(),
                content.wish(),
                new PlanShown.Head(made(plan), content.reason()),
                review == null ? "" : Moments.day(review, t),
                review != null && !review.isAfter(today),
                agreed(plan.agreement()),
                content.goals().stream().map(goal -> goal(goal, plan)).toList());
    }

    String made(SupportPlan plan) {
        String who = reader.colleagues().getOrDefault(plan.made().by(), "");
        String day = Moments.day(plan.made().at(), t);
        return who.isEmpty() ? t.of("caseworkplan.made", day) : t.of("caseworkplan.made.by", day, who);
    }

    PlanShown.Agreed agreed(SupportPlan.Agreement agreement) {
        return switch (agreement) {
            case SupportPlan.Agreement.NotYet not -> new PlanShown.Agreed(false, t.of("caseworkplan.agreed.not"), "");
            case SupportPlan.Agreement.Agreed(var how, var on, var word) ->
                new PlanShown.Agreed(true, t.of("caseworkplan.agreed", Moments.day(on, t), t.of(how.text())), word);
        };
    }

    PlanShown.GoalShown goal(Goal goal, SupportPlan plan) {
        return new PlanShown.GoalShown(
                goal.said().words(),
                goal.said().note(),
                t.of(goal.said().area().text()),
                new PlanShown.Chip(t.of(goal.state().text()), tone(goal.state())),
                goal.steps().stream()
                        .map(step -> step(step, goal.state() == Goal.State.OPEN, plan.agreed()))
                        .toList());
    }

    private PlanShown.StepShown step(Step step, boolean open, boolean agreed) {
        LocalDate due = step.due();
        Step.Mark mark = step.mark();
        boolean ours = isOurs(step.doer());
        return new PlanShown.StepShown(
                step.line().toString(),
                step.what(),
                who(step.doer()),
                new PlanShown.Due(
                        due == null ? "" : Moments.day(due, t),
                        due != null && open && step.state().presses() && due.isBefore(today)),
                new PlanShown.Chip(t.of(step.state().text()), tone(step.state())),
                mark == null
                        ? new PlanShown.Marked("", "")
                        : new PlanShown.Marked(
                                t.of(
                                        "caseworkplan.marked",
                                        Moments.day(mark.at(), t),
                                        bodies.apply(mark.organisation())),
                                mark.word()),
                reader.keeper() || (agreed && ours),
                ours);
    }

    private boolean isOurs(Doer doer) {
        return switch (doer) {
            case Doer.Us us -> reader.keeper();
            case Doer.Person person -> false;
            case Doer.Family family -> false;
            case Doer.Member(UUID id) -> {
                TeamMember member = team.get(id);
                yield member != null
                        && switch (member.who()) {
                            case TeamMember.Who.Body body -> body.organisation().equals(reader.body());
                            case TeamMember.Who.Colleague colleague -> reader.keeper();
                            case TeamMember.Who.Other other -> false;
                        };
            }
        };
    }

    String who(Doer doer) {
        return switch (doer) {
            case Doer.Person person -> t.of("caseworkplan.doer.person");
            case Doer.Family family -> t.of("caseworkplan.doer.family");
            case Doer.Us us -> bodies.apply(reader.owner());
            case Doer.Member(UUID id) -> {
                TeamMember member = team.get(id);
                yield member == null ? t.of("caseworkplan.doer.former") : name(member);
            }
        };
    }

    /** A member of the team by name; one who left is named as such. */
    String name(TeamMember member) {
        String name = switch (member.who()) {
            case TeamMember.Who.Colleague(UUID account, String called) -> called;
            case TeamMember.Who.Other(String called) -> called;
            case TeamMember.Who.Body(String key, String called) ->
                called.isEmpty() ? bodies.apply(key) : t.of("caseworkplan.member.at", bodies.apply(key), called);
        };
        return member.current() ? name : t.of("caseworkplan.member.left", name);
    }

    static String tone(Goal.State state) {
        return switch (state) {
            case OPEN -> "info";
            case REACHED -> "success";
            case RESTING, DROPPED -> "plain";
        };
    }

    static String tone(Step.State state) {
        return switch (state) {
            case OPEN -> "neutral";
            case DOING -> "info";
            case DONE -> "success";
            case LATER, NEEDLESS -> "plain";
        };
    }
}
