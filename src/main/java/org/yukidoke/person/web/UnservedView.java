package org.yukidoke.person.web;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Typed;

/** Restricted files nobody can open any more. */
public record UnservedView(List<Line> files, String done) {

    public UnservedView {
        files = List.copyOf(files);
    }

    /** A file by its number, and how it stands. */
    public record Line(String reference, String href, String body, String state) {}

    /**
     * One of them.
     *
     * @param colleagues who could be proposed; empty while somebody is
     * @param proposals who is proposed; one at most
     */
    public record File(Line line, List<Choice> colleagues, List<Proposal> proposals, Typed form, String done) {
        public File {
            colleagues = List.copyOf(colleagues);
            proposals = List.copyOf(proposals);
        }
    }

    /**
     * Who is proposed, in words.
     *
     * @param own whether the confirming is left to somebody else
     */
    public record Proposal(String id, String text, boolean own) {}
}
