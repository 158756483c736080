package org.yukidoke.casework.web.handing;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Typed;

/**
 * Erasing what is left.
 *
 * @param files what may be erased
 * @param lacking what a rule keeps and others have in part only, each to be ticked by itself
 * @param kept what stays, and why until when, in words
 * @param left how many there are in all, in words
 */
public record EraseView(
        ChangesView.Head head, List<Choice> files, List<Choice> lacking, List<String> kept, String left, Typed form) {

    public EraseView {
        files = List.copyOf(files);
        lacking = List.copyOf(lacking);
        kept = List.copyOf(kept);
    }

    /**
     * The certificate.
     *
     * @param lines its text, line by line
     * @param intact that it is the one that was certified, in words
     */
    public record Certificate(ChangesView.Head head, List<String> lines, String digest, String intact) {
        public Certificate {
            lines = List.copyOf(lines);
        }
    }
}
