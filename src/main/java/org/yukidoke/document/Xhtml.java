package org.yukidoke.document;

import java.util.List;

/** A document as the page a PDF is printed from. */
final class Xhtml {

    private final StringBuilder out = new StringBuilder(4096);
    private int pictures;

    private Xhtml() {}

    static String of(Document document, String fonts) {
        var xhtml = new Xhtml();
        xhtml.page(document, fonts);
        return xhtml.out.toString();
    }

    /** The mark the drawer of pictures finds its picture by. */
    static String pictureName(int number) {
        return "picture-" + number;
    }

    static int pictureNumber(String name) {
        return Integer.parseInt(name.substring(name.indexOf('-') + 1));
    }

    private void page(Document document, String fonts) {
        String language = document.language().toLanguageTag();
        out.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
                .append(language)
                .append("\"><head><title>")
                .append(words(document.title()))
                .append("</title><meta name=\"subject\" content=\"")
                .append(words(document.title()))
                .append("\"/><style>")
                .append(PdfStyle.of(document, fonts))
                .append("</style><bookmarks>");
        bookmarks(document.blocks());
        out.append("</bookmarks></head><body>");
        int heading = 0;
        boolean first = true;
        for (Block block : document.blocks()) {
            heading += block instanceof Block.Heading ? 1 : 0;
            block(block, heading, first);
            first = false;
        }
        out.append("</body></html>");
    }

    /** Only the first two levels: the rest is found on the page. */
    private void bookmarks(List<Block> blocks) {
        int number = 0;
        boolean open = false;
        for (Block block : blocks) {
            if (block instanceof Block.Heading(int level, String text)) {
                number++;
                if (level == 1 && open) {
                    out.append("</bookmark>");
                    open = false;
                }
                if (level <= 2) {
                    out.append("<bookmark name=\"")
                            .append(words(text))
                            .append("\" href=\"#h")
                            .append(number)
                            .append(level == 1 ? "\">" : "\"/>");
                    open |= level == 1;
                }
            }
        }
        out.append(open ? "</bookmark>" : "");
    }

    private void block(Block block, int heading, boolean first) {
        switch (block) {
            case Block.Heading(int level, String text) ->
                out.append("<h%d id=\"h%d\">".formatted(level, heading))
                        .append(words(text))
                        .append("</h%d>".formatted(level));
            case Block.Paragraph(Text text, Tone tone) -> {
                out.append("<p class=\"").append(tone.css()).append("\">");
                text(text);
                out.append("</p>");
            }
            case Block.Bullets(boolean numbered, List<Text> items) -> {
                String tag = numbered ? "ol" : "ul";
                out.append('<').append(tag).append('>');
                items.forEach(item -> element("li", item));
                out.append("</").append(tag).append('>');
            }
            case Block.Facts(List<Block.Fact> facts) -> facts(facts);
            case Block.Tabular(Table table) -> table(table);
            case Block.Picture picture -> picture(picture);
            case Block.PageBreak between -> out.append(first ? "" : "<div class=\"break\"></div>");
            case Block.SheetBreak between -> out.append(first ? "" : "<div class=\"break\"></div>");
        }
    }

    private void facts(List<Block.Fact> facts) {
        out.append("<table class=\"facts\"><tbody>");
        for (Block.Fact fact : facts) {
            out.append("<tr><th scope=\"row\">").append(words(fact.label())).append("</th>");
            element("td", fact.value());
            out.append("</tr>");
        }
        out.append("</tbody></table>");
    }

    private void picture(Block.Picture picture) {
        out.append("<div class=\"picture\"><p class=\"caption\">")
                .append(words(picture.title()))
                .append("</p><object type=\"")
                .append(PdfPictures.TYPE)
                .append("\" id=\"")
                .append(pictureName(pictures++))
                .append("\" alt=\"")
                .append(words(picture.alternative()))
                .append("\" style=\"width:160mm;height:")
                .append(Math.round(
                        160 * picture.drawing().height() / picture.drawing().width()))
                .append("mm\"")
                .append("></object></div>");
        table(picture.figures());
    }

    private void table(Table table) {
        out.append("<div class=\"caption\">")
                .append(words(table.caption()))
                .append("</div><table class=\"grid\"><colgroup>");
        double sum = table.columns().stream().mapToDouble(Table.Column::weight).sum();
        for (Table.Column column : table.columns()) {
            out.append("<col style=\"width:")
                    .append(Math.round(100_000 * column.weight() / sum) / 1_000.0)
                    .append("%\"/>");
        }
        out.append("</colgroup><thead>");
        for (List<Table.HeadingCell> row : table.headingRows()) {
            out.append("<tr>");
            for (Table.HeadingCell cell : row) {
                out.append("<th scope=\"%s\" colspan=\"%d\" rowspan=\"%d\">"
                                .formatted(cell.across() > 1 ? "colgroup" : "col", cell.across(), cell.down()))
                        .append(words(cell.text()))
                        .append("</th>");
            }
            out.append("</tr>");
        }
        out.append("</thead><tbody>");
        table.rows().forEach(row -> row(table, row));
        out.append("</tbody></table>");
        table.notes()
                .forEach(note ->
                        out.append("<p class=\"note\">").append(words(note)).append("</p>"));
    }

    private void row(Table table, Table.Row row) {
        out.append("<tr class=\"").append(row.tone().css()).append("\">");
        int column = 0;
        for (Table.Cell cell : row.cells()) {
            Table.Align align =
                    cell.figure() == null ? table.columns().get(column).align() : Table.Align.END;
            out.append("<td colspan=\"%d\" class=\"%s %s\">"
                    .formatted(cell.span(), align.css(), cell.tone().css()));
            text(cell.text());
            out.append("</td>");
            column += cell.span();
        }
        out.append("</tr>");
    }

    private void element(String tag, Text text) {
        out.append('<').append(tag).append('>');
        text(text);
        out.append("</").append(tag).append('>');
    }

    private void text(Text text) {
        for (Text.Run run : text.runs()) {
            if (run.mark() == Text.Mark.PLAIN) {
                out.append(words(run.text()));
            } else {
                out.append("<span class=\"")
                        .append(run.mark().css())
                        .append("\">")
                        .append(words(run.text()))
                        .append("</span>");
            }
        }
    }

    /** Signs that choose a variant of a letter would be printed as boxes: most fonts have only the letter. */
    private static String words(String text) {
        return Xml.text(Variants.without(text)).replace("\n", "<br/>");
    }
}
