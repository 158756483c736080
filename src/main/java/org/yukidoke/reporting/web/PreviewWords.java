package org.yukidoke.reporting.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yukidoke.kernel.PartialDate;
import org.yukidoke.reporting.Preview;
import org.yukidoke.reporting.WorkbookColumn;
import org.yukidoke.sheet.Flaw;
import org.yukidoke.sheet.Meaning;
import org.yukidoke.sheet.Tidied;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Words for what a workbook that came back would change. */
final class PreviewWords {

    private final Preview preview;
    private final Texts t;

    PreviewWords(Preview preview, Texts t) {
        this.preview = preview;
        this.t = t;
    }

    SheetLookView view(List<Crumb> crumbs, boolean sent) {
        var changes = new ArrayList<SheetLookView.Change>();
        var questions = new ArrayList<SheetLookView.Question>();
        Map<String, String> answers = new HashMap<>();
        for (Preview.Row row : preview.rows()) {
            row.changes().forEach(change -> changes.add(change(row, change)));
            for (Preview.Question question : row.questions()) {
                questions.add(question(row, question));
                answers.put(question.id(), question.answer());
            }
        }
        String path = SheetDesk.path(preview.report().ask().id());
        boolean open = preview.open() > 0;
        var taken = preview.upload().taken();
        boolean nothing = changes.isEmpty() && questions.isEmpty();
        return new SheetLookView(
                crumbs,
                path + "/" + preview.upload().id(),
                path,
                nothing
                        ? t.of("reportsheet.look.same")
                        : t.of("reportsheet.look.counts", changes.size(), questions.size()),
                taken == null ? "" : t.of("reportsheet.look.taken", Moments.words(taken, t)),
                sent && open ? t.of("reportsheet.look.unanswered", preview.open()) : "",
                flaws(true),
                flaws(false),
                questions,
                Typed.known(answers),
                changes,
                !preview.stops() && preview.report().open() && !nothing);
    }

    private List<String> flaws(boolean stops) {
        return preview.flaws().stream()
                .filter(flaw -> flaw.kind().stops() == stops)
                .map(this::flaw)
                .toList();
    }

    private String flaw(Flaw flaw) {
        Object[] arguments = Stream.concat(Stream.of(flaw.where()), flaw.arguments().stream())
                .toArray();
        return t.of(flaw.kind().code(), arguments);
    }

    private SheetLookView.Change change(Preview.Row row, Preview.Change change) {
        List<String> notes = new ArrayList<>();
        switch (change.fate()) {
            case NEW, CHANGED -> {}
            case MEANWHILE, OVERTAKEN ->
                notes.add(t.of("reportsheet.fate." + change.fate().name().toLowerCase(Locale.ROOT)));
        }
        change.tidied().stream().map(Tidied::code).map(t::of).forEach(notes::add);
        return new SheetLookView.Change(
                Integer.toString(row.number()),
                row.what(t),
                column(change.column()),
                said(change.field(), change.now()),
                said(change.field(), change.then()),
                notes.stream().collect(Collectors.joining(" / ")));
    }

    private String column(WorkbookColumn column) {
        return t.of("reportsheet.column." + column.id());
    }

    private String said(String field, String said) {
        if (said.isEmpty()) {
            return t.of("reportsheet.look.none");
        }
        String kind = field.equals("grade") ? "mark" : field;
        String key = "reportsheet." + kind + "." + said;
        return (kind.equals("state") || kind.equals("mark")) && t.has(key) ? t.of(key) : said;
    }

    private SheetLookView.Question question(Preview.Row row, Preview.Question question) {
        String what = row.what(t);
        String label = question.shown().isEmpty()
                ? t.of("reportsheet.look.question.blank", row.number(), what, column(question.column()))
                : t.of("reportsheet.look.question", row.number(), what, column(question.column()), question.shown());
        var choices = new ArrayList<Choice>();
        for (int at = 0; at < question.candidates().size(); at++) {
            choices.add(new Choice(
                    Integer.toString(at),
                    meaning(question.column(), question.candidates().get(at))));
        }
        choices.add(new Choice(Preview.Question.LEAVE, t.of("reportsheet.look.leave")));
        return new SheetLookView.Question(
                question.id(), label, t.of(question.doubt().code()), choices);
    }

    private String meaning(WorkbookColumn column, Meaning meaning) {
        return switch (meaning) {
            case Meaning.Figure(BigDecimal value) -> value.toPlainString();
            case Meaning.Day(LocalDate day) -> Moments.day(day, t);
            case Meaning.Month(YearMonth month) -> new PartialDate.Month(month).show(t.locale());
            case Meaning.Choice(String key) ->
                column == WorkbookColumn.MARK ? t.of("reportsheet.mark." + key) : t.of("reportsheet.state." + key);
            case Meaning.Words(String text) -> text;
            case Meaning.Absent(var absence, var expected) -> {
                String why = t.of("reportsheet.state." + absence.name().toLowerCase(Locale.ROOT));
                yield expected == null
                        ? why
                        : t.of("reportsheet.look.absent.month", why, new PartialDate.Month(expected).show(t.locale()));
            }
        };
    }
}
