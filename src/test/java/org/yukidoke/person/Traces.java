package org.yukidoke.person;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Words as they may lie in a file of any kind, to be looked for in one reading of it. */
final class Traces {

    private static final int PIECE = 1 << 20;

    /** A word in one of the ways it can be written. */
    private static final class Trace {

        private final String word;
        private final byte[] bytes;

        private Trace(String word, byte[] bytes) {
            this.word = word;
            this.bytes = bytes;
        }

        boolean starts(byte[] text, int at, int end) {
            if (at + bytes.length > end) {
                return false;
            }
            for (int next = 0; next < bytes.length; next++) {
                if (text[at + next] != bytes[next]) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Trace> traces;
    // By the first two bytes: one is not rare enough, for much of a database is zeros.
    private final boolean[] begins = new boolean[1 << 16];
    private final int longest;

    private Traces(List<Trace> traces) {
        this.traces = traces;
        traces.forEach(trace -> begins[pair(trace.bytes, 0)] = true);
        this.longest =
                traces.stream().mapToInt(trace -> trace.bytes.length).max().orElseThrow();
    }

    private static int pair(byte[] text, int at) {
        return ((text[at] & 0xff) << 8) | (text[at + 1] & 0xff);
    }

    /** As text, as text in either order of bytes, and as hexadecimal digits. */
    static Traces of(Stream<String> words) {
        return new Traces(words.flatMap(word -> {
                    byte[] plain = word.getBytes(StandardCharsets.UTF_8);
                    return Stream.of(
                                    plain,
                                    word.getBytes(StandardCharsets.UTF_16BE),
                                    word.getBytes(StandardCharsets.UTF_16LE),
                                    HexFormat.of().formatHex(plain).getBytes(StandardCharsets.US_ASCII))
                            .map(bytes -> new Trace(word, bytes));
                })
                .toList());
    }

    /** Which of the words stand in a file. */
    Stream<String> in(Path file) {
        Set<String> found = new LinkedHashSet<>();
        try (InputStream read = Files.newInputStream(file)) {
            byte[] text = new byte[PIECE + longest];
            int kept = 0;
            int more = read.readNBytes(text, 0, PIECE);
            while (more > 0) {
                int end = kept + more;
                look(text, end, found);
                // A word may lie across the border of two pieces.
                kept = Math.min(longest - 1, end);
                System.arraycopy(text, end - kept, text, 0, kept);
                more = read.readNBytes(text, kept, PIECE);
            }
        } catch (IOException gone) {
            // The database takes files away while we look; what is gone cannot be read by a thief either.
            return found.stream();
        }
        return found.stream();
    }

    private void look(byte[] text, int end, Set<String> found) {
        for (int at = 0; at + 1 < end; at++) {
            if (begins[pair(text, at)]) {
                for (Trace trace : traces) {
                    if (trace.starts(text, at, end)) {
                        found.add(trace.word);
                    }
                }
            }
        }
    }
}
