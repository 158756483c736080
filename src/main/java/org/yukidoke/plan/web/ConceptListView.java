package org.yukidoke.plan.web;

import java.util.List;
import org.yukidoke.plan.Concept;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Plan;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Texts;

/** What the plans count, side by side: one row for each kind of event, one column for each plan. */
public record ConceptListView(List<Crumb> crumbs, List<Link> plans, List<Row> rows) {

    public ConceptListView {
        crumbs = List.copyOf(crumbs);
        plans = List.copyOf(plans);
        rows = List.copyOf(rows);
    }

    /** One kind of event. */
    public record Row(Link concept, String counts, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** The targets one plan sets for it; {@code plan} names the column on a narrow screen. */
    public record Cell(String plan, List<Figure> figures) {
        public Cell {
            figures = List.copyOf(figures);
        }
    }

    /** A target, with the mark that keeps it from being read alone. */
    public record Figure(Link kpi, String window, String mark) {}

    static ConceptListView of(List<Concept> concepts, List<Plan> plans, Texts t) {
        var words = new PlanWords(t);
        var rows = concepts.stream()
                .map(concept -> new Row(
                        new Link(words.name(concept.name()), PlanPaths.concept(concept.key())),
                        words.name(concept.event()),
                        plans.stream().map(plan -> cell(plan, concept, t)).toList()))
                .filter(row ->
                        row.cells().stream().anyMatch(cell -> !cell.figures().isEmpty()))
                .toList();
        return new ConceptListView(
                List.of(new Crumb(t.of("plan.crumb.home"), "/"), Crumb.here(t.of("planboard.concepts"))),
                plans.stream()
                        .map(plan -> new Link(planName(plan, words), PlanPaths.plan(plan.key())))
                        .toList(),
                rows);
    }

    static String planName(Plan plan, PlanWords words) {
        return words.prefecture(plan.platform()) + " "
                + words.name(plan.edition().label());
    }

    private static Cell cell(Plan plan, Concept concept, Texts t) {
        var words = new KpiWords(BoardWords.of(plan, t));
        return new Cell(
                planName(plan, words.board().words()),
                plan.kpis().stream()
                        .filter(kpi -> kpi.relations().concept().equals(concept.key()))
                        .map(kpi -> figure(kpi, words))
                        .toList());
    }

    private static Figure figure(Kpi kpi, KpiWords words) {
        return new Figure(
                new Link(words.target(kpi), words.board().link(kpi).href()),
                kpi.target().value() == null ? "" : words.basis(kpi),
                words.board().list(words.marks(kpi).stream().map(Mark::text).toList()));
    }
}
