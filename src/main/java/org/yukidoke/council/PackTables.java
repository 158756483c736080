package org.yukidoke.council;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yukidoke.document.Block;
import org.yukidoke.document.Table;
import org.yukidoke.document.Table.Align;
import org.yukidoke.document.Table.Cell;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Wareki;
import org.yukidoke.plan.Name;
import org.yukidoke.reporting.Content;
import org.yukidoke.web.Texts;

/** The tables of a pack: a closed round in the columns of a form. */
final class PackTables {

    private final Content content;
    private final Texts t;
    private final FigureCells figures;

    PackTables(Content content, Texts t) {
        this.content = content;
        this.t = t;
        this.figures = new FigureCells(content, t);
    }

    /** What a form makes of the round, from a new sheet on. */
    List<Block> of(PackForm form) {
        var blocks = new ArrayList<Block>();
        switch (form.rows()) {
            case INDICATORS -> {
                open(blocks, form.title().ja(), 1);
                blocks.add(table(
                        form,
                        form.title().ja(),
                        content.results().stream()
                                .map(result -> row(form, column -> cell(form, column, result)))
                                .toList()));
            }
            case MEASURES -> {
                open(blocks, form.title().ja(), 1);
                blocks.add(table(form, form.title().ja(), deeds(form)));
            }
            case BODIES -> {
                for (Content.Body body : content.bodies()) {
                    open(blocks, name(body), 1);
                    blocks.add(Block.Paragraph.of(t.of(
                            "council.pack.body",
                            t.of("council.pack.status." + body.status()),
                            figures.day(body.due()))));
                    blocks.add(table(
                            form,
                            name(body),
                            body.rows().stream()
                                    .map(line -> row(form, column -> cell(column, line, body)))
                                    .toList()));
                }
            }
        }
        return blocks;
    }

    private static void open(List<Block> blocks, String title, int level) {
        blocks.add(new Block.SheetBreak(title));
        blocks.add(new Block.Heading(level, title));
    }

    private List<Table.Row> deeds(PackForm form) {
        return content.bodies().stream()
                .flatMap(body -> body.rows().stream()
                        .filter(line -> line.kind().equals("measure"))
                        .map(line -> row(form, column -> cell(column, line, body))))
                .toList();
    }

    private Block table(PackForm form, String caption, List<Table.Row> rows) {
        var columns = form.columns().stream()
                .map(column -> new Table.Column(
                        column.headings(), column.width(), column.field().figures() ? Align.MIDDLE : Align.START))
                .toList();
        var notes = new ArrayList<String>(form.notes());
        notes.add(t.of("council.pack.legend"));
        return new Block.Tabular(new Table(caption, columns, rows, notes));
    }

    private static Table.Row row(PackForm form, Function<PackForm.Column, Cell> cell) {
        return Table.Row.of(form.columns().stream().map(cell).toList());
    }

    private Cell cell(PackForm form, PackForm.Column column, Content.Result result) {
        BigDecimal target = result.target();
        BigDecimal total = result.total().value();
        return switch (column.field()) {
            case NAME -> Cell.of(result.name().ja());
            case UNIT -> Cell.of(result.unit());
            case OWNERS ->
                Cell.of(String.join(
                        "\n", result.owners().stream().map(this::bodyName).toList()));
            case CHAPTER -> Cell.of(result.chapter());
            case GROUP -> Cell.of(result.targetGroup());
            case TARGET ->
                target == null ? Cell.of(result.targetText()) : figures.number(target, result.unit(), column.wrap());
            case WINDOW -> Cell.of(window(result.window()));
            case UNTIL -> Cell.of(until(result.window()));
            case PERIOD -> figures.cell(result.period(), result.unit(), column.wrap());
            case TOTAL -> figures.cell(result.total(), result.unit(), column.wrap());
            case ATTAINMENT -> figures.percent(result.attainment(), column.wrap());
            case GAP ->
                target == null || total == null
                        ? figures.percent(null, column.wrap())
                        : figures.number(total.subtract(target), result.unit(), column.wrap());
            case GRADE -> Cell.of(grade(form, result, true));
            case PHRASE -> Cell.of(grade(form, result, false));
            case SHORTFALL -> Cell.of(said(result, List.of("shortfall")));
            case NEXT -> Cell.of(said(result, List.of("next")));
            case NEXT_TARGET -> Cell.of(said(result, List.of("next_target", "next_age")));
            case COMMENT -> Cell.of(said(result, List.of("comment")));
            case BEFORE, PART, BODY, LABEL, DONE, MARK, BLANK -> Cell.EMPTY;
        };
    }

