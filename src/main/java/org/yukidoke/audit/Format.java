package org.yukidoke.audit;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yukidoke.kernel.Japan;

/** How the record leaves for other programs. */
public enum Format {
    /** For spreadsheets: UTF-8 with a mark, RFC 4180, no cell that would be calculated. */
    CSV("\uFEFF"
            + row(List.of(
                    "id",
                    "time",
                    "account",
                    "organisation",
                    "action",
                    "object_type",
                    "object_id",
                    "permitted",
                    "subject",
                    "owner",
                    "basis",
                    "detail"))) {
        @Override
        public String line(Entry entry) {
            return row(List.of(
                    Long.toString(entry.id()),
                    TIME.format(entry.at().atZone(Japan.ZONE)),
                    entry.who().account(),
                    entry.who().organisation(),
                    entry.action(),
                    entry.object().type(),
                    entry.object().id(),
                    Boolean.toString(entry.permitted()),
                    entry.person().subject(),
                    entry.person().owner(),
                    entry.person().basis(),
                    entry.detail()));
        }
    },
    /** For programs that watch logs: ArcSight Common Event Format, one event a line. */
    CEF("") {
        @Override
        public String line(Entry entry) {
            String head = Stream.of(
                            "CEF:0", "Yukidoke", "Yukidoke", "1", entry.action(), entry.action(), severity(entry))
                    .map(Format::headed)
                    .collect(Collectors.joining("|"));
            return head + "|" + extension(entry) + "\n";
        }
    };

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT);
    /** Signs at which a spreadsheet begins to calculate, in both widths. */
    private static final String STARTS = "=+-@＝＋－＠\t\r\n'";

    private final String head;

    Format(String head) {
        this.head = head;
    }

    public static Optional<Format> find(String name) {
        return Stream.of(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** What the file begins with. */
    public String head() {
        return head;
    }

    /** An event as a line, with the line's end. */
    public abstract String line(Entry entry);

    private static String row(List<String> cells) {
        return cells.stream().map(Format::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        String guarded = !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = guarded.chars().noneMatch(sign -> ",\"\r\n".indexOf(sign) >= 0);
        return plain ? guarded : '"' + guarded.replace("\"", "\"\"") + '"';
    }

    private static String severity(Entry entry) {
        return entry.permitted() ? "3" : "6";
    }

    private static String extension(Entry entry) {
        return Stream.of(
                        pair("externalId", Long.toString(entry.id())),
                        pair("rt", Long.toString(entry.at().toEpochMilli())),
                        pair("outcome", entry.permitted() ? "success" : "failure"),
                        pair("suid", entry.who().account()),
                        labelled("cs1", "organisation", entry.who().organisation()),
                        labelled(
                                "cs2",
                                "object",
                                entry.object().type() + " " + entry.object().id()),
                        pair("duid", entry.person().subject()),
                        labelled("cs3", "keptBy", entry.person().owner()),
                        labelled("cs4", "basis", entry.person().basis()),
                        pair("msg", entry.detail().equals("{}") ? "" : entry.detail()))
                .filter(pair -> !pair.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String labelled(String field, String label, String value) {
        return value.isBlank() ? "" : pair(field + "Label", label) + " " + pair(field, value);
    }

    private static String pair(String name, String value) {
        return value.isBlank()
                ? ""
                : name + "="
                        + value.strip()
                                .replace("\\", "\\\\")
                                .replace("=", "\\=")
                                .replace("\r", "\\r")
                                .replace("\n", "\\n");
    }

    // In the head only the separator and the backslash are escaped; a line break cannot be written there at all.
    private static String headed(String value) {
        return value.replace("\\", "\\\\").replace("|", "\\|").replaceAll("[\\r\\n]+", " ");
    }
}
