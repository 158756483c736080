package org.yukidoke.plan.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yukidoke.kernel.PartialDate;
import org.yukidoke.plan.Concept;
import org.yukidoke.plan.Document;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanFrames;
import org.yukidoke.plan.PlanStandings.Standing;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.web.Frame;
import org.yukidoke.web.Texts;

/**
 * One KPI with all it takes to read its figure.
 *
 * @param figure the large number; empty when the plan gives none, {@code words} then stands in its place
 */
public record KpiView(
        Frame frame,
        String name,
        List<Mark> marks,
        String figure,
        String words,
        String window,
        List<Standing> standing,
        List<Fact> facts,
        List<Relation> relations,
        ConceptBox concept,
        List<FormulaView> formulas,
        List<Link> measures,
        List<String> notes,
        MeasureView.Wording wording) {

    public KpiView {
        marks = List.copyOf(marks);
        standing = List.copyOf(standing);
        facts = List.copyOf(facts);
        relations = List.copyOf(relations);
        formulas = List.copyOf(formulas);
        measures = List.copyOf(measures);
        notes = List.copyOf(notes);
    }

    /** A property of the KPI; {@code help} says what it means for the reader. */
    public record Fact(String name, String value, String help) {}

    /** Another KPI this one must be read with, and why. */
    public record Relation(String kind, Link kpi, String target, String why) {}

    /** What is counted once; an empty name for a KPI without a concept. */
    public record ConceptBox(String name, String counts, String caution, String compare) {}

    /** Everything a KPI's page draws on. */
    record Around(Plan plan, List<Plan> all, List<Concept> concepts, Document document) {}

    static KpiView of(Around around, Kpi kpi, Standings standings, Texts t) {
        var board = BoardWords.of(around.plan(), t);
        var words = new KpiWords(board);
        String name = board.words().name(kpi.name());
        boolean figure = kpi.target().value() != null;
        return new KpiView(
                PlanFrames.of(around.plan(), t, PlanTab.KPIS, name),
                name,
                words.marks(kpi),
                figure ? words.target(kpi) : "",
                figure ? "" : words.target(kpi),
                words.basis(kpi),
                standings.of(kpi),
                facts(kpi, words),
                new KpiRelations(around, words).of(kpi),
                concept(around, kpi, t),
                around.plan().formulas().stream()
                        .filter(formula -> formula.producesKpi().equals(kpi.key()))
                        .map(formula -> FormulaView.of(formula, board))
                        .toList(),
                board.measures(kpi.place().measures()),
                kpi.notes(),
                wording(around, kpi, board));
    }

    private static MeasureView.Wording wording(Around around, Kpi kpi, BoardWords board) {
        var cited = board.cited(kpi.source());
        return new MeasureView.Wording(around.document().wording(kpi.source()), cited.document(), cited.place());
    }

    private static List<Fact> facts(Kpi kpi, KpiWords words) {
        BoardWords board = words.board();
        Texts t = board.t();
        var facts = new ArrayList<Fact>();
        if (!kpi.definition().isEmpty()) {
            facts.add(new Fact(t.of("planboard.kpi.definition"), kpi.definition(), ""));
        }
        facts.add(new Fact(
                t.of("planboard.kpi.kind"),
                words.kind(kpi),
                t.of("planboard.kpi.comparator." + (kpi.target().comparator() == Kpi.Comparator.AT_LEAST))));
        facts.add(new Fact(t.of("planboard.kpi.basis"), words.basis(kpi), ""));
        String stage = words.stage(kpi);
        if (!stage.isEmpty()) {
            facts.add(new Fact(t.of("planboard.kpi.stage"), stage, ""));
        }
        String years = words.years(kpi);
        facts.add(new Fact(
                t.of("planboard.kpi.years"),
                years.isEmpty() ? t.of("planboard.kpi.years.none") : years,
                years.isEmpty() ? "" : t.of("planboard.kpi.years.help")));
        LocalDate on = kpi.target().on();
        if (on != null) {
            facts.add(new Fact(t.of("planboard.kpi.on"), board.words().date(new PartialDate.Day(on)), ""));
        }
        facts.add(new Fact(
                t.of("planboard.kpi.ages"),
                words.ages(kpi),
                kpi.ageScope() == Kpi.AgeScope.ALL ? t.of("planboard.kpi.ages.help") : ""));
        facts.add(new Fact(t.of("planboard.kpi.owners"), words.owners(kpi), ""));
        board.findGroup(kpi.place().targetGroup())
                .ifPresent(group -> facts.add(new Fact(t.of("planboard.kpi.group"), board.title(group), "")));
        facts.add(new Fact(
                t.of("planboard.kpi.chapter"), board.chapters(kpi.place().chapter()), ""));
        return facts;
    }

    private static ConceptBox concept(Around around, Kpi kpi, Texts t) {
        var words = new PlanWords(t);
        return around.concepts().stream()
                .filter(concept -> concept.key().equals(kpi.relations().concept()))
                .findFirst()
                .map(concept -> new ConceptBox(
                        words.name(concept.name()),
                        words.name(concept.event()),
                        words.name(concept.caution()),
                        PlanPaths.concept(concept.key()) + "?base=" + kpi.id()))
                .orElse(new ConceptBox("", "", "", ""));
    }
}
