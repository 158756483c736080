package org.yukidoke.referral;

import java.nio.charset.StandardCharsets;
import org.yukidoke.person.Part;
import tools.jackson.databind.ObjectMapper;

/** What is sealed between two bodies, as text. */
final class Sealed {

    static final String LINE = "referral.preview.line";
    static final String NOTE = "referral.step.note";

    private static final ObjectMapper JSON = new ObjectMapper();

    // The length of what is sealed shows; in steps it says little.
    private static final int STEP = 512;

    private Sealed() {}

    /** The place of one part of what is sent along. */
    static String letter(Part part) {
        return "referral.letter." + part.key();
    }

    static String write(Object value) {
        String text = JSON.writeValueAsString(value);
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        return text + " ".repeat(Math.floorMod(-bytes, STEP));
    }

    /** As it stands, for what is not sealed. */
    static String plain(Object value) {
        return JSON.writeValueAsString(value);
    }

    static <T> T read(String text, Class<T> type) {
        return JSON.readValue(text, type);
    }
}
