package org.yukidoke.person.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.web.Band;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Typed;

/**
 * The form by which a consent is recorded, under the notice the person was shown.
 *
 * @param line the consent that is renewed or narrowed; blank for a new one
 * @param seen its newest event when this page was made
 * @param now the consent as somebody else left it meanwhile; null where nobody did
 */
public record ConsentView(
        Band frame,
        NoticeText notice,
        String line,
        String seen,
        Fields fields,
        SharingView.@Nullable ConsentLine now,
        Typed form) {

    /** What the person was told. */
    public record NoticeText(String id, String number, String body, String purpose, String months) {}

    /** What the form offers, which is never more than the notice says. */
    public record Fields(
            List<Choice> parts,
            List<Choice> bodies,
            List<Choice> kinds,
            List<Choice> methods,
            List<Choice> givers,
            List<Choice> deeds) {
        public Fields {
            parts = List.copyOf(parts);
            bodies = List.copyOf(bodies);
            kinds = List.copyOf(kinds);
            methods = List.copyOf(methods);
            givers = List.copyOf(givers);
            deeds = List.copyOf(deeds);
        }
    }

    /**
     * Asked once before a consent is withdrawn: what ends with it.
     *
     * @param shares what rests on it
     * @param over whether it was withdrawn already
     */
    public record Withdrawal(
            Band frame,
            SharingView.ConsentLine consent,
            List<SharingView.ShareLine> shares,
            boolean over,
            List<Choice> methods,
            List<Choice> givers,
            Typed form) {
        public Withdrawal {
            shares = List.copyOf(shares);
            methods = List.copyOf(methods);
            givers = List.copyOf(givers);
        }
    }

    /** A slip for the person: what they consented to, and how to take it back. */
    public record Receipt(
            Band frame,
            String body,
            NoticeText notice,
            SharingView.ConsentLine consent,
            SharingView.EventLine event,
            String printed) {}
}
