package org.yukidoke.document;

/** How a printed page looks. Read in black and white from the third row: lines and weight, no colour. */
final class PdfStyle {

    private PdfStyle() {}

    static String of(Document document, String fonts) {
        Paper paper = document.paper();
        return """
                @page { size: %dmm %dmm; margin: %dmm;
                  @bottom-left { content: "%s"; font-family: %s; font-size: 8pt; color: #4d4d4d; }
                  @bottom-right { content: counter(page) " / " counter(pages); font-family: %s; font-size: 8pt; } }
                body { font-family: %s; font-size: %s; line-height: 1.5; color: #000; margin: 0; }
                h1 { font-size: 1.6em; line-height: 1.35; margin: 0 0 4mm; }
                h2 { font-size: 1.3em; line-height: 1.35; margin: 6mm 0 2mm; }
                h3 { font-size: 1.1em; margin: 5mm 0 2mm; }
                h4 { font-size: 1em; margin: 4mm 0 1mm; }
                h1, h2, h3, h4, .caption { page-break-after: avoid; font-weight: bold; }
                p { margin: 0 0 2mm; }
                ol, ul { margin: 0 0 3mm; padding-left: 7mm; }
                table { width: 100%%; table-layout: fixed; border-collapse: collapse; margin: 0 0 4mm;
                  -fs-table-paginate: paginate; -fs-page-break-min-height: 20mm; }
                th, td { border: 0.5pt solid #4d4d4d; padding: 1mm 1.4mm; vertical-align: top; word-wrap: break-word;
                  text-align: left; line-height: 1.35; }
                th { background-color: #e6e6e6; font-weight: bold; }
                thead th { text-align: center; vertical-align: middle; }
                tr { page-break-inside: avoid; }
                .facts th { width: 20%%; }
                .align-middle { text-align: center; }
                .align-end { text-align: right; }
                .tone-strong, .mark-strong { font-weight: bold; }
                .tone-quiet, .note { color: #4d4d4d; }
                .note { font-size: 0.85em; margin: 0 0 1mm; }
                .tone-added, .mark-inserted { text-decoration: underline; }
                .tone-removed, .mark-deleted { text-decoration: line-through; }
                .break { page-break-after: always; }
                .picture { page-break-inside: avoid; margin: 0 0 2mm; }
                .picture object { display: block; }
                """.formatted(
                        paper.width(),
                        paper.height(),
                        Paper.MARGIN,
                        quoted(document.footer()),
                        fonts,
                        fonts,
                        fonts,
                        paper.large() ? "9.5pt" : "9pt");
    }

    /** As CSS takes words: nothing in them can end them. */
    private static String quoted(String words) {
        var out = new StringBuilder();
        Variants.without(Xml.clean(words)).codePoints().forEach(letter -> {
            if (Character.isLetterOrDigit(letter) && letter < 0x10000) {
                out.appendCodePoint(letter);
            } else {
                out.append("\\%06x".formatted(letter));
            }
        });
        return out.toString();
    }
}
