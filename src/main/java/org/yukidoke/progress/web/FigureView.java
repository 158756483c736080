package org.yukidoke.progress.web;

import java.util.List;
import org.yukidoke.chart.Drawing;
import org.yukidoke.plan.PlanStandings.Mark;
import org.yukidoke.progress.web.BoardView.Link;
import org.yukidoke.web.Frame;

/**
 * One figure with everything it stands on.
 *
 * @param headline the figure, its mark and what it covers
 * @param open whether this visitor may see anything
 */
public record FigureView(
        Frame frame,
        String name,
        boolean open,
        BoardView.Moment moment,
        List<Headline> headline,
        List<Picture> pictures,
        List<String> contradictions,
        List<String> remarks,
        List<Fact> meaning,
        List<String> path,
        List<String> forecast,
        List<Year> years,
        List<Step> steps,
        List<Part> parts,
        List<Excluded> exclusions,
        List<FormulaBox> formulas,
        List<Change> changes,
        List<Line> entries,
        boolean comments,
        List<Link> links) {

    public FigureView {
        headline = List.copyOf(headline);
        pictures = List.copyOf(pictures);
        contradictions = List.copyOf(contradictions);
        remarks = List.copyOf(remarks);
        meaning = List.copyOf(meaning);
        path = List.copyOf(path);
        forecast = List.copyOf(forecast);
        years = List.copyOf(years);
        steps = List.copyOf(steps);
        parts = List.copyOf(parts);
        exclusions = List.copyOf(exclusions);
        formulas = List.copyOf(formulas);
        changes = List.copyOf(changes);
        entries = List.copyOf(entries);
        links = List.copyOf(links);
    }

    /** The figure itself; {@code how} says by which rule it got its mark. */
    public record Headline(
            String figure,
            boolean number,
            Mark mark,
            String ofTarget,
            String covers,
            String through,
            String how,
            String reason,
            boolean sample) {}

    /** The picture at a desk and on a telephone. */
    public record Picture(Drawing desk, Drawing phone, String title, String text) {}

    /** A property of the figure; {@code help} says what it means for the reader. */
    public record Fact(String name, String value, String help) {}

    /** A fiscal year; {@code attainment} is blank where the target is not yearly. */
    public record Year(String year, String figure, String attainment, Mark mark, String note) {}

    /** A reported period and the sum up to its end. */
    public record Step(String period, String value, String sum) {}

    public record Part(String name, String figure, String reached) {}

    /** Something that is not in the figure, or must not be added to it. */
    public record Excluded(String text, List<Link> links) {
        public Excluded {
            links = List.copyOf(links);
        }
    }

    /** A formula of the plan behind the target, with what goes in and what comes out. */
    public record FormulaBox(String name, String line, List<Fact> inputs, List<String> outcome, Link more) {
        public FormulaBox {
            inputs = List.copyOf(inputs);
            outcome = List.copyOf(outcome);
        }
    }

    /** How the figure differs from one that was published before, and by which entries. */
    public record Change(String says, List<String> entries) {
        public Change {
            entries = List.copyOf(entries);
        }
    }

    /**
     * An entry that stands, with those it corrected, the latest first.
     *
     * @param proof address of the file that proves it, for the council's own people; blank for none
     */
    public record Line(
            String period,
            String body,
            Link bodyPage,
            String reading,
            String known,
            String recorded,
            String by,
            String source,
            String proof,
            String comment,
            boolean sample,
            List<Old> corrected) {
        public Line {
            corrected = List.copyOf(corrected);
        }
    }

    /** An entry that was corrected. */
    public record Old(String reading, String known, String by, String source) {}
}
