package org.yukidoke.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The package around an office file. Libraries put the clock into it; here it is packed anew without. */
final class OfficeFile {

    static final String PROPERTIES = "docProps/core.xml";
    private static final String KINDS = "[Content_Types].xml";

    /** The first month a package can name would be written together with the time zone of this machine. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private OfficeFile() {}

    /** The same parts in a fixed order and without times; {@code change} may mend the text of each XML part. */
    static byte[] stable(byte[] made, Document document, UnaryOperator<String> change) {
        Map<String, byte[]> parts = parts(made);
        parts.replaceAll((name, part) -> changed(name, part, change));
        return packed(parts, document);
    }

    static byte[] packed(Map<String, byte[]> parts, Document document) {
        var sorted = new TreeMap<>(parts);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            // Readers expect the list of kinds first.
            put(zip, KINDS, sorted.getOrDefault(KINDS, new byte[0]));
            for (Map.Entry<String, byte[]> part : sorted.entrySet()) {
                switch (part.getKey()) {
                    case KINDS -> {}
                    case PROPERTIES -> put(zip, PROPERTIES, bytes(properties(document)));
                    default -> put(zip, part.getKey(), part.getValue());
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static Map<String, byte[]> parts(byte[] made) {
        var parts = new TreeMap<String, byte[]>();
        // The JDK's stream trips over packages that say their sizes only at the end.
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(made))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return parts;
    }

    private static byte[] changed(String name, byte[] part, UnaryOperator<String> change) {
        return name.endsWith(".xml") ? bytes(change.apply(new String(part, StandardCharsets.UTF_8))) : part;
    }

    private static void put(ZipOutputStream zip, String name, byte[] part) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(part);
        zip.closeEntry();
    }

    private static String properties(Document document) {
        String day = document.day() + "T00:00:00Z";
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
                <dc:title>%s</dc:title><dc:creator>%s</dc:creator><dc:language>%s</dc:language>\
                <dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created>\
                <dcterms:modified xsi:type="dcterms:W3CDTF">%s</dcterms:modified></cp:coreProperties>
                """.formatted(
                Xml.text(document.title()), Generator.NAME, document.language().toLanguageTag(), day, day);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
