package org.yukidoke.plan.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yukidoke.plan.Goal;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.TargetGroup;
import org.yukidoke.plan.web.OverviewView.Estimate;
import org.yukidoke.plan.web.OverviewView.Group;
import org.yukidoke.web.Texts;

/** Whom a plan is for and what it sets out to reach, in words. */
record AimParts(Plan plan, Standings standings, PlanWords words) {

    private Texts t() {
        return words.t();
    }

    List<OverviewView.Goal> goals(boolean national) {
        return plan.goals().stream()
                .filter(goal -> goal.national() == national)
                .map(this::goal)
                .toList();
    }

    private OverviewView.Goal goal(Goal goal) {
        BigDecimal value = goal.value();
        return new OverviewView.Goal(
                groups(goal.targetGroups()),
                value == null ? "" : words.figure(value),
                value == null ? "" : unit(goal),
                words.name(goal.title()),
                goal.basis(),
                period(goal),
                standings.of(goal));
    }

    private String unit(Goal goal) {
        String unit = words.unit(goal.unit());
        return goal.comparator() == Kpi.Comparator.AT_LEAST ? t().of("plan.figure.or-more", unit) : unit;
    }

    private String period(Goal goal) {
        return goal.periodText().isEmpty() ? words.years(goal.fiscalYears()) : goal.periodText();
    }

    private String groups(List<String> keys) {
        return plan.targetGroups().stream()
                .filter(group -> keys.contains(group.key()))
                .map(group -> keys.size() > 1 && !group.label().isEmpty() ? group.label() : name(group))
                .collect(Collectors.joining(keys.size() > 1 ? "" : t().of("plan.comma")));
    }

    private String name(TargetGroup group) {
        return (group.label() + " " + words.name(group.name())).strip();
    }

    List<Group> groups() {
        return plan.targetGroups().stream()
                .map(group -> new Group(
                        group.label(),
                        words.name(group.name()),
                        group.gist(),
                        words.ages(group.ageFrom(), group.ageTo()),
                        group.boundary(),
                        group.estimates().stream().map(this::estimate).toList()))
                .toList();
    }

    private Estimate estimate(TargetGroup.Estimate estimate) {
        BigDecimal value = estimate.value();
        if (value == null) {
            return new Estimate("", "", "", List.of(), estimate.notEstimated());
        }
        String figure = words.figure(value);
        return new Estimate(
                estimate.approximate() ? t().of("plan.figure.about", figure) : figure,
                words.unit(estimate.unit()),
                words.ages(estimate.ageFrom(), estimate.ageTo()),
                Stream.of(ratio(estimate), survey(estimate), estimate.method(), estimate.note())
                        .filter(part -> !part.isEmpty())
                        .toList(),
                "");
    }

    private String ratio(TargetGroup.Estimate estimate) {
        BigDecimal own = estimate.ratio();
        BigDecimal national = estimate.nationalRatio();
        if (own == null) {
            return "";
        }
        return national == null
                ? t().of("plan.group.ratio", words.figure(own))
                : t().of("plan.group.ratio.national", words.figure(own), words.figure(national));
    }

    private String survey(TargetGroup.Estimate estimate) {
        Integer year = estimate.surveyYear();
        return year == null ? estimate.survey() : t().of("plan.group.survey", estimate.survey(), year.toString());
    }
}
