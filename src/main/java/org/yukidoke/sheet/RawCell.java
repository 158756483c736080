package org.yukidoke.sheet;

import java.util.Map;

/**
 * A cell as it stands in the file.
 *
 * @param shown what somebody sees who looks at it
 * @param traits what else is so about it
 */
public record RawCell(At at, Content content, String shown, Map<Trait, String> traits) {

    public RawCell {
        traits = Map.copyOf(traits);
    }

    /** A cell that holds a text and nothing else, as in a file of text. */
    public static RawCell text(At at, String text) {
        return new RawCell(at, text.isEmpty() ? new Content.Nothing() : new Content.Text(text), text, Map.of());
    }

    public static RawCell nothing(At at) {
        return text(at, "");
    }

    public boolean has(Trait trait) {
        return traits.containsKey(trait);
    }

    /** The text a trait carries; blank where the cell has it not. */
    public String trait(Trait trait) {
        return traits.getOrDefault(trait, "");
    }

    /** Whether nobody would say that anything stands there. */
    public boolean blank() {
        return switch (content) {
            case Content.Nothing nothing -> true;
            case Content.Text(String text) -> Folding.squeeze(text).isEmpty();
            case Content.Figure number -> false;
            case Content.Day day -> false;
            case Content.Truth truth -> false;
            case Content.Failure failure -> false;
            case Content.Uncalculated uncalculated -> false;
        };
    }

    /** What stands there as text, for comparing with what was printed there; blank for nothing. */
    public String words() {
        return content instanceof Content.Text(String text) ? text.strip() : shown.strip();
    }

    /** Whether it says what was printed there: the same words, or the same number however it is written now. */
    public boolean says(String printed) {
        return PrintedRules.same(this, printed);
    }
}
