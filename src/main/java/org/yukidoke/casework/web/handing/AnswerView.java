package org.yukidoke.casework.web.handing;

import java.util.List;
import org.yukidoke.web.Band;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Draft;
import org.yukidoke.web.Typed;

/**
 * What somebody says about going on with the body that comes.
 *
 * @param number of the newest entry
 * @param standing how it stands, in words
 */
public record AnswerView(
        Band frame,
        ChangesView.Head head,
        Draft draft,
        Typed form,
        Fields fields,
        List<Entry> history,
        int number,
        String standing) {

    public AnswerView {
        history = List.copyOf(history);
    }

    /**
     * What can be chosen.
     *
     * @param notices blank when none names the body that comes
     */
    public record Fields(
            List<Choice> answers,
            List<Choice> methods,
            List<Choice> colleagues,
            List<Choice> notices,
            List<Choice> grounds,
            List<Choice> parts,
            List<Choice> givers) {
        public Fields {
            answers = List.copyOf(answers);
            methods = List.copyOf(methods);
            colleagues = List.copyOf(colleagues);
            notices = List.copyOf(notices);
            grounds = List.copyOf(grounds);
            parts = List.copyOf(parts);
            givers = List.copyOf(givers);
        }
    }

    /** An entry, in words. */
    public record Entry(String day, String answer, String method, String by, String note, String letter) {}

    /**
     * The letter that asks, on A4.
     *
     * @param parts what may pass, each to be ticked by the person
     * @param notice the wording of the notice; blank while there is none
     */
    public record Letter(
            Band frame,
            ChangesView.Head head,
            String name,
            String keeper,
            String asker,
            List<String> parts,
            String notice,
            String printed) {
        public Letter {
            parts = List.copyOf(parts);
        }
    }
}
