package org.yukidoke.referral.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.person.PersonTab;
import org.yukidoke.referral.Referrals;
import org.yukidoke.referral.Side;
import org.yukidoke.web.Texts;

/** つなぎ beside the other pages of a file, and what of it is to be known before anything is read. */
@Component
final class ReferralTab implements PersonTab {

    static final Place PLACE = new Place("/referrals", "referral.tab", 30);

    private final Referrals referrals;
    private final ReferralDesk desk;

    ReferralTab(Referrals referrals, ReferralDesk desk) {
        this.referrals = referrals;
        this.desk = desk;
    }

    @Override
    public Place place() {
        return PLACE;
    }

    @Override
    public Optional<Deed> deed() {
        return Optional.of(new Deed(PLACE.path() + "/new", "referral.new"));
    }

    @Override
    public List<Note> notes(Scope scope, UUID person, Texts t) {
        Words words = desk.words(scope, t);
        return referrals.ofPerson(scope, person).stream()
                // From where somebody came stays known when what they came for is over.
                .filter(referral -> referral.state().stage().open()
                        || referral.side() == Side.RECEIVER
                        || referral.pressing(words.today()))
                .map(referral -> new Note(
                        t.of("referral.tab"),
                        t.of(
                                referral.side() == Side.RECEIVER ? "referral.note.from" : "referral.note",
                                words.body(referral.other()),
                                words.stage(referral.state()),
                                words.facts(referral.state())),
                        "/referrals/" + referral.id(),
                        referral.pressing(words.today())
                                || (referral.state().stage().open()
                                        && words.tone(referral.state()).equals("warning"))))
                .toList();
    }
}