    private Cell cell(PackForm.Column column, Content.Row line, Content.Body body) {
        BigDecimal total = line.total();
        boolean figure = line.kind().equals("figure");
        return switch (column.field()) {
            case NAME -> Cell.of(line.name().ja());
            case UNIT -> Cell.of(line.unit());
            case PART -> Cell.of(line.part());
            case LABEL -> Cell.of(line.label());
            case BODY -> Cell.of(name(body));
            case PERIOD -> figure ? figures.cell(line.figure(), line.unit(), column.wrap()) : Cell.EMPTY;
            case BEFORE -> line.before() == null ? Cell.EMPTY : figures.cell(line.before(), line.unit(), column.wrap());
            case TOTAL -> total == null ? Cell.EMPTY : figures.number(total, line.unit(), column.wrap());
            case DONE -> Cell.of(said(line, "done"));
            case MARK -> Cell.of(mark(said(line, "mark")));
            case SHORTFALL -> Cell.of(said(line, "shortfall"));
            case NEXT -> Cell.of(said(line, "next"));
            case NEXT_TARGET -> Cell.of(together(line, List.of("next_target", "next_age")));
            case COMMENT -> Cell.of(said(line, "comment"));
            case TARGET, WINDOW, UNTIL, ATTAINMENT, GAP, GRADE, PHRASE, OWNERS, CHAPTER, GROUP, BLANK -> Cell.EMPTY;
        };
    }

    private String mark(String key) {
        return key.isEmpty() ? "" : t.of("council.pack.mark." + key);
    }

    private static String said(Content.Row line, String field) {
        return line.said().getOrDefault(field, "");
    }

    private static String together(Content.Row line, List<String> fields) {
        return fields.stream()
                .map(field -> said(line, field))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** What all bodies said of an indicator; each is named where there are several. */
    private String said(Content.Result result, List<String> fields) {
        var texts = new ArrayList<String>();
        var who = new ArrayList<String>();
        for (Content.Body body : content.bodies()) {
            for (Content.Row line : body.rows()) {
                String text = line.subject().equals(result.indicator()) ? together(line, fields) : "";
                if (!text.isEmpty()) {
                    texts.add(text);
                    who.add(name(body));
                }
            }
        }
        if (texts.size() == 1) {
            return texts.getFirst();
        }
        var out = new ArrayList<String>();
        for (int at = 0; at < texts.size(); at++) {
            out.add(t.of("council.pack.said", who.get(at), texts.get(at)));
        }
        return String.join("\n", out);
    }

    private String grade(PackForm form, Content.Result result, boolean mark) {
        BigDecimal attained = result.attainment();
        if (attained == null) {
            return t.of("council.pack.none");
        }
        return form.grades().stream()
                .filter(grade -> attained.compareTo(grade.from()) >= 0)
                .findFirst()
                .map(grade -> mark ? grade.mark() : grade.phrase())
                .orElse("");
    }

    private String bodyName(String key) {
        return content.bodies().stream()
                .filter(body -> body.key().equals(key))
                .findFirst()
                .map(this::name)
                .orElse(key);
    }

    private String name(Content.Body body) {
        Name name = body.key().isEmpty() ? content.council() : body.name();
        return name.ja();
    }

    private String window(List<Integer> years) {
        if (years.isEmpty()) {
            return "";
        }
        var first = new FiscalYear(years.getFirst()).wareki();
        var last = new FiscalYear(years.getLast()).wareki();
        return first.equals(last) ? first : t.of("council.pack.window", first, last);
    }

    private static String until(List<Integer> years) {
        return years.isEmpty() ? "" : Wareki.month(new FiscalYear(years.getLast()).last());
    }
}
