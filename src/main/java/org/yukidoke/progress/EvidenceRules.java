package org.yukidoke.progress;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.OfficeText;
import org.yukidoke.kernel.Parsed;

/** Which files may stand as evidence: those offices work with, if they are inside what their name says. */
final class EvidenceRules {

    static final String FIELD = "file";
    static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final int LONGEST_NAME = 200;
    private static final String OLD_OFFICE = "d0cf11e0a1b11ae1";
    private static final String ZIP = "504b0304";

    private static final Map<String, String> TYPES = Map.of(
            "pdf", "application/pdf",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "xls", "application/vnd.ms-excel",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "csv", "text/csv",
            "txt", "text/plain",
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg");

    private EvidenceRules() {}

    /** A name and a type that may be kept. */
    record Named(String fileName, String type) {}

    static Parsed<Named> parse(String fileName, byte[] bytes) {
        String name = name(fileName);
        if (name.isEmpty() || bytes.length == 0) {
            return wrong("progress.fault.evidence.none");
        }
        if (bytes.length > MOST_BYTES) {
            return wrong("progress.fault.evidence.large", Integer.toString(MOST_BYTES / 1024 / 1024));
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String type = TYPES.get(ending);
        if (type == null) {
            return wrong("progress.fault.evidence.type");
        }
        return isInside(ending, bytes)
                ? new Parsed.Valid<>(new Named(name, type))
                : wrong("progress.fault.evidence.content", ending);
    }

    // Browsers of old send the whole path; only a program sends control characters.
    private static String name(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return last.length() <= LONGEST_NAME ? last : last.substring(last.length() - LONGEST_NAME);
    }

    private static boolean isInside(String ending, byte[] bytes) {
        return switch (ending) {
            case "pdf" -> begins(bytes, "255044462d");
            case "png" -> begins(bytes, "89504e470d0a1a0a");
            case "jpg", "jpeg" -> begins(bytes, "ffd8ff");
            case "xls" -> begins(bytes, OLD_OFFICE);
            case "xlsx" -> begins(bytes, ZIP) && holds(bytes, "xl/workbook.xml") && !holds(bytes, "vbaProject.bin");
            case "docx" -> begins(bytes, ZIP) && holds(bytes, "word/document.xml") && !holds(bytes, "vbaProject.bin");
            case "csv", "txt" -> text(bytes).isPresent();
            default -> false;
        };
    }

    private static Optional<String> text(byte[] bytes) {
        return OfficeText.find(bytes);
    }

    private static boolean begins(byte[] bytes, String hex) {
        int length = hex.length() / 2;
        return bytes.length >= length
                && HexFormat.of().formatHex(bytes, 0, length).equals(hex);
    }

    // Names of the parts of an office file stand unpacked in the package.
    private static boolean holds(byte[] bytes, String part) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(part);
    }

    private static Parsed<Named> wrong(String key, String... arguments) {
        return new Parsed.Invalid<>(List.of(FieldError.of(FIELD, key, arguments)));
    }
}
