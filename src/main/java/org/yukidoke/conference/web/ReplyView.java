package org.yukidoke.conference.web;

import java.util.List;
import org.yukidoke.web.Choice;

/**
 * The form by which a body says whether it comes, above it when and where it is.
 *
 * @param call version of the call it answers
 */
public record ReplyView(CallChangeView form, int call, List<MeetingView.Fact> facts, List<Choice> answers) {

    public ReplyView {
        facts = List.copyOf(facts);
        answers = List.copyOf(answers);
    }
}
