package org.yukidoke.person.web;

import java.util.List;
import org.yukidoke.web.Band;

/**
 * What is shared of a file, and what the person consented to.
 *
 * @param noNotice the body has no notice yet, so that nobody can consent
 */
public record SharingView(
        Band frame,
        List<ShareLine> open,
        List<ShareLine> past,
        List<ConsentLine> consents,
        boolean noNotice,
        String done) {

    public SharingView {
        open = List.copyOf(open);
        past = List.copyOf(past);
        consents = List.copyOf(consents);
    }

    /**
     * A share.
     *
     * @param state why it opens nothing, or that it does, in words
     * @param tone of the state
     */
    public record ShareLine(
            String id,
            String basis,
            String purpose,
            String evidence,
            String parts,
            List<String> recipients,
            String span,
            String state,
            String tone) {
        public ShareLine {
            recipients = List.copyOf(recipients);
        }
    }

    /** A consent with its events, the newest first. */
    public record ConsentLine(
            String line,
            boolean holds,
            String state,
            String parts,
            List<String> recipients,
            String until,
            List<EventLine> events) {
        public ConsentLine {
            recipients = List.copyOf(recipients);
            events = List.copyOf(events);
        }
    }

    /** Something that happened to a consent. */
    public record EventLine(String what, String when, String how, String evidence) {}
}
