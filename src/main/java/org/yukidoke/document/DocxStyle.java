package org.yukidoke.document;

/** The parts of a DOCX beside its text: styles, numbers of lists, footer. */
final class DocxStyle {

    static final String SPACE = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String FONT = "BIZ UDPゴシック";

    private DocxStyle() {}

    static String styles(Document document) {
        String language = document.language().getLanguage().equals("ja") ? "ja-JP" : "en-GB";
        int body = document.paper().large() ? 20 : 19;
        return """
                <w:styles %s><w:docDefaults><w:rPrDefault><w:rPr>\
                <w:rFonts w:ascii="%2$s" w:hAnsi="%2$s" w:eastAsia="%2$s" w:cs="%2$s"/>\
                <w:sz w:val="%4$d"/><w:szCs w:val="%4$d"/><w:lang w:val="%3$s" w:eastAsia="ja-JP"/></w:rPr></w:rPrDefault>\
                <w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault>\
                </w:docDefaults>\
                <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>\
                """.formatted(SPACE, FONT, language, body)
                + heading(1, 32)
                + heading(2, 26)
                + heading(3, 22)
                + heading(4, body)
                + style("Caption", "caption", "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"40\"/>", "<w:b/>")
                + style("TableText", "Table Text", "<w:spacing w:after=\"0\" w:line=\"264\" w:lineRule=\"auto\"/>", "")
                + style(
                        "Note",
                        "Note",
                        "<w:spacing w:after=\"20\"/>",
                        "<w:color w:val=\"4D4D4D\"/><w:sz w:val=\"17\"/>")
                + style("Footer", "footer", "<w:spacing w:after=\"0\"/>", "<w:sz w:val=\"16\"/>")
                + "</w:styles>";
    }

    private static String heading(int level, int halfPoints) {
        return style(
                "Heading" + level,
                "heading " + level,
                "<w:keepNext/><w:keepLines/><w:spacing w:before=\"%d\" w:after=\"100\"/><w:outlineLvl w:val=\"%d\"/>"
                        .formatted(level == 1 ? 0 : 240, level - 1),
                "<w:b/><w:sz w:val=\"%d\"/>".formatted(halfPoints));
    }

    private static String style(String id, String name, String paragraph, String run) {
        return """
                <w:style w:type="paragraph" w:styleId="%s"><w:name w:val="%s"/><w:basedOn w:val="Normal"/><w:qFormat/>\
                <w:pPr>%s</w:pPr><w:rPr>%s</w:rPr></w:style>\
                """.formatted(id, name, paragraph, run);
    }

    /** Each list has its own numbers, so that each begins with 1. */
    static String numbering(Iterable<Boolean> lists) {
        var out = new StringBuilder("<w:numbering " + SPACE + ">")
                .append(abstractList(0, "decimal", "%1."))
                .append(abstractList(1, "bullet", "・"));
        int number = 1;
        for (boolean numbered : lists) {
            out.append("<w:num w:numId=\"%d\"><w:abstractNumId w:val=\"%d\"/>".formatted(number, numbered ? 0 : 1))
                    .append("<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>");
            number++;
        }
        return out.append("</w:numbering>").toString();
    }

    private static String abstractList(int id, String format, String text) {
        return """
                <w:abstractNum w:abstractNumId="%d"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">\
                <w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/><w:lvlJc w:val="left"/>\
                <w:pPr><w:ind w:left="420" w:hanging="420"/></w:pPr></w:lvl></w:abstractNum>\
                """.formatted(id, format, text);
    }

    static String footer(Document document) {
        int room = Math.round(document.paper().room() * DocxBody.TWIPS);
        return """
                <w:ftr %s><w:p><w:pPr><w:pStyle w:val="Footer"/><w:tabs><w:tab w:val="right" w:pos="%d"/></w:tabs></w:pPr>\
                <w:r><w:t xml:space="preserve">%s</w:t></w:r><w:r><w:tab/></w:r>%s<w:r><w:t xml:space="preserve"> / </w:t></w:r>%s\
                </w:p></w:ftr>\
                """.formatted(SPACE, room, Xml.text(document.footer()), field("PAGE"), field("NUMPAGES"));
    }

    private static String field(String name) {
        return "<w:fldSimple w:instr=\" " + name + " \"><w:r><w:t>1</w:t></w:r></w:fldSimple>";
    }

    static String settings() {
        return """
                <w:settings %s><w:zoom w:percent="100"/><w:defaultTabStop w:val="840"/>\
                <w:characterSpacingControl w:val="compressPunctuation"/>\
                <w:compat><w:compatSetting w:name="compatibilityMode" \
                w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
                <w:themeFontLang w:val="en-US" w:eastAsia="ja-JP"/></w:settings>\
                """.formatted(SPACE);
    }
}
