package org.yukidoke.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;

/**
 * A document as a workbook, ready to be printed: real figures in the cells, headings repeated, rows as high as their
 * words need.
 */
public final class XlsxWriter {

    private static final int LONGEST_NAME = 31;

    private XlsxWriter() {}

    public static Bytes write(Document document) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, Generator.NAME, "1.0")) {
            var names = new HashSet<String>();
            for (Part part : parts(document)) {
                XlsxSheet.write(book.newWorksheet(name(part.name(), names)), document, part.blocks());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Bytes.of(OfficeFile.stable(out.toByteArray(), document, XlsxPen::mended));
    }

    private record Part(String name, List<Block> blocks) {}

    private static List<Part> parts(Document document) {
        var parts = new ArrayList<Part>();
        String name = document.title();
        var blocks = new ArrayList<Block>();
        for (Block block : document.blocks()) {
            if (block instanceof Block.SheetBreak(String next)) {
                if (!blocks.isEmpty()) {
                    parts.add(new Part(name, List.copyOf(blocks)));
                    blocks.clear();
                }
                name = next;
            } else {
                blocks.add(block);
            }
        }
        parts.add(new Part(name, List.copyOf(blocks)));
        return parts;
    }

    /** As workbooks allow it: short, without signs they reckon with, and only once. */
    static String name(String wanted, Set<String> taken) {
        String clean = Xml.clean(wanted)
                .replaceAll("[\\[\\]:*?/\\\\\n\t]", " ")
                .replaceAll("^'+|'+$", "")
                .strip();
        String whole = clean.isEmpty() ? "1" : clean;
        for (int copy = 1; ; copy++) {
            String end = copy == 1 ? "" : " (" + copy + ")";
            String name = cut(whole, LONGEST_NAME - end.length()) + end;
            if (taken.add(name.toLowerCase(Locale.ROOT))) {
                return name;
            }
        }
    }

    private static String cut(String name, int most) {
        int end = Math.min(name.length(), most);
        return name.substring(
                        0,
                        end > 0 && end < name.length() && Character.isHighSurrogate(name.charAt(end - 1))
                                ? end - 1
                                : end)
                .strip();
    }
}
