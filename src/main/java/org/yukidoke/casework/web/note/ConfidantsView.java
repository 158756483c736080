package org.yukidoke.casework.web.note;

import java.util.List;
import org.yukidoke.web.Band;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Typed;

/**
 * Who reads strict records of a person.
 *
 * @param decides whether the reader decides about the file: not who broke the glass
 * @param authors whose records they are, to choose from; none where the reader has none to open
 */
public record ConfidantsView(
        Band frame,
        String done,
        List<Line> lines,
        Typed form,
        boolean decides,
        List<Choice> authors,
        List<Choice> colleagues) {

    public ConfidantsView {
        lines = List.copyOf(lines);
        authors = List.copyOf(authors);
        colleagues = List.copyOf(colleagues);
    }

    /** Somebody named. */
    public record Line(String id, String author, String name) {}
}
