package org.yukidoke.referral.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.person.FileDoor;
import org.yukidoke.person.Part;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.SharingGrounds;
import org.yukidoke.referral.Inquiries;
import org.yukidoke.referral.Preview;
import org.yukidoke.referral.Referral;
import org.yukidoke.referral.Sending;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Draft;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** What the form of a referral offers, and the last look before it is sent. */
@Component
final class SendDesk {

    private final FileDoor door;
    private final Sending sending;
    private final SharingGrounds grounds;
    private final ReferralNames names;
    private final Inquiries inquiries;
    private final ReferralDesk desk;
    private final Clock clock;

    SendDesk(
            FileDoor door,
            Sending sending,
            SharingGrounds grounds,
            ReferralNames names,
            Inquiries inquiries,
            ReferralDesk desk,
            Clock clock) {
        this.door = door;
        this.sending = sending;
        this.grounds = grounds;
        this.names = names;
        this.inquiries = inquiries;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * The form with what is usual and what the file tells already.
     *
     * @param to key of the body to be chosen, if a ground reaches it; blank for none
     */
    Typed usual(Scope scope, PersonFile file, String to) {
        List<SendForm.Via> vias = vias(scope, file);
        return file.named()
                .map(named -> SendForm.usual(
                        vias,
                        to,
                        Sending.age(named.identity().birth(), Japan.day(clock.instant())),
                        names.areaNamed(
                                named.identity().municipality(), file.cover().owner())))
                .orElseGet(() -> SendForm.usual(vias, to, Preview.Age.UNSAID, ""));
    }

    /** The last look before it is sent. */
    SendView.Look look(Scope scope, PersonFile file, Sending.Wanted wanted, DraftDesk.Shown shown, Texts t) {
        Typed sent = shown.typed();
        Draft.Mark mark = shown.draft().mark();
        Words words = desk.words(scope, t);
        String via = vias(scope, file).stream()
                .filter(one -> one.key().equals(sent.value("via")))
                .findFirst()
                .map(one -> ground(one.ground(), t))
                .orElse("");
        String body = words.body(wanted.receiver());
        return new SendView.Look(
                door.band(file, ReferralTab.PLACE, t).below(t.of("referral.title"), Crumb.here(t.of("referral.new"))),
                body,
                List.of(
                        new ReferralView.Fact(t.of("referral.receiver"), body),
                        new ReferralView.Fact(t.of("referral.ground"), via),
                        new ReferralView.Fact(
                                t.of("referral.until"),
                                Moments.day(wanted.until().minusNanos(1), t)),
                        new ReferralView.Fact(
                                t.of("referral.due"), Moments.day(sending.due(wanted, Japan.day(clock.instant())), t))),
                ReferralDesk.preview(wanted.preview(), wanted.wish(), words),
                ReferralDesk.letter(Sending.letter(file, wanted.parts()), t),
                Stream.concat(
                                SendForm.FIELDS.stream()
                                        .flatMap(field -> sent.values().getOrDefault(field, List.of()).stream()
                                                .map(value -> new SendView.Sent(field, value))),
                                Stream.of(
                                        new SendView.Sent("draft", mark.id()),
                                        new SendView.Sent("draft-seen", Integer.toString(mark.seen())),
                                        // Nothing is typed here: it is still the page before that speaks.
                                        new SendView.Sent("draft-writer", sent.value("draft-writer")),
                                        new SendView.Sent("draft-turn", sent.value("draft-turn"))))
                        .toList());
    }

    /** Everybody the file can be referred to now; nobody who has gone. */
    List<SendForm.Via> vias(Scope scope, PersonFile file) {
        String own = file.cover().owner();
        List<SendForm.Via> all = SendForm.vias(grounds.list(scope, file.cover().id(), own), own);
        Predicate<String> there =
                names.there(all.stream().map(SendForm.Via::body).toList());
        return all.stream().filter(via -> there.test(via.body())).toList();
    }

    SendView form(Scope scope, PersonFile file, DraftDesk.Shown shown, Texts t) {
        Typed form = shown.typed();
        List<SendForm.Via> vias = vias(scope, file);
        String own = file.cover().owner();
        Map<String, String> rooms = rooms(scope, t);
        return new SendView(
                door.band(file, ReferralTab.PLACE, t).below(t.of("referral.title"), Crumb.here(t.of("referral.new"))),
                vias.stream().map(via -> choice(via, vias, rooms, t)).toList(),
                ReferralDesk.choices(Preview.Asked.values(), t),
                ReferralDesk.choices(Referral.Urgency.values(), t),
                parts(vias, t),
                new SendView.More(
                        ReferralDesk.choices(Preview.Age.values(), t),
                        Stream.concat(Stream.of(new Choice("", t.of("referral.unsaid"))), names.areas(own).stream())
                                .toList(),
                        topics(t),
                        ReferralDesk.choices(Preview.Need.values(), t),
                        List.of(
                                new Choice("sender", t.of("referral.asker.here")),
                                new Choice("receiver", t.of("referral.asker.there"))),
                        Stream.of("age", "area", "topics", "needs").anyMatch(form::wrong)),
                shown.draft(),
                form);
    }

    /** What bodies answered newest to the question whether they have room, in words. */
    private Map<String, String> rooms(Scope scope, Texts t) {
        Words words = desk.words(scope, t);
        return inquiries.answered(scope).stream()
                .collect(Collectors.toMap(
                        one -> one.between().receiver(),
                        one -> t.of(
                                "referral.inquiry.said",
                                words.room(one),
                                Moments.day(one.asking().at(), t)),
                        (newest, older) -> newest));
    }

    private Choice choice(SendForm.Via via, List<SendForm.Via> vias, Map<String, String> rooms, Texts t) {
        String said = rooms.getOrDefault(via.body(), "");
        String listed = names.capacity(via.body(), t);
        String capacity = t.list(Stream.of(said, listed).filter(one -> !one.isEmpty()));
        // Two grounds to one body differ in what may be passed, and nothing else on the page would tell which is which.
        boolean several =
                vias.stream().filter(one -> one.body().equals(via.body())).count() > 1;
        String ground =
                several ? t.of("referral.via.parts", ground(via.ground(), t), passes(via, t)) : ground(via.ground(), t);
        return new Choice(
                via.key(),
                names.body(via.body(), t),
                capacity.isEmpty() ? ground : t.of("referral.via", ground, capacity));
    }

    private static String passes(SendForm.Via via, Texts t) {
        return t.list(Arrays.stream(Part.values())
                .filter(via.ground().parts()::contains)
                .map(part -> t.of(part.text())));
    }

    private static String ground(SharingGrounds.Usable ground, Texts t) {
        return switch (ground) {
            case SharingGrounds.Usable.Agreed(var consent) ->
                t.of(
                        "referral.ground.consent",
                        Moments.day(consent.newest().circumstances().happenedOn(), t),
                        Moments.day(ground.last(), t));
            case SharingGrounds.Usable.Confirmed(var confirmation) ->
                t.of(
                        "referral.ground.basis",
                        t.of(confirmation.claim().basis().text()),
                        confirmation.claim().name(),
                        Moments.day(ground.last(), t));
        };
    }

    private static List<Choice> parts(List<SendForm.Via> vias, Texts t) {
        return Arrays.stream(Part.values())
                .filter(part -> part != Part.FAMILY
                        && vias.stream().anyMatch(via -> via.ground().parts().contains(part)))
                .map(part -> new Choice(part.key(), t.of(part.text())))
                .toList();
    }

    private static List<Choice> topics(Texts t) {
        return Arrays.stream(Preview.Topic.values())
                .map(topic -> new Choice(
                        topic.key(), t.of(topic.text()), topic.welfare() ? t.of("referral.topic.welfare") : ""))
                .toList();
    }
}
