package org.yukidoke.progress.web;

import java.util.List;
import org.yukidoke.chart.Drawing;
import org.yukidoke.plan.PlanStandings.Mark;
import org.yukidoke.web.Frame;
import org.yukidoke.web.Typed;

/**
 * Where a plan stands: one line, then a picture of each figure on one scale, then the same as a table.
 *
 * @param open whether there is anything this visitor may see
 * @param moment as of when, and for whom
 * @param verdict the answer in one sentence
 * @param contradictions figures that do not agree with each other, each leading to its explanation
 * @param watch what somebody should look at first
 * @param bodies those that owe figures
 * @param tableOnly the visitor asked for the table alone
 */
public record BoardView(
        Frame frame,
        boolean open,
        Moment moment,
        String verdict,
        List<Count> counts,
        List<Notice> contradictions,
        List<Notice> watch,
        List<Group> groups,
        List<Link> bodies,
        Table table,
        boolean tableOnly) {

    public BoardView {
        counts = List.copyOf(counts);
        contradictions = List.copyOf(contradictions);
        watch = List.copyOf(watch);
        groups = List.copyOf(groups);
        bodies = List.copyOf(bodies);
    }

    /**
     * As of when the board stands.
     *
     * @param says the moment in words
     * @param audience whether these are published figures or the council's own, in words
     * @param form the day asked for, as typed
     * @param path address of the page without what was asked
     * @param sample whether made-up figures are among them
     * @param earlier other publications
     */
    public record Moment(
            String says,
            String audience,
            boolean inside,
            Typed form,
            boolean asked,
            String path,
            boolean sample,
            List<Link> earlier) {
        public Moment {
            earlier = List.copyOf(earlier);
        }

        /** The same, for a page on which made-up figures are or are not. */
        Moment with(boolean sample) {
            return new Moment(says, audience, inside, form, asked, path, sample, earlier);
        }
    }

    /** Words that lead somewhere. */
    public record Link(String text, String href) {}

    /** How many indicators carry a mark. */
    public record Count(Mark mark, int number) {}

    /** A sentence about one indicator. */
    public record Notice(String name, String href, String text, List<Mark> marks) {
        public Notice {
            marks = List.copyOf(marks);
        }
    }

    /** The indicators about one group of people; goals of the whole plan stand first. */
    public record Group(String id, String title, List<Card> cards) {
        public Group {
            cards = List.copyOf(cards);
        }
    }

    /**
     * One indicator at a glance.
     *
     * @param number whether {@code figure} is a number and not a word
     * @param pictures one, or none for what cannot be drawn
     */
    public record Card(
            String id,
            String name,
            String href,
            String covers,
            Mark mark,
            String figure,
            boolean number,
            String ofTarget,
            String through,
            List<Picture> pictures,
            List<String> lines,
            List<String> warnings,
            boolean sample) {
        public Card {
            pictures = List.copyOf(pictures);
            lines = List.copyOf(lines);
            warnings = List.copyOf(warnings);
        }
    }

    /** A picture and what is to be seen in it. */
    public record Picture(Drawing drawing, String title, String text) {}

    /** All indicators as one table; {@code title} of a section is blank when the rows were sorted. */
    public record Table(List<Column> columns, List<Section> sections, String csv, String workbook, String other) {
        public Table {
            columns = List.copyOf(columns);
            sections = List.copyOf(sections);
        }
    }

    /** A column the table can be sorted by; {@code sorted} is the value of aria-sort, or blank. */
    public record Column(String text, String href, String sorted, boolean number) {}

    public record Section(String title, List<Row> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    public record Row(
            String name,
            String href,
            String covers,
            String target,
            String figure,
            String through,
            String attainment,
            String expected,
            String forecast,
            Mark mark,
            String reported,
            boolean sample) {}
}
