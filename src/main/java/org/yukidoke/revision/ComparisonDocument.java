package org.yukidoke.revision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yukidoke.document.Block;
import org.yukidoke.document.Document;
import org.yukidoke.document.Paper;
import org.yukidoke.document.Table;
import org.yukidoke.document.Text;
import org.yukidoke.document.Tone;
import org.yukidoke.web.Texts;

/** Old and new beside each other as a document to be printed, in the style of laws. */
public final class ComparisonDocument {

    private static final double WIDE = 5;
    private static final double NARROW = 2;

    private ComparisonDocument() {}

    /**
     * The document.
     *
     * @param title what it is called, with the plan's name
     * @param day the day it speaks of
     */
    public static Document of(Comparison comparison, String title, LocalDate day, Texts t) {
        var rows = new ArrayList<Table.Row>();
        for (Comparison.Section section : comparison.sections()) {
            rows.add(new Table.Row(
                    List.of(Table.Cell.of(Text.strong(section.heading())).spanning(3)), Tone.STRONG));
            section.rows().forEach(row -> rows.add(row(row, t)));
            if (section.omitted() > 0) {
                var omitted = Table.Cell.of(t.of("revision.compare.omitted", section.omitted()))
                        .in(Tone.QUIET);
                rows.add(Table.Row.of(omitted, omitted, Table.Cell.EMPTY));
            }
        }
        var table = new Table(
                t.of("revision.compare.caption"),
                List.of(
                        Table.Column.of(comparison.newer(), WIDE),
                        Table.Column.of(comparison.older(), WIDE),
                        Table.Column.of(t.of("revision.column.reason"), NARROW)),
                rows,
                List.of(t.of("revision.compare.note")));
        List<Block> blocks = comparison.isEmpty()
                ? List.of(new Block.Heading(1, title), Block.Paragraph.of(t.of("revision.compare.none")))
                : List.of(new Block.Heading(1, title), new Block.Tabular(table));
        return new Document(title, t.locale(), Paper.A4_LANDSCAPE, day, title, blocks);
    }

    private static Table.Row row(Comparison.Row row, Texts t) {
        return switch (row.kind()) {
            case ADDED ->
                Table.Row.of(
                        Table.Cell.of(side(row, true, t)).in(Tone.ADDED),
                        Table.Cell.of(t.of("revision.compare.new")),
                        Table.Cell.of(row.reason()));
            case REMOVED ->
                Table.Row.of(
                        Table.Cell.of(t.of("revision.compare.deleted")),
                        Table.Cell.of(side(row, false, t)).in(Tone.REMOVED),
                        Table.Cell.of(row.reason()));
            case CHANGED ->
                Table.Row.of(
                        Table.Cell.of(side(row, true, t)),
                        Table.Cell.of(side(row, false, t)),
                        Table.Cell.of(row.reason()));
        };
    }

    private static Text side(Comparison.Row row, boolean newer, Texts t) {
        var runs = new ArrayList<Text.Run>();
        runs.add(new Text.Run(row.name(), Text.Mark.STRONG));
        for (Comparison.Line line : row.lines()) {
            var side = newer ? line.newer() : line.older();
            if (!side.isEmpty()) {
                runs.add(new Text.Run("\n" + line.what() + " ", Text.Mark.PLAIN));
                side.forEach(run -> runs.add(new Text.Run(run.text(), mark(run.mark()))));
            }
        }
        if (row.kind() == Comparison.Kind.CHANGED) {
            runs.add(new Text.Run("\n" + t.of("revision.compare.same"), Text.Mark.PLAIN));
        }
        return new Text(runs);
    }

    private static Text.Mark mark(Comparison.Mark mark) {
        return switch (mark) {
            case PLAIN -> Text.Mark.PLAIN;
            case INSERTED -> Text.Mark.INSERTED;
            case DELETED -> Text.Mark.DELETED;
        };
    }
}
