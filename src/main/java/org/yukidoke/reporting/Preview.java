package org.yukidoke.reporting;

import java.util.List;
import org.yukidoke.sheet.Doubt;
import org.yukidoke.sheet.Flaw;
import org.yukidoke.sheet.Meaning;
import org.yukidoke.sheet.Tidied;
import org.yukidoke.web.Texts;

/**
 * What would come of a workbook that came back.
 *
 * @param rows lines in which something would change or is asked about
 * @param flaws what is not as it was handed out
 */
public record Preview(Report report, Upload upload, List<Row> rows, List<Flaw> flaws) {

    public Preview {
        rows = List.copyOf(rows);
        flaws = List.copyOf(flaws);
    }

    /** One line; {@code number} is its row in the file. */
    public record Row(Line line, int number, List<Change> changes, List<Question> questions) {
        public Row {
            changes = List.copyOf(changes);
            questions = List.copyOf(questions);
        }

        /** What the line is about, by its number and name. */
        public String what(Texts t) {
            return line.key() + " " + new WorkbookWords(t).what(line.subject());
        }
    }

    /** What becomes of a text. */
    public enum Fate {
        NEW,
        CHANGED,
        /** Somebody typed another text there since the workbook was handed out; both are kept until one is chosen. */
        MEANWHILE,
        /** It was taken over from a file before and changed since: it is not taken again. */
        OVERTAKEN
    }

    /**
     * A field that would change.
     *
     * @param now what stands there, blank for nothing; {@code then} likewise
     */
    public record Change(WorkbookColumn column, String field, String now, String then, Fate fate, List<Tidied> tidied) {
        public Change {
            tidied = List.copyOf(tidied);
        }
    }

    /**
     * A cell somebody has to say something about.
     *
     * @param id by which it is answered
     * @param cell where it stands in the file
     * @param answer the number of the candidate chosen, {@code leave}, or blank
     */
    public record Question(
            String id,
            WorkbookColumn column,
            Doubt doubt,
            String cell,
            String shown,
            List<Meaning> candidates,
            String answer) {

        /** The answer that leaves the field as it is. */
        public static final String LEAVE = "leave";

        public Question {
            candidates = List.copyOf(candidates);
        }

        public boolean answered() {
            return !answer.isEmpty();
        }
    }

    /** Whether the file has to be mended first. */
    public boolean stops() {
        return flaws.stream().anyMatch(flaw -> flaw.kind().stops());
    }

    /** How many cells are still to be answered for. */
    public long open() {
        return rows.stream()
                .flatMap(row -> row.questions().stream())
                .filter(question -> !question.answered())
                .count();
    }

    /** What would be typed. */
    List<Typed> typed(long base) {
        return rows.stream()
                .flatMap(row -> row.changes().stream()
                        .filter(change -> change.fate() != Fate.OVERTAKEN)
                        .map(change -> new Typed(row.line().key(), change.field(), change.then(), base)))
                .toList();
    }

    /** Whether anything would change. */
    public boolean changes() {
        return !typed(0).isEmpty();
    }
}
