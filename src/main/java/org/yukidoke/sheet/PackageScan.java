package org.yukidoke.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * What lies in a zipped file, found out before anybody builds objects of it: a small file may unpack to gigabytes, or to
 * a tree of millions of elements.
 *
 * @param parts the size of every part by its name, in small letters
 * @param elements how many elements its texts hold, roughly
 * @param kind what the part says that tells a workbook of another program
 */
record PackageScan(Map<String, Long> parts, long elements, String kind) {

    static final long MOST_INSIDE = 64_000_000;
    static final long MOST_ELEMENTS = 2_000_000;
    private static final int MOST_PARTS = 2_000;

    PackageScan {
        parts = Map.copyOf(parts);
    }

    boolean tooLarge() {
        return parts.size() > MOST_PARTS
                || elements > MOST_ELEMENTS
                || parts.values().stream().mapToLong(Long::longValue).sum() > MOST_INSIDE;
    }

    boolean holds(String part) {
        return parts.containsKey(part);
    }

    /**
     * Walks through the file and stops at the first sign that it is too large.
     *
     * @throws IOException when it is no sound zip
     */
    static PackageScan of(byte[] bytes) throws IOException {
        var parts = new HashMap<String, Long>();
        long elements = 0;
        long inside = 0;
        String kind = "";
        // The same reader as the library's own, so that both see the same parts.
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(bytes))) {
            byte[] buffer = new byte[65_536];
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                var found = new Counted();
                boolean text = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
                found.read(zip, buffer, text, MOST_INSIDE - inside);
                inside += found.size;
                elements += found.elements;
                if (name.equals("mimetype")) {
                    kind = found.begin;
                }
                parts.merge(name, found.size, Long::sum);
                if (inside > MOST_INSIDE || elements > MOST_ELEMENTS || parts.size() > MOST_PARTS) {
                    break;
                }
            }
        }
        return new PackageScan(parts, elements, kind);
    }

    private static final class Counted {
        private long size;
        private long elements;
        private String begin = "";

        void read(InputStream part, byte[] buffer, boolean text, long room) throws IOException {
            for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                if (size == 0) {
                    begin = new String(buffer, 0, Math.min(read, 100), StandardCharsets.US_ASCII).strip();
                }
                size += read;
                for (int at = 0; text && at < read; at++) {
                    elements += buffer[at] == '<' ? 1 : 0;
                }
                if (size > room || elements > MOST_ELEMENTS) {
                    return;
                }
            }
        }
    }
}
