package org.yukidoke.reporting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yukidoke.sheet.At;
import org.yukidoke.sheet.Doubt;
import org.yukidoke.sheet.Meaning;
import org.yukidoke.sheet.RawCell;
import org.yukidoke.sheet.Table;
import org.yukidoke.sheet.Tidied;
import org.yukidoke.sheet.Understanding;
import org.yukidoke.web.Texts;

/** What a workbook that came back changes, against what was printed in it and what stands now. */
final class UploadRules {

    private UploadRules() {}

    /**
     * What it is weighed against.
     *
     * @param history every text ever typed into the report
     * @param answers by the ids of questions
     */
    record Given(
            Report report, Issued issued, List<Kept> history, Map<String, String> answers, List<Texts> languages) {}

    /** The lines in which something changes or is asked about. */
    static List<Preview.Row> rows(Given given, Table table) {
        var rows = new ArrayList<Preview.Row>();
        for (Line line : given.report().lines()) {
            table.find(line.key()).ifPresent(read -> {
                var row = new RowReader(given, line).read(read);
                if (!row.changes().isEmpty() || !row.questions().isEmpty()) {
                    rows.add(row);
                }
            });
        }
        return rows;
    }

    /** Reads one line. */
    private static final class RowReader {

        private final Given given;
        private final Line line;
        private final Map<String, Wanted> wanted = new LinkedHashMap<>();
        private final List<Preview.Question> questions = new ArrayList<>();

        RowReader(Given given, Line line) {
            this.given = given;
            this.line = line;
        }

        /** A text for a field, and the column it came from. */
        private record Wanted(WorkbookColumn column, String text, List<Tidied> tidied) {}

        Preview.Row read(Table.Line read) {
            for (WorkbookColumn column : WorkbookColumn.values()) {
                Table.Read cell = read.cells().get(column.id());
                if (cell != null && !untouched(column, cell)) {
                    cell(column, cell);
                }
            }
            var changes = new ArrayList<Preview.Change>();
            wanted.forEach((field, text) -> change(field, text).ifPresent(changes::add));
            return new Preview.Row(line, read.number(), changes, questions);
        }

        // What stands as it was printed was not touched, unless somebody struck it out, hid it or hung a note on it.
        private boolean untouched(WorkbookColumn column, Table.Read read) {
            boolean marked = read.understanding() instanceof Understanding.Asked(Doubt doubt, var candidates)
                    && List.of(Doubt.STRUCK, Doubt.HIDDEN, Doubt.MERGED, Doubt.UNSEEN, Doubt.NOTE)
                            .contains(doubt);
            return !marked && read.cell().says(given.issued().printed(line.key(), column));
        }

        private void cell(WorkbookColumn column, Table.Read read) {
            switch (read.understanding()) {
                case Understanding.Blank blank -> want(column, null, List.of());
                case Understanding.Understood(Meaning meaning, List<Tidied> tidied) ->
                    take(column, read, meaning, tidied);
                case Understanding.Asked(Doubt doubt, List<Meaning> candidates) ->
                    ask(column, read.cell(), doubt, candidates);
            }
        }

        private void take(WorkbookColumn column, Table.Read read, Meaning meaning, List<Tidied> tidied) {
            // A word where the figure belongs has said already why there is none.
            Wanted state = column == WorkbookColumn.STATE ? wanted.get("state") : null;
            if (state == null) {
                want(column, meaning, tidied);
            } else if (!stated(meaning) && !meaning.equals(new Meaning.Choice(state.text()))) {
                ask(column, read.cell(), Doubt.WORD, List.of(new Meaning.Choice(state.text()), meaning));
            }
        }

        private static boolean stated(Meaning meaning) {
            return meaning instanceof Meaning.Choice(String key) && key.equals("stated");
        }

        private void ask(WorkbookColumn column, RawCell cell, Doubt doubt, List<Meaning> candidates) {
            String id = line.key() + "." + column.id();
            String typed = given.answers().getOrDefault(id, "");
            Optional<Meaning> chosen = chosen(typed, candidates);
            boolean leave = typed.equals(Preview.Question.LEAVE);
            String answer = chosen.isPresent() || leave ? typed : "";
            questions.add(new Preview.Question(id, column, doubt, cell.at().name(), cell.words(), candidates, answer));
            chosen.ifPresent(meaning -> want(column, meaning, List.of()));
        }

        private static Optional<Meaning> chosen(String answer, List<Meaning> candidates) {
            return answer.matches("[0-9]{1,2}") && Integer.parseInt(answer) < candidates.size()
                    ? Optional.of(candidates.get(Integer.parseInt(answer)))
                    : Optional.empty();
        }

        // What a meaning says in fields; null for an emptied cell.
        private void want(WorkbookColumn column, @Nullable Meaning meaning, List<Tidied> tidied) {
            String field = column.field(line.subject()).orElseThrow();
            if (meaning == null) {
                wanted.putIfAbsent(field, new Wanted(column, "", tidied));
                return;
            }
            wanted.put(field, new Wanted(column, text(meaning), tidied));
            if (meaning instanceof Meaning.Absent(var absence, var expected)) {
                if (column.figure()) {
                    String key = absence.name().toLowerCase(Locale.ROOT);
                    wanted.put("state", new Wanted(WorkbookColumn.STATE, key, tidied));
                }
                if (expected != null) {
                    wanted.put("expected", new Wanted(WorkbookColumn.EXPECTED, last(expected), tidied));
                }
            }
        }

        private Optional<Preview.Change> change(String field, Wanted text) {
            String now = given.report().said(line.key(), field);
            if (text.text().equals(now) || text.text().equals(canonical(text.column(), now))) {
                return Optional.empty();
            }
            long version = given.issued().version();
            boolean before = given.history().stream()
                    .filter(kept ->
                            kept.line().equals(line.key()) && kept.field().equals(field))
                    .filter(kept -> kept.version() > version && kept.way() != Kept.Way.SCREEN)
                    .anyMatch(kept -> kept.said().equals(text.text()));
            boolean since = given.report()
                    .kept(line.key(), field)
                    .filter(kept -> kept.version() > version)
                    .isPresent();
            Preview.Fate fate = before
                    ? Preview.Fate.OVERTAKEN
                    : since ? Preview.Fate.MEANWHILE : now.isEmpty() ? Preview.Fate.NEW : Preview.Fate.CHANGED;
            return Optional.of(new Preview.Change(text.column(), field, now, text.text(), fate, text.tidied()));
        }

        // What somebody typed on the screen, 「６０人」, in the form a workbook gives.
        private String canonical(WorkbookColumn column, String said) {
            var expect = WorkbookLayout.expect(
                    column, line.subject(), YearMonth.from(given.report().ask().due()), given.languages());
            return expect != null
                            && expect.read(RawCell.text(new At(0, 0), said))
                                    instanceof Understanding.Understood(Meaning meaning, var tidied)
                    ? text(meaning)
                    : said;
        }
    }

    private static String text(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Figure(var value) -> value.toPlainString();
            case Meaning.Day(var day) -> day.toString();
            case Meaning.Month(YearMonth month) -> last(month);
            case Meaning.Choice(String key) -> key.equals("stated") ? "" : key;
            case Meaning.Words(String text) -> text;
            case Meaning.Absent absent -> "";
        };
    }

    private static String last(YearMonth month) {
        return month.atEndOfMonth().toString();
    }
}
