package org.yukidoke.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * A PDF that opens with a passphrase only, in every reader, and carries files for programs inside: what is to be read and
 * what is to be taken on are one thing and cannot be parted from each other or from their lock.
 */
public final class LockedPdf {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BITS = 256;
    private static final int OWNER_BYTES = 24;

    private LockedPdf() {}

    /** A file inside. */
    public record Inside(String name, String type, Bytes bytes) {}

    /** Closes a PDF by AES-256. Whoever has the passphrase may do with it what they wish. */
    public static Bytes lock(Bytes pdf, String passphrase, List<Inside> inside) {
        try (PDDocument document = Loader.loadPDF(pdf.array())) {
            Map<String, PDComplexFileSpecification> files = new java.util.TreeMap<>();
            for (Inside one : inside) {
                files.put(one.name(), attached(document, one));
            }
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(files);
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            // What is closed is not archival any more and must not say that it is.
            document.getDocumentCatalog().setMetadata(null);
            byte[] owner = new byte[OWNER_BYTES];
            RANDOM.nextBytes(owner);
            var policy =
                    new StandardProtectionPolicy(HexFormat.of().formatHex(owner), passphrase, new AccessPermission());
            policy.setEncryptionKeyLength(KEY_BITS);
            document.protect(policy);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return Bytes.of(out.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * A page that says in plain Latin letters what is inside, for where there is no font to write the rest in: what the law
     * asks to be given out does not wait for one.
     */
    public static Bytes cover(List<String> lines) {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var pen = new PDPageContentStream(document, page)) {
                pen.beginText();
                pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                pen.setLeading(18);
                pen.newLineAtOffset(60, 760);
                for (String line : lines) {
                    pen.showText(line);
                    pen.newLine();
                }
                pen.endText();
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return Bytes.of(out.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static PDComplexFileSpecification attached(PDDocument document, Inside one) throws IOException {
        var file = new PDEmbeddedFile(
                document, new ByteArrayInputStream(one.bytes().array()));
        file.setSubtype(one.type());
        file.setSize(one.bytes().size());
        var named = new PDComplexFileSpecification();
        named.setFile(one.name());
        named.setFileUnicode(one.name());
        named.setEmbeddedFile(file);
        named.setEmbeddedFileUnicode(file);
        return named;
    }
}
