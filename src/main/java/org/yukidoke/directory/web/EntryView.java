package org.yukidoke.directory.web;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Typed;

/**
 * One entry with everything known of it and what can be done.
 *
 * @param status how it stands: who keeps it, who confirmed it when
 * @param facts what is known; everything else stands in {@code unknown}
 * @param unknown names of what nobody has said yet
 * @param edit page on which it is changed, or another content proposed
 * @param keep what only those who keep it may do
 * @param form what was typed in one of the small forms and not accepted
 * @param fault key of what went wrong with something that has no field; blank for nothing
 */
public record EntryView(
        Head head,
        List<ContentFact> status,
        List<ContentFact> facts,
        List<String> unknown,
        String edit,
        Keep keep,
        List<Offer> proposals,
        List<Past> history,
        Typed form,
        String done,
        String fault) {

    public EntryView {
        status = List.copyOf(status);
        facts = List.copyOf(facts);
        unknown = List.copyOf(unknown);
        proposals = List.copyOf(proposals);
        history = List.copyOf(history);
    }

    /** @param version which contents the page shows */
    public record Head(
            String id,
            String path,
            String name,
            String kind,
            int version,
            String standing,
            String standingTone,
            String freshness,
            String freshnessTone) {}

    /**
     * What may be done.
     *
     * @param may whether whoever looks keeps the entry
     * @param states of capacity; empty for what has none
     * @param successors entries that may take its place
     * @param owners bodies it may be given to; empty for whoever may not give it away
     * @param note words among staff
     */
    public record Keep(
            boolean may,
            boolean shown,
            boolean retired,
            List<Choice> states,
            List<Choice> successors,
            List<Choice> owners,
            String note) {

        public Keep {
            states = List.copyOf(states);
            successors = List.copyOf(successors);
            owners = List.copyOf(owners);
        }
    }

    /**
     * A proposal.
     *
     * @param open whether somebody still has to decide
     * @param state in words, with the reason if it was declined
     */
    public record Offer(
            String path, String by, String at, String said, boolean open, String state, List<Change> changes) {
        public Offer {
            changes = List.copyOf(changes);
        }
    }

    /** One field in which two contents differ, in words. */
    public record Change(String field, String name, String before, String after) {}

    /** A content it had, and what was changed then. */
    public record Past(String title, String said, List<Change> changes) {
        public Past {
            changes = List.copyOf(changes);
        }
    }
}
