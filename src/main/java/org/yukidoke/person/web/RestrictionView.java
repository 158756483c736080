package org.yukidoke.person.web;

import java.util.List;
import java.util.stream.Stream;
import org.yukidoke.web.Band;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Typed;

/**
 * Who may see a file that not everybody of the body sees.
 *
 * @param others colleagues who could be named
 * @param answers whoever answers for the person and is named with whoever restricts; one at most
 */
public record RestrictionView(
        Band frame,
        boolean restricted,
        List<Named> admitted,
        List<Choice> others,
        List<Choice> answers,
        Typed form,
        String done) {

    public RestrictionView {
        admitted = List.copyOf(admitted);
        others = List.copyOf(others);
        answers = List.copyOf(answers);
    }

    /** Who could answer for the person instead, nobody first. */
    public List<Choice> instead(String nobody) {
        return Stream.concat(
                        Stream.of(new Choice("", nobody)),
                        others.stream()
                                .filter(one -> answers.stream()
                                        .noneMatch(
                                                answering -> answering.value().equals(one.value()))))
                .toList();
    }

    /** Somebody named; {@code last} when nobody could serve the person without them. */
    public record Named(String account, String name, String since, boolean last) {}

    /**
     * The page by which a restricted file is opened in an emergency.
     *
     * @param openings one's own of the last days
     */
    public record Glass(Typed form, List<Choice> reasons, List<Opened> openings, String done) {
        public Glass {
            reasons = List.copyOf(reasons);
            openings = List.copyOf(openings);
        }
    }

    /** An emergency opening; {@code running} while it can be closed. */
    public record Opened(String id, String at, String reason, String until, boolean running) {}
}
