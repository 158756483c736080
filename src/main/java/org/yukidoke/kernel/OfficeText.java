package org.yukidoke.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Text files as offices save them. */
public final class OfficeText {

    // Office machines still save text in the Windows code page; a file that is neither is no text.
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"));

    private OfficeText() {}

    /** The text, without a byte order mark; empty for what is none. */
    public static Optional<String> find(byte[] bytes) {
        if (bytes.length > 1 && ((bytes[0] == -1 && bytes[1] == -2) || (bytes[0] == -2 && bytes[1] == -1))) {
            // Only with its mark: without one, any bytes pass for it.
            return decoded(bytes, StandardCharsets.UTF_16).findFirst();
        }
        return CHARSETS.stream()
                .flatMap(charset -> decoded(bytes, charset))
                .filter(text -> text.chars().noneMatch(letter -> letter == 0))
                .findFirst();
    }

    private static Stream<String> decoded(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Stream.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException notThisCharset) {
            return Stream.empty();
        }
    }
}
