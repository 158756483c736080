package org.yukidoke.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yukidoke.kernel.OfficeText;

/** Reads tables saved as text: comma or tab between the cells, UTF-8, UTF-16 or the Windows code page. */
final class TextReading {

    private static final int MOST_CELLS = 400_000;

    private TextReading() {}

    static Opened open(byte[] bytes) {
        Optional<String> text = OfficeText.find(bytes);
        if (text.isEmpty() || markup(text.get())) {
            return new Opened.NotAWorkbook();
        }
        if (text.get().isBlank()) {
            return new Opened.Empty();
        }
        List<List<String>> lines = lines(text.get());
        if (lines.stream().mapToLong(List::size).sum() > MOST_CELLS) {
            return new Opened.TooLarge(bytes.length);
        }
        // A letter is text too; a table has a second column somewhere.
        return lines.stream().anyMatch(line -> line.size() > 1)
                ? new Opened.Legible(List.of(grid(lines)))
                : new Opened.NotAWorkbook();
    }

    private static boolean markup(String text) {
        String begin = text.stripLeading();
        return begin.startsWith("<") || begin.startsWith("{");
    }

    private static List<List<String>> lines(String text) {
        String head = text.substring(0, Math.min(text.length(), 4000));
        char mark = head.chars().filter(letter -> letter == '\t').count()
                        > head.chars().filter(letter -> letter == ',').count()
                ? '\t'
                : ',';
        return SeparatedText.read(text, mark);
    }

    private static SheetGrid grid(List<List<String>> lines) {
        NavigableMap<Integer, NavigableMap<Integer, RawCell>> rows = new TreeMap<>();
        for (int row = 0; row < lines.size(); row++) {
            NavigableMap<Integer, RawCell> cells = new TreeMap<>();
            List<String> line = lines.get(row);
            for (int column = 0; column < line.size(); column++) {
                if (!line.get(column).isEmpty()) {
                    cells.put(column, RawCell.text(new At(row, column), line.get(column)));
                }
            }
            if (!cells.isEmpty()) {
                rows.put(row, cells);
            }
        }
        return new SheetGrid("", rows, false, ragged(lines));
    }

    private static Set<Integer> ragged(List<List<String>> lines) {
        Map<Integer, Long> widths = lines.stream().collect(Collectors.groupingBy(List::size, Collectors.counting()));
        int usual =
                Collections.max(widths.entrySet(), Map.Entry.comparingByValue()).getKey();
        return IntStream.range(0, lines.size())
                .filter(row -> lines.get(row).size() != usual)
                .boxed()
                .collect(Collectors.toSet());
    }

    /** The records of such a text, cell by cell (RFC 4180; lines may end as they like). */
    private static final class SeparatedText {

        private final List<List<String>> lines = new ArrayList<>();
        private final List<String> line = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();

        static List<List<String>> read(String text, char mark) {
            var reading = new SeparatedText();
            reading.run(text.replace("\r\n", "\n").replace('\r', '\n'), mark);
            return reading.lines;
        }

        private void run(String all, char mark) {
            boolean quoted = false;
            for (int at = 0; at < all.length(); at++) {
                char sign = all.charAt(at);
                if (quoted && sign == '"' && at + 1 < all.length() && all.charAt(at + 1) == '"') {
                    cell.append('"');
                    at++;
                } else if (sign == '"' && (quoted || cell.isEmpty())) {
                    quoted = !quoted;
                } else if (quoted || (sign != mark && sign != '\n')) {
                    cell.append(sign);
                } else {
                    end(sign == '\n');
                }
            }
            if (!cell.isEmpty() || !line.isEmpty()) {
                end(true);
            }
        }

        private void end(boolean ofLine) {
            line.add(cell.toString());
            cell.setLength(0);
            if (ofLine) {
                lines.add(List.copyOf(line));
                line.clear();
            }
        }
    }
}
