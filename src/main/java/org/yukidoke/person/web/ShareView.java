package org.yukidoke.person.web;

import java.util.List;
import org.yukidoke.web.Band;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Typed;

/**
 * The two steps before something is shared: on what it rests, then what, with whom, for what, how long.
 *
 * @param grounds what it may rest on; empty when there is nothing, which the page explains
 * @param ground the one chosen, in words; blank in the first step
 */
public record ShareView(
        Band frame,
        List<Choice> grounds,
        String ground,
        String limits,
        List<Choice> parts,
        List<Choice> bodies,
        List<Choice> kinds,
        Typed form) {

    public ShareView {
        grounds = List.copyOf(grounds);
        parts = List.copyOf(parts);
        bodies = List.copyOf(bodies);
        kinds = List.copyOf(kinds);
    }

    /**
     * The last look before something is shared: exactly what the recipient will see.
     *
     * @param sent the fields of the form once more, name and value
     */
    public record Preview(
            Band frame,
            String ground,
            String purpose,
            String evidence,
            List<String> recipients,
            String parts,
            String span,
            Shown shown,
            List<Sent> sent) {
        public Preview {
            recipients = List.copyOf(recipients);
            sent = List.copyOf(sent);
        }
    }

    /** A field sent along unseen. */
    public record Sent(String name, String value) {}
}
