package org.yukidoke.document;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A document for word processors: real headings, tables whose heading stands on every page, figures of lists that go on
 * counting when somebody adds a line.
 *
 * <p>The parts are written as text: a library would put its own clock and chance into them, and knows no more than this.
 */
public final class DocxWriter {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private DocxWriter() {}

    public static Bytes write(Document document) {
        var body = new DocxBody(document);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(parts, "[Content_Types].xml", kinds());
        put(parts, "_rels/.rels", relations("""
                <Relationship Id="rId1" Type="%sofficeDocument" Target="word/document.xml"/>\
                <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
                Target="docProps/core.xml"/>\
                """.formatted(RELATION)));
        put(parts, OfficeFile.PROPERTIES, "");
        put(parts, "word/_rels/document.xml.rels", relations("""
                <Relationship Id="rId1" Type="%1$sstyles" Target="styles.xml"/>\
                <Relationship Id="rId2" Type="%1$snumbering" Target="numbering.xml"/>\
                <Relationship Id="rId3" Type="%1$sfooter" Target="footer1.xml"/>\
                <Relationship Id="rId4" Type="%1$ssettings" Target="settings.xml"/>\
                """.formatted(RELATION)));
        put(parts, "word/document.xml", body.xml());
        put(parts, "word/styles.xml", DocxStyle.styles(document));
        put(parts, "word/numbering.xml", DocxStyle.numbering(body.lists()));
        put(parts, "word/footer1.xml", DocxStyle.footer(document));
        put(parts, "word/settings.xml", DocxStyle.settings());
        return Bytes.of(OfficeFile.packed(parts, document));
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, (HEAD + xml).getBytes(StandardCharsets.UTF_8));
    }

    private static String relations(String inside) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside
                + "</Relationships>";
    }

    private static String kinds() {
        return """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/word/document.xml" ContentType="%1$sdocument.main+xml"/>\
                <Override PartName="/word/styles.xml" ContentType="%1$sstyles+xml"/>\
                <Override PartName="/word/numbering.xml" ContentType="%1$snumbering+xml"/>\
                <Override PartName="/word/footer1.xml" ContentType="%1$sfooter+xml"/>\
                <Override PartName="/word/settings.xml" ContentType="%1$ssettings+xml"/>\
                <Override PartName="/docProps/core.xml" \
                ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>\
                """.formatted(KIND);
    }
}
