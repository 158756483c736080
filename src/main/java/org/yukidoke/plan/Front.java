package org.yukidoke.plan;

import java.util.List;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.PartialDate;

/** What stands around the measures: dates, stages, headings, footnotes, cited decisions and what a reader must know. */
public record Front(
        List<Version> versions,
        List<Stage> stages,
        Cohort cohort,
        List<Chapter> chapters,
        List<Footnote> footnotes,
        List<Decision> decisions,
        List<Repair> repairs,
        List<Observation> observations) {

    public Front {
        versions = List.copyOf(versions);
        stages = List.copyOf(stages);
        chapters = List.copyOf(chapters);
        footnotes = List.copyOf(footnotes);
        decisions = List.copyOf(decisions);
        repairs = List.copyOf(repairs);
        observations = List.copyOf(observations);
    }

    /** How a version came to be. */
    public enum Event {
        ADOPTED,
        REVISED,
        /** Changed by the change of a grant project, without an act of the council. */
        DEEMED_REVISED
    }

    /** A state of the plan's text, in order. */
    public record Version(Event event, PartialDate on, Lines source) {}

    /** A stage (ステージ) a plan splits its period into. */
    public record Stage(
            String key, Name name, PartialDate from, PartialDate to, List<FiscalYear> fiscalYears, Lines source) {
        public Stage {
            fiscalYears = List.copyOf(fiscalYears);
        }
    }

    /**
     * Who belongs to the generation by year of leaving school, and the ages the document prints for it.
     *
     * @param graduatedFrom 0 when the document does not say
     */
    public record Cohort(int graduatedFrom, int graduatedTo, List<Ages> ages, List<Lines> source) {
        public Cohort {
            ages = List.copyOf(ages);
            source = List.copyOf(source);
        }
    }

    /** Ages of the cohort on a date, by schooling ({@code university}, {@code high_school}). */
    public record Ages(PartialDate asOf, String schooling, int from, int to, Lines source) {}

    /** A footnote; {@code gist} is in our words. */
    public record Footnote(
            String id, String key, String mark, String gist, String defines, Lines source, List<Lines> anchors) {
        public Footnote {
            anchors = List.copyOf(anchors);
        }
    }

    /** A national decision the plan rests on. */
    public record Decision(String id, String key, Name name, PartialDate on, String by, Lines source) {}

    /** A place where the printed text is damaged or drifts, how it is read here and why. */
    public record Repair(Lines at, String printed, String read, String why) {}

    /** Something a reader must know: a contradiction, a missing annex, a stale text. */
    public record Observation(
            String id, String key, String kind, String text, String figures, List<String> items, Lines source) {
        public Observation {
            items = List.copyOf(items);
        }
    }
}
