package org.yukidoke.referral.web;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Paging;
import org.yukidoke.web.Typed;

/**
 * Questions whether there is room: received, asked, and a new one.
 *
 * @param bodies whom one may ask
 * @param paging of those received and asked together
 */
public record InquiriesView(
        List<Row> received,
        List<Row> asked,
        List<Choice> bodies,
        List<Choice> answers,
        Paging paging,
        Typed form,
        String done) {

    public InquiriesView {
        received = List.copyOf(received);
        asked = List.copyOf(asked);
        bodies = List.copyOf(bodies);
        answers = List.copyOf(answers);
    }

    /** One of them, with the key and the name of the other body; {@code answer} is blank while there is none. */
    public record Row(String id, String key, String body, String question, String when, String answer) {}

    /**
     * The form of a new one, with what is known already.
     *
     * @param capacity what the directory says; blank for nothing
     */
    public record Fresh(
            String body,
            String name,
            String capacity,
            List<Choice> asks,
            List<Choice> needs,
            List<Choice> months,
            List<Choice> areas,
            Typed form) {
        public Fresh {
            asks = List.copyOf(asks);
            needs = List.copyOf(needs);
            months = List.copyOf(months);
            areas = List.copyOf(areas);
        }
    }
}
