package org.yukidoke.plan.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yukidoke.plan.Concept;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.web.ComparabilityRules.Reason;
import org.yukidoke.plan.web.ComparabilityRules.Subject;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Texts;

/**
 * The KPIs that count the same event, each held against one of them: what may be compared, what not, and why.
 *
 * @param progress address of the page that says how far each of them has come
 */
public record ConceptView(
        List<Crumb> crumbs,
        String name,
        String counts,
        String caution,
        String progress,
        String base,
        List<Row> rows,
        String verdict,
        List<Link> others) {

    public ConceptView {
        crumbs = List.copyOf(crumbs);
        rows = List.copyOf(rows);
        others = List.copyOf(others);
    }

    /**
     * One KPI.
     *
     * @param base whether the others are held against this one
     * @param hold address that makes this one the base
     */
    public record Row(
            String plan,
            Link kpi,
            String target,
            String window,
            String years,
            String ages,
            String owners,
            List<Mark> marks,
            boolean base,
            Mark verdict,
            List<String> reasons,
            String hold) {
        public Row {
            marks = List.copyOf(marks);
            reasons = List.copyOf(reasons);
        }
    }

    static ConceptView of(Concept concept, List<Concept> all, List<Plan> plans, String base, Texts t) {
        var words = new PlanWords(t);
        var subjects = plans.stream()
                .flatMap(plan -> plan.kpis().stream()
                        .filter(kpi -> kpi.relations().concept().equals(concept.key()))
                        .map(kpi -> new Held(plan, new Subject(plan.key(), kpi))))
                .toList();
        Optional<Held> chosen = subjects.stream()
                .filter(held -> held.subject().kpi().id().equals(base))
                .findFirst()
                .or(() -> subjects.stream().findFirst());
        var rows = chosen.stream()
                .flatMap(against -> subjects.stream().map(held -> row(held, against, concept, t)))
                .toList();
        return new ConceptView(
                List.of(
                        new Crumb(t.of("plan.crumb.home"), "/"),
                        new Crumb(t.of("planboard.concepts"), "/concepts"),
                        Crumb.here(words.name(concept.name()))),
                words.name(concept.name()),
                words.name(concept.event()),
                words.name(concept.caution()),
                PlanPaths.concept(concept.key()) + "/progress",
                rows.stream()
                        .filter(Row::base)
                        .map(row -> row.plan() + " " + row.kpi().text())
                        .findFirst()
                        .orElse(""),
                rows,
                summary(rows, t),
                all.stream()
                        .filter(other -> !other.key().equals(concept.key()))
                        .map(other -> new Link(words.name(other.name()), PlanPaths.concept(other.key())))
                        .toList());
    }

    private record Held(Plan plan, Subject subject) {}

    private static Row row(Held held, Held against, Concept concept, Texts t) {
        var words = new KpiWords(BoardWords.of(held.plan(), t));
        var kpi = held.subject().kpi();
        boolean base = held.equals(against);
        var reasons = ComparabilityRules.reasons(against.subject(), held.subject());
        return new Row(
                ConceptListView.planName(held.plan(), words.board().words()),
                words.board().link(kpi),
                words.target(kpi),
                words.basis(kpi),
                words.years(kpi),
                words.ages(kpi),
                words.owners(kpi),
                words.marks(kpi),
                base,
                base ? new Mark(t.of("planboard.compare.base"), "info") : mark(ComparabilityRules.verdict(reasons), t),
                base
                        ? List.of()
                        : reasons.stream().map(reason -> words(reason, t)).toList(),
                PlanPaths.concept(concept.key()) + "?base=" + kpi.id());
    }

    static String words(Reason reason, Texts t) {
        return t.of("planboard.compare.reason."
                + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Mark mark(ComparabilityRules.Verdict verdict, Texts t) {
        return switch (verdict) {
            case COMPARABLE -> new Mark(t.of("planboard.compare.yes"), "success");
            case WITH_CARE -> new Mark(t.of("planboard.compare.care"), "warning");
            case NOT_COMPARABLE -> new Mark(t.of("planboard.compare.no"), "error");
        };
    }

    private static String summary(List<Row> rows, Texts t) {
        if (rows.size() < 2) {
            return t.of("planboard.compare.alone");
        }
        long no = rows.stream()
                .filter(row -> row.verdict().tone().equals("error"))
                .count();
        return t.of("planboard.compare.summary", rows.size() - 1, rows.size() - 1 - no, no);
    }
}
