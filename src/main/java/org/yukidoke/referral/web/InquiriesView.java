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

    /**
     * One of them.
     *
     * @param state its answer in words, or why none is awaited; of one that is open, by when it is due
     * @param can whether the acting body answers it
     */
    public record Row(String id, String body, String question, String when, String state, String tone, boolean can) {}

    /**
     * One question, for whoever asked or was asked.
     *
     * @param facts what is to be known of it
     * @param open whether an answer is awaited from the other body: it can be written down and the question taken back
     * @param files who can be referred there on the answer, each by one press; empty where there is no room
     */
    public record One(
            String path,
            String body,
            List<ReferralView.Fact> facts,
            boolean open,
            boolean room,
            List<Choice> files,
            List<Choice> answers,
            Typed form,
            String done,
            String fault) {
        public One {
            facts = List.copyOf(facts);
            files = List.copyOf(files);
            answers = List.copyOf(answers);
        }
    }

    /**
     * The form of a new one, with what is known already.
     *
     * @param capacity what the directory says; blank for nothing
     * @param answering whether somebody there can answer on these pages
     */
    public record Fresh(
            String body,
            String name,
            String capacity,
            boolean answering,
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
