package org.yukidoke.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;
import org.yukidoke.document.XlsxPen.Area;
import org.yukidoke.document.XlsxPen.Look;

/** One sheet of a workbook, written from the top. */
final class XlsxSheet {

    /** Height of a line against the size of its letters. */
    private static final double LINE = 1.35;
    /** The highest row a workbook can have holds so many lines of a table. */
    static final int MOST_LINES = 28;
    /** Points of a millimetre, and of one unit of a column's width. */
    private static final double MILLIMETRE = 72 / 25.4;

    private static final double UNIT = 5.25;

    private final Worksheet sheet;
    private final XlsxPen pen;
    private final Grid grid;
    private final double width;
    private int row;
    private int repeatedRows;

    private XlsxSheet(Worksheet sheet, Grid grid, Paper paper) {
        this.sheet = sheet;
        this.pen = new XlsxPen(sheet);
        this.grid = grid;
        this.width = paper.room() * MILLIMETRE;
    }

    static void write(Worksheet sheet, Document document, List<Block> blocks) throws IOException {
        var writing = new XlsxSheet(sheet, Grid.of(blocks), document.paper());
        writing.setUp(document);
        blocks.forEach(writing::block);
        sheet.finish();
    }

    private void setUp(Document document) {
        for (int column = 0; column < grid.size(); column++) {
            sheet.width(column, Math.max(2, grid.share(column, column + 1) * width / UNIT));
        }
        Paper paper = document.paper();
        sheet.paperSize(paper.large() ? PaperSize.A3_PAPER : PaperSize.A4_PAPER);
        sheet.pageOrientation(paper.landscape() ? "landscape" : "portrait");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        float inches = (float) (Paper.MARGIN / 25.4);
        sheet.leftMargin(inches);
        sheet.rightMargin(inches);
        sheet.topMargin(inches);
        sheet.bottomMargin(inches + 0.15f);
        sheet.hideGridLines();
        sheet.footer(Xml.clean(document.footer()).replace("&", "&&"), Position.LEFT);
        sheet.footer("&P / &N", Position.RIGHT);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(int level, String text) -> heading(text, level);
            case Block.Paragraph(Text text, Tone tone) -> across(text, tone, XlsxPen.POINTS);
            case Block.Bullets bullets -> bullets(bullets);
            case Block.Facts(List<Block.Fact> facts) -> facts.forEach(this::fact);
            case Block.Tabular(Table table) -> table(table);
            case Block.Picture picture -> {
                across(Text.of(picture.title()), Tone.STRONG, XlsxPen.POINTS);
                across(Text.of(picture.alternative()), Tone.PLAIN, XlsxPen.POINTS);
                table(picture.figures());
            }
            // Only sheets begin new pages here: a workbook's reader scrolls.
            case Block.PageBreak between -> row++;
            case Block.SheetBreak before -> throw new IllegalStateException("sheets are parted before");
        }
    }

    private void heading(String text, int level) {
        if (row > 0) {
            row++;
        }
        int points = switch (level) {
            case 1 -> 16;
            case 2 -> 13;
            case 3 -> 11;
            default -> XlsxPen.POINTS;
        };
        across(Text.of(text), Tone.STRONG, points);
    }

    private void bullets(Block.Bullets bullets) {
        int number = 1;
        for (Text item : bullets.items()) {
            var runs = new ArrayList<Text.Run>();
            runs.add(new Text.Run(bullets.numbered() ? number + ". " : "・", Text.Mark.PLAIN));
            runs.addAll(item.runs());
            across(new Text(runs), Tone.PLAIN, XlsxPen.POINTS);
            number++;
        }
    }

    private void across(Text text, Tone tone, int points) {
        Area whole = Area.of(row, 0, grid.size() - 1);
        List<Text> pieces = Lettering.pieces(text, letters(whole, points), MOST_LINES * XlsxPen.POINTS / points);
        for (Text piece : pieces) {
            Area area = Area.of(row, 0, grid.size() - 1);
            pen.put(area, piece, Look.words(tone, points));
            height(lines(piece, area, points), points);
            row++;
        }
    }

    private void fact(Block.Fact fact) {
        int split = grid.places(Grid.FACTS).get(1);
        Text label = Text.of(fact.label());
        Area values = Area.of(row, split, grid.size() - 1);
        for (Text piece : Lettering.pieces(fact.value(), letters(values, XlsxPen.POINTS), MOST_LINES)) {
            Area left = Area.of(row, 0, split - 1);
            Area right = Area.of(row, split, grid.size() - 1);
            pen.put(left, label, Look.head(Table.Align.START));
            pen.put(right, piece, Look.cell(Tone.PLAIN, Table.Align.START));
            height(Math.max(lines(label, left, XlsxPen.POINTS), lines(piece, right, XlsxPen.POINTS)), XlsxPen.POINTS);
            row++;
        }
    }

    private void table(Table table) {
        if (!table.caption().isEmpty()) {
            across(Text.of(table.caption()), Tone.STRONG, XlsxPen.POINTS);
        }
        List<Integer> places = grid.places(Grid.weights(table));
        int top = row;
        headings(table, places);
        for (Table.Row line : table.rows()) {
            line(table, line, places);
        }
        // One heading can be repeated on a sheet: that of its longest table.
        if (table.rows().size() > repeatedRows) {
            repeatedRows = table.rows().size();
            sheet.repeatRows(top, top + table.headingLines() - 1);
        }
        table.notes().forEach(note -> across(Text.of(note), Tone.QUIET, XlsxPen.POINTS - 1));
    }

    private void headings(Table table, List<Integer> places) {
        List<List<Table.HeadingCell>> rows = table.headingRows();
        var needed = new int[rows.size()];
        for (int at = 0; at < rows.size(); at++) {
            for (Table.HeadingCell cell : rows.get(at)) {
                var area = new Area(
                        row + at,
                        places.get(cell.column()),
                        row + at + cell.down() - 1,
                        places.get(cell.column() + cell.across()) - 1);
                Text text = Text.of(cell.text());
                pen.put(area, text, Look.head(cell.align()));
                // A heading that reaches down needs its room in the last line at the latest.
                int above = cell.down() - 1;
                int last = at + above;
                needed[last] = Math.max(needed[last], Math.max(1, lines(text, area, XlsxPen.POINTS) - above));
            }
        }
        for (int lines : needed) {
            height(lines, XlsxPen.POINTS);
            row++;
        }
    }

    private void line(Table table, Table.Row line, List<Integer> places) {
        var pieces = new ArrayList<List<Text>>();
        int column = 0;
        int most = 1;
        for (Table.Cell cell : line.cells()) {
            Area area = Area.of(row, places.get(column), places.get(column + cell.span()) - 1);
            List<Text> parts = Lettering.pieces(cell.text(), letters(area, XlsxPen.POINTS), MOST_LINES);
            pieces.add(parts);
            most = Math.max(most, parts.size());
            column += cell.span();
        }
        for (int part = 0; part < most; part++) {
            part(table, line, places, pieces, part);
        }
    }

    /** What no row is high enough for goes on in the next one. */
    private void part(Table table, Table.Row line, List<Integer> places, List<List<Text>> pieces, int part) {
        int column = 0;
        int lines = 1;
        for (int at = 0; at < line.cells().size(); at++) {
            Table.Cell cell = line.cells().get(at);
            Area area = Area.of(row, places.get(column), places.get(column + cell.span()) - 1);
            Tone tone = cell.tone() == Tone.PLAIN ? line.tone() : cell.tone();
            Look look = Look.cell(
                    tone,
                    cell.figure() != null
                            ? Table.Align.END
                            : table.columns().get(column).align());
            Text text = part < pieces.get(at).size() ? pieces.get(at).get(part) : Text.EMPTY;
            Figure figure = cell.figure();
            if (figure != null && part == 0) {
                pen.put(area, figure, look);
            } else {
                pen.put(area, text, look);
            }
            lines = Math.max(lines, lines(text, area, XlsxPen.POINTS));
            column += cell.span();
        }
        height(lines, XlsxPen.POINTS);
        row++;
    }

    private double letters(Area area, int points) {
        return grid.share(area.left(), area.right() + 1) * width / points - 1.1;
    }

    private int lines(Text text, Area area, int points) {
        return Lettering.lines(text.plain(), letters(area, points));
    }

    private void height(int lines, int points) {
        sheet.rowHeight(row, Math.min(409, lines * points * LINE + 6));
    }
}
