package org.yukidoke.api;

import java.io.ByteArrayOutputStream;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The encodings a table can be had in. */
enum Encoding {
    /** With a byte order mark, without which Excel takes it for Shift JIS. */
    UTF_8("utf-8", StandardCharsets.UTF_8),
    /** What offices call Shift JIS: {@code windows-31j}, which alone holds ①, ㈱ and 髙. */
    CP932("cp932", Charset.forName("windows-31j"));

    /** Stands in the file where a character has no code in the encoding. */
    static final String SUBSTITUTE = "〓";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String code;
    private final Charset charset;

    Encoding(String code, Charset charset) {
        this.code = code;
        this.charset = charset;
    }

    String code() {
        return code;
    }

    Charset charset() {
        return charset;
    }

    static List<String> codes() {
        return List.of(UTF_8.code, CP932.code);
    }

    static Encoding of(String code) {
        return code.equals(CP932.code) ? CP932 : UTF_8;
    }

    /** A file and what could not be written into it. */
    static final class Encoded {

        private final byte[] bytes;
        private final List<LostJson> lost;

        private Encoded(byte[] bytes, List<LostJson> lost) {
            this.bytes = bytes;
            this.lost = List.copyOf(lost);
        }

        byte[] bytes() {
            return bytes.clone();
        }

        List<LostJson> lost() {
            return lost;
        }
    }

    /**
     * A character that has no code in the encoding.
     *
     * @param row line of the table, the header being 1
     */
    record LostJson(int row, String column, String character, String codePoint) {}

    Encoded encode(Csv csv) {
        var lost = new ArrayList<LostJson>();
        var out = new ByteArrayOutputStream();
        if (this == UTF_8) {
            out.writeBytes(BYTE_ORDER_MARK.getBytes(charset));
        }
        int row = 1;
        for (List<String> cells : csv.lines()) {
            var kept = new ArrayList<String>();
            for (int i = 0; i < cells.size(); i++) {
                kept.add(kept(cells.get(i), row, csv.header().get(i), lost));
            }
            out.writeBytes(Csv.line(kept).getBytes(charset));
            row++;
        }
        return new Encoded(out.toByteArray(), lost);
    }

    private String kept(String cell, int row, String column, List<LostJson> lost) {
        if (holds(cell)) {
            return cell;
        }
        var kept = new StringBuilder();
        cell.codePoints().forEach(point -> {
            String character = Character.toString(point);
            if (holds(character)) {
                kept.append(character);
            } else {
                kept.append(SUBSTITUTE);
                lost.add(new LostJson(row, column, character, String.format("U+%04X", point)));
            }
        });
        return kept.toString();
    }

    // Encoding alone is not enough: windows-31j writes ¥ as a backslash without a word.
    private boolean holds(String text) {
        try {
            return charset.decode(charset.newEncoder().encode(CharBuffer.wrap(text)))
                    .toString()
                    .equals(text);
        } catch (CharacterCodingException unencodable) {
            return false;
        }
    }
}
