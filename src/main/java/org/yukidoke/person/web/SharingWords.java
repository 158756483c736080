package org.yukidoke.person.web;

import java.time.Instant;
import java.util.List;
import org.yukidoke.person.Consent;
import org.yukidoke.person.Share;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** Shares and consents in words. */
record SharingWords(PersonWords words, Bodies bodies, Instant now) {

    private Texts t() {
        return words.t();
    }

    SharingView.ShareLine share(Share share) {
        var wanted = share.wanted();
        return new SharingView.ShareLine(
                share.id().toString(),
                t().of(wanted.ground().basis().text()),
                wanted.purpose(),
                wanted.evidence(),
                words.parts(wanted.listParts()),
                bodies.names(wanted.recipients(), t()),
                t().of(
                                "personpage.span",
                                Moments.day(wanted.span().from(), t()),
                                Moments.day(Days.last(wanted.span().to()), t())),
                state(share),
                share.inForce() ? "success" : "plain");
    }

    private String state(Share share) {
        Share.Ended ended = share.ended();
        if (ended != null) {
            return t().of(
                            "personpage.share.state.ended",
                            Moments.day(ended.at(), t()),
                            t().of(ended.reason().text()));
        }
        if (share.inForce()) {
            return t().of("personpage.share.state.open");
        }
        var span = share.wanted().span();
        if (share.awaits() && span.to().isAfter(now)) {
            return t().of("personpage.share.state.awaits");
        }
        if (span.from().isAfter(now)) {
            return t().of("personpage.share.state.later");
        }
        return t().of(span.to().isAfter(now) ? "personpage.share.state.basis" : "personpage.share.state.over");
    }

    SharingView.ConsentLine consent(Consent consent) {
        var newest = consent.newest();
        var extent = newest.extent();
        boolean holds = consent.holds(now);
        String state = holds
                ? t().of("personpage.consent.holds")
                : t().of(
                                newest.kind() == Consent.Kind.WITHDRAWN
                                        ? "personpage.consent.withdrawn"
                                        : "personpage.consent.over");
        return new SharingView.ConsentLine(
                consent.line().toString(),
                holds,
                state,
                words.parts(extent.parts().stream().sorted().toList()),
                bodies.names(extent.recipients(), t()),
                Moments.day(Days.last(extent.until()), t()),
                consent.events().stream().map(this::event).toList());
    }

    SharingView.EventLine event(Consent.Event event) {
        var circumstances = event.circumstances();
        return new SharingView.EventLine(
                t().of(event.kind().text()),
                Moments.day(circumstances.happenedOn(), t()),
                t().of(
                                "personpage.consent.how",
                                t().of(circumstances.giver().text()),
                                t().of(circumstances.method().text())),
                circumstances.evidence());
    }

    List<SharingView.ShareLine> shares(List<Share> shares) {
        return shares.stream().map(this::share).toList();
    }
}
