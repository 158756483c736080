package org.yukidoke.progress.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.web.Choice;

/**
 * One cell of the grid as it is shown.
 *
 * @param name its name in the form; fields are {@code <name>.<field>}
 * @param column the period, for when rows are cards
 * @param kind which inputs it has: {@code number}, {@code share}, {@code day}, {@code grade}; {@code shut} for none
 * @param seen the entry it was filled with, as the form sends it back
 * @param grade how an aim in words stands; only where {@link #graded}
 * @param state what may stand in place of a figure
 * @param notes what stands around it: overdue, typed and not recorded, other entries of the time
 * @param recorded what the ledger has, who entered it and when; in a shut cell, why it is shut
 */
public record GridCell(
        String name,
        String column,
        String kind,
        String seen,
        List<Input> inputs,
        Pick grade,
        Pick state,
        Input expected,
        Extra extra,
        List<Note> notes,
        String recorded,
        List<String> faults) {

    private static final Input NO_INPUT = new Input("", "", "", "", false);
    private static final Pick NO_PICK = new Pick("", "", "", false, List.of());

    /** A cell into which nothing can be typed, and why. */
    static GridCell shut(String name, String column, String why) {
        return new GridCell(
                name,
                column,
                "shut",
                "",
                List.of(),
                NO_PICK,
                NO_PICK,
                NO_INPUT,
                new Extra(false, "", List.of(), NO_INPUT, NO_PICK, "", ""),
                List.of(),
                why,
                List.of());
    }

    public GridCell {
        inputs = List.copyOf(inputs);
        notes = List.copyOf(notes);
        faults = List.copyOf(faults);
    }

    /** A place to type; {@code label} says it aloud, {@code unit} stands behind it. */
    public record Input(String name, String label, String unit, String value, boolean wrong) {}

    /** A choice of one of several. */
    public record Pick(String name, String label, String value, boolean wrong, List<Choice> options) {
        public Pick {
            options = List.copyOf(options);
        }
    }

    /**
     * What backs the figure, folded.
     *
     * @param open whether something was typed into it, or is wrong with it
     * @param summary what the fold is called; says when something is in it
     * @param before the remark on the figure that stands; blank for none
     * @param proof address of the file that proves it; blank for none
     */
    public record Extra(
            boolean open,
            String summary,
            List<Input> inputs,
            Input comment,
            Pick evidence,
            String before,
            String proof) {
        public Extra {
            inputs = List.copyOf(inputs);
        }
    }

    /** A remark; {@code tone} is that of a chip, blank for plain words, which {@code href} may make a link. */
    public record Note(String text, String tone, String href) {}

    public boolean shut() {
        return kind.equals("shut");
    }

    public boolean graded() {
        return kind.equals("grade");
    }

    public boolean wrong() {
        return !faults.isEmpty();
    }

    /** Where what is wrong with it is told; null when nothing is. */
    public @Nullable String faultsId() {
        return wrong() ? name + "-error" : null;
    }
}
