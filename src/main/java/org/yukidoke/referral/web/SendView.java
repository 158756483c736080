package org.yukidoke.referral.web;

import java.util.List;
import org.yukidoke.web.Band;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Draft;
import org.yukidoke.web.Typed;

/**
 * The form of a referral.
 *
 * @param vias bodies, each by a ground that reaches it; empty when there is none, which the page explains
 */
public record SendView(
        Band frame,
        List<Choice> vias,
        List<Choice> asks,
        List<Choice> urgencies,
        List<Choice> parts,
        More more,
        Draft draft,
        Typed form) {

    public SendView {
        vias = List.copyOf(vias);
        asks = List.copyOf(asks);
        urgencies = List.copyOf(urgencies);
        parts = List.copyOf(parts);
    }

    /** What is usually left as it is. */
    public record More(
            List<Choice> ages,
            List<Choice> areas,
            List<Choice> topics,
            List<Choice> needs,
            List<Choice> askers,
            boolean open) {
        public More {
            ages = List.copyOf(ages);
            areas = List.copyOf(areas);
            topics = List.copyOf(topics);
            needs = List.copyOf(needs);
            askers = List.copyOf(askers);
        }
    }

    /**
     * The last look: exactly what the other body reads, before and after it has accepted.
     *
     * @param facts to whom, on what basis, until when
     * @param sent the fields of the form once more
     */
    public record Look(
            Band frame,
            String body,
            List<ReferralView.Fact> facts,
            List<ReferralView.Fact> before,
            List<ReferralView.Section> after,
            List<Sent> sent) {
        public Look {
            facts = List.copyOf(facts);
            before = List.copyOf(before);
            after = List.copyOf(after);
            sent = List.copyOf(sent);
        }
    }

    /** A field sent along unseen. */
    public record Sent(String name, String value) {}

    /** The referrals of one file. */
    public record Lines(Band frame, List<ReferralsView.Row> rows, String done) {
        public Lines {
            rows = List.copyOf(rows);
        }
    }
}
