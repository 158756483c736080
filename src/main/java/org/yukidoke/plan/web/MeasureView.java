package org.yukidoke.plan.web;

import java.util.List;
import org.yukidoke.plan.Document.Paragraph;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.PlanFrames;
import org.yukidoke.plan.PlanStandings.Standing;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Frame;
import org.yukidoke.web.Texts;

/**
 * One measure with everything the plan says about it.
 *
 * @param printedTitle the Japanese title where the page shows another one; else empty
 * @param chapter the headings above it
 * @param said what the marks mean and what they refer to
 * @param kpisOfGroup KPIs of the target group, where the plan hangs none on the measure itself
 * @param siblings the other measures the programme appears as
 * @param years empty when the plan has no 工程表
 */
public record MeasureView(
        Frame frame,
        String label,
        String title,
        String printedTitle,
        String gist,
        List<Mark> marks,
        List<Crumb> chapter,
        Owners owners,
        List<Statement> said,
        List<KpiRow> kpis,
        List<KpiRow> kpisOfGroup,
        List<Year> years,
        String evidence,
        List<Statement> programme,
        List<Statement> siblings,
        List<Statement> windows,
        List<Condition> conditions,
        List<Footnote> footnotes,
        List<String> notes,
        Editions editions,
        Wording wording,
        Way way) {

    public MeasureView {
        marks = List.copyOf(marks);
        chapter = List.copyOf(chapter);
        said = List.copyOf(said);
        kpis = List.copyOf(kpis);
        kpisOfGroup = List.copyOf(kpisOfGroup);
        years = List.copyOf(years);
        programme = List.copyOf(programme);
        siblings = List.copyOf(siblings);
        windows = List.copyOf(windows);
        conditions = List.copyOf(conditions);
        footnotes = List.copyOf(footnotes);
        notes = List.copyOf(notes);
    }

    /** Who owns the measure; {@code expanded} says whom a word for many stands for. */
    public record Owners(List<OwnerView> named, String fromHeading, String detail, String expanded) {
        public Owners {
            named = List.copyOf(named);
        }
    }

    /** A sentence and what it leads to; either may be empty. */
    public record Statement(String text, String link, String href, String more) {}

    /** A KPI with its target. */
    public record KpiRow(String name, String href, String target, String covers, List<Standing> standing) {
        public KpiRow {
            standing = List.copyOf(standing);
        }
    }

    /** A year of the 工程表: {@code marked}, {@code inferred}, {@code unknown} or {@code none}. */
    public record Year(String year, String state) {}

    /** Who may take part; {@code ages} empty when no age is printed. */
    public record Condition(String text, String ages) {}

    public record Footnote(String mark, String gist) {}

    /** The same measure in the editions before and after. */
    public record Editions(List<Statement> links, List<String> changes) {
        public Editions {
            links = List.copyOf(links);
            changes = List.copyOf(changes);
        }
    }

    /** The official wording; no paragraphs when the document is not registered. */
    public record Wording(List<Paragraph> paragraphs, String document, String place) {
        public Wording {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** Where to go from here; the neighbours are those of the list the reader came from. */
    public record Way(String list, boolean narrowed, Statement previous, Statement next) {}

    /** What a measure's page shows of other things: the editions before and after, and where figures stand. */
    record Beside(Neighbours editions, Standings standings) {}

    static MeasureView of(MeasureSearch search, Measure measure, MeasureFilter filter, Beside beside) {
        Texts t = search.t();
        PlanIndex index = search.index();
        String title = t.pick(measure.title().ja(), measure.title().en());
        var parts = new MeasureParts(index, measure, t);
        var kpis = new MeasureKpis(index.plan(), beside.standings(), new PlanWords(t));
        var own = kpis.of(measure);
        return new MeasureView(
                PlanFrames.of(index.plan(), t, PlanTab.MEASURES, (measure.label() + " " + title).strip()),
                measure.label(),
                title,
                title.equals(measure.title().ja()) ? "" : measure.title().ja(),
                measure.gist(),
                Mark.of(measure, t),
                parts.chapter(),
                parts.owners(),
                parts.said(),
                own,
                own.isEmpty() ? kpis.ofGroup(measure) : List.of(),
                parts.years(),
                parts.evidence(),
                parts.programme(),
                parts.siblings(),
                parts.windows(),
                parts.conditions(),
                parts.footnotes(),
                parts.notes(),
                new MeasureEditions(beside.editions(), measure, t).of(index.plan()),
                parts.wording(search.document()),
                MeasureWay.of(search, measure, filter));
    }
}
