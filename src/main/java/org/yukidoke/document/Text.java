package org.yukidoke.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words, some of them marked; a line feed begins a new line. */
public record Text(List<Run> runs) {

    public static final Text EMPTY = new Text(List.of());

    public Text {
        runs = List.copyOf(runs);
    }

    public static Text of(String text) {
        return text.isEmpty() ? EMPTY : new Text(List.of(new Run(text, Mark.PLAIN)));
    }

    public static Text strong(String text) {
        return new Text(List.of(new Run(text, Mark.STRONG)));
    }

    /** The words without their marks. */
    public String plain() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    public boolean isEmpty() {
        return runs.stream().allMatch(run -> run.text().isEmpty());
    }

    boolean marked() {
        return runs.stream().anyMatch(run -> run.mark() != Mark.PLAIN);
    }

    /** Words of one mark. */
    public record Run(String text, Mark mark) {}

    /** Why words stand out; never by colour alone. */
    public enum Mark {
        PLAIN,
        STRONG,
        /** Underlined, as laws print what is new. */
        INSERTED,
        /** Struck out. */
        DELETED;

        public String css() {
            return "mark-" + name().toLowerCase(Locale.ROOT);
        }
    }
}
