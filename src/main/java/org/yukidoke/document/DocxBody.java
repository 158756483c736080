package org.yukidoke.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of a DOCX, written from the top. */
final class DocxBody {

    /** A twentieth of a point; so many are a millimetre. */
    static final float TWIPS = 56.693f;

    private final Document document;
    private final StringBuilder out = new StringBuilder(8192);
    private final List<Boolean> lists = new ArrayList<>();
    private boolean newPage;

    DocxBody(Document document) {
        this.document = document;
        for (Block block : document.blocks()) {
            block(block);
        }
    }

    /** For each list whether it is numbered. */
    List<Boolean> lists() {
        return List.copyOf(lists);
    }

    String xml() {
        Paper paper = document.paper();
        int margin = Math.round(Paper.MARGIN * TWIPS);
        return """
                <w:document %s><w:body>%s<w:sectPr><w:footerReference w:type="default" r:id="rId3"/>\
                <w:pgSz w:w="%d" w:h="%d"%s/>\
                <w:pgMar w:top="%6$d" w:right="%6$d" w:bottom="%6$d" w:left="%6$d" w:header="500" w:footer="400" w:gutter="0"/>\
                </w:sectPr></w:body></w:document>\
                """.formatted(
                        DocxStyle.SPACE,
                        out,
                        Math.round(paper.width() * TWIPS),
                        Math.round(paper.height() * TWIPS),
                        paper.landscape() ? " w:orient=\"landscape\"" : "",
                        margin);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(int level, String text) -> paragraph("Heading" + level, Text.of(text), Tone.PLAIN, "");
            case Block.Paragraph(Text text, Tone tone) -> paragraph("Normal", text, tone, "");
            case Block.Bullets(boolean numbered, List<Text> items) -> {
                lists.add(numbered);
                String number =
                        "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"%d\"/></w:numPr>".formatted(lists.size());
                items.forEach(item -> paragraph("Normal", item, Tone.PLAIN, number));
            }
            case Block.Facts(List<Block.Fact> facts) -> facts(facts);
            case Block.Tabular(Table table) -> table(table);
            case Block.Picture picture -> {
                paragraph("Caption", Text.of(picture.title()), Tone.PLAIN, "");
                paragraph("Normal", Text.of(picture.alternative()), Tone.PLAIN, "");
                table(picture.figures());
            }
            case Block.PageBreak between -> newPage = !out.isEmpty();
            case Block.SheetBreak between -> newPage = !out.isEmpty();
        }
    }

    private void paragraph(String style, Text text, Tone tone, String more) {
        out.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/>");
        if (newPage) {
            out.append("<w:pageBreakBefore/>");
            newPage = false;
        }
        out.append(more).append("</w:pPr>");
        runs(text, tone, false);
        out.append("</w:p>");
    }

    private void runs(Text text, Tone tone, boolean bold) {
        for (Text.Run run : text.runs()) {
            out.append("<w:r><w:rPr>").append(look(run.mark(), tone, bold)).append("</w:rPr>");
            String[] lines = Xml.clean(run.text()).split("\n", -1);
            for (int at = 0; at < lines.length; at++) {
                out.append(at > 0 ? "<w:br/>" : "")
                        .append("<w:t xml:space=\"preserve\">")
                        .append(Xml.text(lines[at]))
                        .append("</w:t>");
            }
            out.append("</w:r>");
        }
    }

    /** In the order the format asks for: bold, struck, colour, underlined. */
    private static String look(Text.Mark mark, Tone tone, boolean bold) {
        return (bold || mark == Text.Mark.STRONG || tone == Tone.STRONG ? "<w:b/>" : "")
                + (mark == Text.Mark.DELETED || tone == Tone.REMOVED ? "<w:strike/>" : "")
                + (tone == Tone.QUIET ? "<w:color w:val=\"4D4D4D\"/>" : "")
                + (mark == Text.Mark.INSERTED || tone == Tone.ADDED ? "<w:u w:val=\"single\"/>" : "");
    }

    private void facts(List<Block.Fact> facts) {
        int[] widths = widths(Grid.FACTS);
        open(widths, "");
        for (Block.Fact fact : facts) {
            out.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            cell(new Place(widths[0], 1, ""), "E6E6E6", Table.Align.START, Text.strong(fact.label()), Tone.PLAIN);
            cell(new Place(widths[1], 1, ""), "", Table.Align.START, fact.value(), Tone.PLAIN);
            out.append("</w:tr>");
        }
        close();
    }

    private void table(Table table) {
        if (!table.caption().isEmpty()) {
            paragraph("Caption", Text.of(table.caption()), Tone.PLAIN, "");
        }
        int[] widths = widths(Grid.weights(table));
        open(widths, table.caption());
        headings(table, widths);
        for (Table.Row row : table.rows()) {
            out.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            int column = 0;
            for (Table.Cell cell : row.cells()) {
                Tone tone = cell.tone() == Tone.PLAIN ? row.tone() : cell.tone();
                Table.Align align =
                        cell.figure() == null ? table.columns().get(column).align() : Table.Align.END;
                String fill = tone == Tone.STRONG || tone == Tone.REMOVED ? "F2F2F2" : "";
                cell(new Place(width(widths, column, cell.span()), cell.span(), ""), fill, align, cell.text(), tone);
                column += cell.span();
            }
            out.append("</w:tr>");
        }
        close();
        table.notes().forEach(note -> paragraph("Note", Text.of(note), Tone.PLAIN, ""));
    }

    private void headings(Table table, int[] widths) {
        List<List<Table.HeadingCell>> rows = table.headingRows();
        for (int line = 0; line < rows.size(); line++) {
            out.append("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
            int column = 0;
            while (column < widths.length) {
                Table.HeadingCell here = at(rows, line, column);
                int across = here == null ? 1 : here.across();
                String merge = here == null ? "<w:vMerge/>" : here.down() > 1 ? "<w:vMerge w:val=\"restart\"/>" : "";
                Text text = here == null ? Text.EMPTY : Text.strong(here.text());
                var place = new Place(width(widths, column, across), across, merge);
                cell(place, "E6E6E6", Table.Align.MIDDLE, text, Tone.PLAIN);
                column += across;
            }
            out.append("</w:tr>");
        }
    }

    /** The heading that begins there, or null where one from above reaches down. */
    private static Table.@Nullable HeadingCell at(List<List<Table.HeadingCell>> rows, int line, int column) {
        return rows.get(line).stream()
                .filter(cell -> cell.column() == column)
                .findFirst()
                .orElse(null);
    }

    /** Where a cell stands: its width in twentieths of a point, columns it takes, and what joins it to the one above. */
    private record Place(int width, int span, String merge) {}

    private void cell(Place place, String fill, Table.Align align, Text text, Tone tone) {
        out.append("<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>".formatted(place.width()))
                .append(place.span() > 1 ? "<w:gridSpan w:val=\"%d\"/>".formatted(place.span()) : "")
                .append(place.merge())
                .append(fill.isEmpty() ? "" : "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + fill + "\"/>")
                .append("</w:tcPr><w:p><w:pPr><w:pStyle w:val=\"TableText\"/><w:jc w:val=\"")
                .append(
                        switch (align) {
                            case START -> "left";
                            case MIDDLE -> "center";
                            case END -> "right";
                        })
                .append("\"/></w:pPr>");
        runs(text, tone, false);
        out.append("</w:p></w:tc>");
    }

    private void open(int[] widths, String caption) {
        if (newPage) {
            paragraph("Note", Text.EMPTY, Tone.PLAIN, "");
        }
        out.append("<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblBorders>"
                .formatted(width(widths, 0, widths.length)));
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            out.append("<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"767676\"/>".formatted(side));
        }
        out.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/>")
                .append("<w:tblCellMar><w:top w:w=\"40\" w:type=\"dxa\"/><w:left w:w=\"80\" w:type=\"dxa\"/>")
                .append("<w:bottom w:w=\"40\" w:type=\"dxa\"/><w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar>")
                .append(caption.isEmpty() ? "" : "<w:tblCaption w:val=\"" + Xml.text(caption) + "\"/>")
                .append("</w:tblPr><w:tblGrid>");
        for (int width : widths) {
            out.append("<w:gridCol w:w=\"%d\"/>".formatted(width));
        }
        out.append("</w:tblGrid>");
    }

    /** A word processor joins two tables with nothing between them. */
    private void close() {
        out.append("</w:tbl>");
        paragraph("Note", Text.EMPTY, Tone.PLAIN, "");
    }

    private int[] widths(List<Double> weights) {
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        double room = document.paper().room() * TWIPS;
        return weights.stream()
                .mapToInt(weight -> (int) Math.round(room * weight / sum))
                .toArray();
    }

    private static int width(int[] widths, int from, int count) {
        int sum = 0;
        for (int at = from; at < from + count; at++) {
            sum += widths[at];
        }
        return sum;
    }
}
