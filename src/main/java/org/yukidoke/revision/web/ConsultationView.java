package org.yukidoke.revision.web;

import java.util.List;
import org.yukidoke.web.FormField;
import org.yukidoke.web.Typed;

/** What the members were asked and what they said. */
public record ConsultationView(
        Head head,
        List<Round> rounds,
        boolean mayOpen,
        boolean mayClose,
        boolean maySay,
        boolean mayVote,
        List<FormField> openFields,
        List<FormField> sayFields,
        List<FormField> voteFields,
        Typed form,
        String done) {

    public ConsultationView {
        rounds = List.copyOf(rounds);
        openFields = List.copyOf(openFields);
        sayFields = List.copyOf(sayFields);
        voteFields = List.copyOf(voteFields);
    }

    /** One asking. */
    public record Round(
            String title, String letter, boolean open, List<Comment> comments, List<Vote> votes, String count) {
        public Round {
            comments = List.copyOf(comments);
            votes = List.copyOf(votes);
        }
    }

    /** A comment; {@code answerAction} empty where it cannot be answered. */
    public record Comment(
            String item, String who, String said, String when, String taken, String answer, String answerAction) {}

    /** What a body said of the whole; {@code stale} when the text changed since. */
    public record Vote(String who, String stance, String tone, String said, String when, boolean stale) {}
}
