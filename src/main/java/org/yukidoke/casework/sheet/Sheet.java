package org.yukidoke.casework.sheet;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a sheet about somebody.
 *
 * @param answers by item, as far as the body may keep them; what nobody answered is missing
 * @param copied when it was copied into another system; null when it was not
 */
public record Sheet(
        UUID id,
        Edition edition,
        int number,
        Made made,
        Map<String, String> answers,
        @Nullable Instant copied) {

    public Sheet {
        answers = Map.copyOf(answers);
    }

    /** With which edition of which form it was written. */
    public record Edition(String form, String name) {}

    /** When a version was written and by whom. */
    public record Made(Instant at, UUID by) {}

    public String answer(String item) {
        return answers.getOrDefault(item, "");
    }

    /** How many things it says; nothing of what. */
    @Override
    public String toString() {
        return "a sheet " + edition.form() + " with " + answers.size() + " answers";
    }
}
