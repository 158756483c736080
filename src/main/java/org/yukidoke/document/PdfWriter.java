package org.yukidoke.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** A document as a PDF: archival, tagged for those who listen to it, with its fonts inside. */
public final class PdfWriter {

    /** Printers' sign for a letter that is not in the case. */
    private static final String GETA = "〓";

    private final Fonts fonts;

    static {
        // It writes to the console by itself; what matters is thrown.
        XRLog.setLoggingEnabled(false);
    }

    public PdfWriter(Fonts fonts) {
        this.fonts = fonts;
    }

    /** What it writes in: names and digests of fonts. Blank when there is none. */
    public String fonts() {
        return fonts.identity();
    }

    public Pdf write(Document document) {
        if (fonts.none()) {
            return new Pdf.NoFont(fonts.folders());
        }
        String page = Xhtml.of(document, css());
        var lacking = new TreeSet<Integer>();
        page.codePoints().filter(letter -> letter > ' ' && !fonts.has(letter)).forEach(lacking::add);
        String shown = lacking.isEmpty() ? page : replaced(page, lacking);
        try {
            return new Pdf.Written(
                    Bytes.of(printed(document, shown)),
                    fonts.identity(),
                    lacking.stream().map(Character::toString).toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String replaced(String page, Set<Integer> lacking) {
        var out = new StringBuilder(page.length());
        page.codePoints().forEach(letter -> {
            if (lacking.contains(letter)) {
                out.append(GETA);
            } else {
                out.appendCodePoint(letter);
            }
        });
        return out.toString();
    }

    private byte[] printed(Document document, String page) throws IOException {
        var builder = new PdfRendererBuilder()
                .withHtmlContent(page, null)
                .withProducer(Generator.NAME + " " + Generator.VERSION)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useObjectDrawerFactory(new PdfPictures(document, fonts))
                // Nothing outside the document is ever fetched, whatever its words look like.
                .useUriResolver((base, address) -> null);
        // A font nothing is written in would only be read for nothing.
        Set<FontFamily> needed = page.codePoints().mapToObj(fonts::first).collect(Collectors.toSet());
        for (int at = 0; at < fonts.families().size(); at++) {
            FontFamily family = fonts.families().get(at);
            if (!needed.contains(family)) {
                continue;
            }
            builder.useFont(() -> new ByteArrayInputStream(family.regular()), family(at), 400, FontStyle.NORMAL, true);
            builder.useFont(() -> new ByteArrayInputStream(family.bold()), family(at), 700, FontStyle.NORMAL, true);
        }
        var out = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument made = renderer.getPdfDocument();
            dated(made, document);
            made.setDocumentId(id(page + fonts.identity()));
            made.save(out);
        }
        return out.toByteArray();
    }

    private String css() {
        return IntStream.range(0, fonts.families().size())
                .mapToObj(PdfWriter::family)
                .collect(Collectors.joining(", "));
    }

    private static String family(int at) {
        return "paper" + at;
    }

    /** The library dates everything by its clock; the day of the document takes its place. */
    private static void dated(PDDocument made, Document document) throws IOException {
        Calendar day = GregorianCalendar.from(document.day().atStartOfDay(ZoneOffset.UTC));
        made.getDocumentInformation().setCreationDate(day);
        made.getDocumentInformation().setModificationDate(day);
        made.getDocumentInformation().setTitle(document.title());
        made.getDocumentCatalog().setLanguage(document.language().toLanguageTag());
        PDMetadata metadata = made.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            String moment = document.day() + "T00:00:00Z";
            String dated = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                    .replaceAll("(<xmp:(?:CreateDate|ModifyDate)>)[^<]*", "$1" + moment);
            metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static long id(String content) {
        return Long.parseUnsignedLong(
                Bytes.of(content.getBytes(StandardCharsets.UTF_8)).sha256().substring(0, 16), 16);
    }
}
