package org.yukidoke.plan.web;

import java.time.LocalDate;
import java.util.List;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanFrames;
import org.yukidoke.plan.PlanStandings.Standing;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.web.Frame;
import org.yukidoke.web.Texts;

/**
 * What one plan is: where it stands, what it wants, where to go from here.
 *
 * @param versions states of this edition's text, and the editions before and after
 * @param national the nation's goals, printed for reference
 * @param matters what a reader must know before trusting a figure
 * @param smaller remarks on scope and layout, folded
 */
public record OverviewView(
        Frame frame,
        Mark state,
        String period,
        String council,
        List<Fact> facts,
        List<Version> versions,
        List<Goal> goals,
        List<Goal> national,
        List<Group> groups,
        List<Next> next,
        List<Node> outline,
        List<Remarks> matters,
        List<Remarks> smaller,
        List<Fact> footnotes,
        List<Fact> decisions,
        List<Fact> stages,
        List<Fact> ages,
        String goalsHref,
        String document,
        String place) {

    public OverviewView {
        facts = List.copyOf(facts);
        versions = List.copyOf(versions);
        goals = List.copyOf(goals);
        national = List.copyOf(national);
        groups = List.copyOf(groups);
        next = List.copyOf(next);
        outline = List.copyOf(outline);
        matters = List.copyOf(matters);
        smaller = List.copyOf(smaller);
        footnotes = List.copyOf(footnotes);
        decisions = List.copyOf(decisions);
        stages = List.copyOf(stages);
        ages = List.copyOf(ages);
    }

    /** How many remarks are folded away. */
    public int smallerCount() {
        return smaller.stream().mapToInt(kind -> kind.remarks().size()).sum();
    }

    /** A name and what it is; {@code note} may be empty. */
    public record Fact(String name, String value, String note) {}

    /** A state of the plan's text or another edition; {@code href} empty for this one. */
    public record Version(String date, String title, String href, boolean current, Next difference) {}

    /** A goal; {@code figure} empty for a goal in words. */
    public record Goal(
            String group,
            String figure,
            String unit,
            String title,
            String basis,
            String period,
            List<Standing> standing) {
        public Goal {
            standing = List.copyOf(standing);
        }
    }

    /** A group of people and how many they are, or why that is not known. */
    public record Group(
            String label, String name, String gist, String ages, String boundary, List<Estimate> estimates) {
        public Group {
            estimates = List.copyOf(estimates);
        }
    }

    /** An estimate; {@code figure} empty when there is none, {@code why} then says so. */
    public record Estimate(String figure, String unit, String ages, List<String> basis, String why) {
        public Estimate {
            basis = List.copyOf(basis);
        }
    }

    /** Something to open next. */
    public record Next(String text, String count, String href) {}

    /** A heading of the document with the measures below it; {@code href} empty without any. */
    public record Node(String label, String heading, String count, String href, List<Node> below) {
        public Node {
            below = List.copyOf(below);
        }
    }

    /** Remarks of one kind. */
    public record Remarks(String kind, List<Remark> remarks) {
        public Remarks {
            remarks = List.copyOf(remarks);
        }
    }

    public record Remark(String text, String figures, String place) {}

    static OverviewView of(Plan plan, MeasureView.Beside beside, LocalDate today, Texts t) {
        var neighbours = beside.editions();
        var words = new PlanWords(t);
        var front = new FrontParts(plan, words);
        var aims = new AimParts(plan, beside.standings(), words);
        var state = PlanState.on(today, plan.edition().effective());
        return new OverviewView(
                PlanFrames.of(plan, t, PlanTab.OVERVIEW),
                new Mark(t.of(state.words()), state.tone()),
                words.period(plan.edition().effective()),
                words.name(plan.council().name()),
                front.facts(neighbours),
                front.versions(neighbours),
                aims.goals(false),
                aims.goals(true),
                aims.groups(),
                front.next(neighbours),
                new Outline(PlanIndex.of(plan), t).of(),
                front.matters(),
                front.smaller(),
                front.footnotes(),
                front.decisions(),
                front.stages(),
                front.ages(),
                PlanTab.GOALS.of(plan.key()),
                plan.edition().document(),
                words.lines(plan.edition().source()));
    }
}
