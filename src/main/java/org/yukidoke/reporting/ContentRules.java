package org.yukidoke.reporting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** What a report says as one number: what is accepted is what was submitted; and what a closed round says as one text. */
final class ContentRules {

    // What a round of the first form does not say (whether a figure may be told) is read as no.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private ContentRules() {}

    /** A closed round as the text that is signed. */
    static String write(Content content) {
        return JSON.writeValueAsString(content);
    }

    /** The round behind such a text, of whatever form. */
    static Content read(String text) {
        return JSON.readValue(text, Content.class);
    }

    /** SHA-256 over every text that stands, in hex; lengths stand before texts, so that nothing can be moved. */
    static String digest(List<Kept> cells) {
        var text = new StringBuilder();
        cells.stream()
                .filter(cell -> !cell.said().isEmpty())
                .sorted(Comparator.comparing(Kept::line).thenComparing(Kept::field))
                .forEach(cell -> List.of(cell.line(), cell.field(), cell.said())
                        .forEach(part -> text.append(part.length()).append(':').append(part)));
        return sha256(text.toString());
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
