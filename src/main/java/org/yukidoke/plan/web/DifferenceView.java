package org.yukidoke.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yukidoke.plan.Goal;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanFrames;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.plan.TargetGroup;
import org.yukidoke.plan.web.ComparabilityRules.Subject;
import org.yukidoke.plan.web.DifferenceRules.Difference;
import org.yukidoke.web.Frame;
import org.yukidoke.web.Texts;

/** An edition beside the one before it (旧新対照): what went, what came, what goes on and how it changed. */
public record DifferenceView(
        Frame frame,
        String older,
        String newer,
        Balance balance,
        List<Item> removed,
        List<Item> added,
        List<Kept> changed,
        List<Kept> same,
        List<KpiRow> kpis,
        List<Side> sides) {

    public DifferenceView {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        same = List.copyOf(same);
        kpis = List.copyOf(kpis);
        sides = List.copyOf(sides);
    }

    /** {@code 54 − 12 + 5 = 47}, and whether it comes out. */
    public record Balance(int before, int removed, int added, int after, boolean adds, int changed, int same) {}

    /** A measure that went or came. */
    public record Item(Link measure, String chapter, String owners) {}

    /** A measure that goes on. */
    public record Kept(Link older, Link newer, String chapter, List<Change> changes, List<String> told) {
        public Kept {
            changes = List.copyOf(changes);
            told = List.copyOf(told);
        }
    }

    /** One thing that differs, both ways. */
    public record Change(String what, String before, String after) {}

    /** A KPI before and after; {@code kind} is added, removed, changed or same. */
    public record KpiRow(String kind, Link kpi, String before, String after, List<String> cautions) {
        public KpiRow {
            cautions = List.copyOf(cautions);
        }
    }

    /** Something the two editions say about themselves. */
    public record Side(String kind, String what, String before, String after) {}

    static DifferenceView of(Plan older, Plan newer, Texts t) {
        Difference difference = DifferenceRules.of(older, newer);
        var before = BoardWords.of(older, t);
        var after = BoardWords.of(newer, t);
        var kept = difference.kept();
        long changed = kept.stream().filter(DifferenceRules.Kept::changed).count();
        return new DifferenceView(
                PlanFrames.of(newer, t, PlanTab.OVERVIEW, t.of("planboard.difference")),
                after.words().name(older.edition().label()),
                after.words().name(newer.edition().label()),
                new Balance(
                        difference.before(),
                        difference.removed().size(),
                        difference.added().size(),
                        difference.after(),
                        difference.adds(),
                        Math.toIntExact(changed),
                        Math.toIntExact(kept.size() - changed)),
                items(difference.removed(), before),
                items(difference.added(), after),
                kept.stream()
                        .filter(DifferenceRules.Kept::changed)
                        .map(each -> kept(each, before, after))
                        .toList(),
                kept.stream()
                        .filter(each -> !each.changed())
                        .map(each -> kept(each, before, after))
                        .toList(),
                kpis(difference, before, after),
                sides(before, after));
    }

    private static List<Item> items(List<Measure> measures, BoardWords board) {
        return measures.stream()
                .map(measure -> new Item(
                        board.link(measure),
                        board.chapters(measure.chapter()),
                        board.list(measure.owned().owners())))
                .toList();
    }

    private static Kept kept(DifferenceRules.Kept kept, BoardWords before, BoardWords after) {
        return new Kept(
                before.link(kept.older()),
                after.link(kept.newer()),
                after.chapters(kept.newer().chapter()),
                kept.changes().stream()
                        .filter(change -> change.what() != DifferenceRules.What.TITLE)
                        .map(change -> change(change, before, after))
                        .toList(),
                kept.told());
    }

    private static Change change(DifferenceRules.Change change, BoardWords before, BoardWords after) {
        Texts t = after.t();
        String none = t.of("planboard.difference.none");
        boolean funding = change.what() == DifferenceRules.What.FUNDING;
        String old = funding ? ProgrammesView.schemeName(change.before(), before) : change.before();
        String now = funding ? ProgrammesView.schemeName(change.after(), after) : change.after();
        return new Change(
                t.of("planboard.difference.what." + change.what().name().toLowerCase(Locale.ROOT)),
                old.isEmpty() ? none : old,
                now.isEmpty() ? none : now);
    }

    private static List<KpiRow> kpis(Difference difference, BoardWords before, BoardWords after) {
        var rows = new ArrayList<KpiRow>();
        var old = new KpiWords(before);
        var now = new KpiWords(after);
        for (DifferenceRules.Pair pair : difference.kpis()) {
            String was = figure(pair.older(), old);
            String is = figure(pair.newer(), now);
            rows.add(new KpiRow(
                    was.equals(is) ? "same" : "changed",
                    after.link(pair.newer()),
                    was,
                    is,
                    cautions(pair, before, after)));
        }
        difference
                .addedKpis()
                .forEach(kpi -> rows.add(new KpiRow("added", after.link(kpi), "", figure(kpi, now), List.of())));
        difference
                .removedKpis()
                .forEach(kpi -> rows.add(new KpiRow("removed", before.link(kpi), figure(kpi, old), "", List.of())));
        return rows;
    }

    private static String figure(Kpi kpi, KpiWords words) {
        return words.board().t().of("planboard.difference.kpi", words.target(kpi), words.basis(kpi), words.owners(kpi));
    }

    private static List<String> cautions(DifferenceRules.Pair pair, BoardWords before, BoardWords after) {
        return ComparabilityRules.reasons(
                        new Subject(before.key(), pair.older()), new Subject(after.key(), pair.newer()))
                .stream()
                .filter(ComparabilityRules.Reason::forbids)
                .map(reason -> ConceptView.words(reason, after.t()))
                .toList();
    }

    private static List<Side> sides(BoardWords before, BoardWords after) {
        Texts t = after.t();
        var sides = new ArrayList<Side>();
        sides.add(side(t.of("planboard.difference.name"), name(before), name(after)));
        sides.add(side(
                t.of("planboard.difference.terms"),
                before.plan().edition().terms().platform(),
                after.plan().edition().terms().platform()));
        sides.add(side(t.of("planboard.difference.period"), period(before), period(after)));
        for (TargetGroup group : after.plan().targetGroups()) {
            if (group.kind() != TargetGroup.Kind.CROSS_CUTTING) {
                sides.add(side(
                        t.of("planboard.difference.group", after.title(group)),
                        group(group.key(), before),
                        group(group.key(), after)));
            }
        }
        for (Goal goal : after.plan().goals()) {
            if (goal.value() != null && !goal.national()) {
                sides.add(side(
                        t.of("planboard.difference.goal", after.list(after.groups(goal.targetGroups()))),
                        goal(goal.key(), before),
                        goal(goal.key(), after)));
            }
        }
        sides.add(side(t.of("planboard.difference.scheme"), schemes(before), schemes(after)));
        return sides;
    }

    private static Side side(String what, String before, String after) {
        return new Side(before.equals(after) ? "same" : "changed", what, before, after);
    }

    private static String name(BoardWords board) {
        return board.words().name(board.plan().edition().name());
    }

    private static String period(BoardWords board) {
        return board.words().period(board.plan().edition().effective());
    }

    private static String group(String key, BoardWords board) {
        return board.findGroup(key)
                .map(group -> board.list(group.estimates().stream()
                        .map(estimate -> estimate(estimate, board))
                        .toList()))
                .orElse("");
    }

    private static String estimate(TargetGroup.Estimate estimate, BoardWords board) {
        var value = estimate.value();
        if (value == null) {
            return board.t().of("planboard.goals.not-estimated");
        }
        String ages = board.words().ages(estimate.ageFrom(), estimate.ageTo());
        String figure = board.withUnit(value, estimate.unit());
        return (ages + " " + (estimate.approximate() ? board.t().of("planboard.about", figure) : figure)).strip();
    }

    private static String goal(String key, BoardWords board) {
        return board.plan().goals().stream()
                .filter(goal -> goal.key().equals(key))
                .map(goal -> {
                    var value = goal.value();
                    return value == null ? "" : board.words().figure(value, goal.unit(), goal.comparator());
                })
                .findFirst()
                .orElse("");
    }

    private static String schemes(BoardWords board) {
        return board.list(board.plan().actors().schemes().stream()
                .map(scheme -> board.words().name(scheme.name()))
                .toList());
    }
}
