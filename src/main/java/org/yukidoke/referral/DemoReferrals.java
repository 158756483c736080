package org.yukidoke.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DemoDesk;
import org.yukidoke.access.Scope;
import org.yukidoke.db.DemoData;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Line;
import org.yukidoke.person.Part;
import org.yukidoke.person.Persons;
import org.yukidoke.person.SharingGrounds;

/** A few invented people passed on between two bodies, so that the loop can be tried from both sides. */
@Component
@Order(530)
final class DemoReferrals implements DemoData {

    private static final String CENTRE = "saitama.support-bodies";
    private static final String OFFICE = "saitama.labour-bureau";
    private static final Set<Part> WHO = EnumSet.of(Part.IDENTITY, Part.CONTACT, Part.GENERAL);

    private final DemoDesk desks;
    private final Persons persons;
    private final SharingGrounds grounds;
    private final Sending sending;
    private final Moves moves;
    private final Inquiries inquiries;
    private final Clock clock;

    DemoReferrals(
            DemoDesk desks,
            Persons persons,
            SharingGrounds grounds,
            Sending sending,
            Moves moves,
            Inquiries inquiries,
            Clock clock) {
        this.desks = desks;
        this.persons = persons;
        this.grounds = grounds;
        this.sending = sending;
        this.moves = moves;
        this.inquiries = inquiries;
        this.clock = clock;
    }

    @Override
    public void load() {
        Optional<Scope> centre = desks.find("saitama-counsellor");
        Optional<Scope> office = desks.find("saitama-office");
        if (centre.isPresent()
                && office.isPresent()
                && inquiries.list(centre.get(), 1).total() == 0) {
            ask(centre.get(), office.get());
            accepted(centre.get(), office.get());
            send(centre.get(), "三葉", OFFICE, "まずは見学から始めたい");
            send(office.get(), "五郎", CENTRE, "話しながら、ゆっくり考えたい");
        }
    }

    private void ask(Scope centre, Scope office) {
        LocalDate month = Japan.day(clock.instant()).withDayOfMonth(1).plusMonths(1);
        inquiries
                .ask(
                        centre,
                        OFFICE,
                        new Inquiry.Question(List.of(Preview.Asked.PRACTICE), List.of(Preview.Need.SIGN), "", month))
                .ifPresent(id -> inquiries.answer(office, id, Inquiry.Answer.TALK_FIRST));
        inquiries.ask(office, CENTRE, new Inquiry.Question(List.of(Preview.Asked.PLACE), List.of(), "", month));
    }

    /** One that goes well: taken on, with a day for the first meeting. */
    private void accepted(Scope centre, Scope office) {
        send(centre, "一郎", OFFICE, "手を動かす仕事なら続けられそう")
                .ifPresent(id -> moves.move(
                        office,
                        id,
                        1,
                        new Move.Accept(
                                new Note("埼玉 冬馬", "専門窓口 2番", "お待ちしています"),
                                new State.Meeting(Japan.day(clock.instant()).plusDays(5), LocalTime.of(14, 0)))));
    }

    private Optional<UUID> send(Scope scope, String given, String receiver, String line) {
        return persons.newest(scope, null, false).stream()
                .filter(one -> one.identity()
                        .filter(identity -> identity.name().given().equals(given))
                        .isPresent())
                .map(Line::id)
                .findFirst()
                .flatMap(person -> ground(scope, person, receiver)
                        .flatMap(ground -> sent(sending.send(scope, person, wanted(ground, receiver, line)))));
    }

    private Optional<SharingGrounds.Usable> ground(Scope scope, UUID person, String receiver) {
        return grounds.list(scope, person, scope.organisation()).stream()
                .filter(one -> one.recipients().organisations().contains(receiver))
                .findFirst();
    }

    private Sending.Wanted wanted(SharingGrounds.Usable ground, String receiver, String line) {
        return new Sending.Wanted(
                receiver,
                ground.ground(),
                WHO,
                clock.instant().plus(Duration.ofDays(90)),
                "つなぎ先で支援を受けるため",
                new Referral.Wish(false, "", Referral.Urgency.MONTH, Side.SENDER),
                new Preview(
                        Preview.Age.FROM_45,
                        "",
                        List.of(Preview.Asked.WORK, Preview.Asked.PRACTICE),
                        List.of(Preview.Topic.LONG_AWAY),
                        List.of(),
                        line));
    }

    private static Optional<UUID> sent(Sent sent) {
        return switch (sent) {
            case Sent.Done(UUID id) -> Optional.of(id);
            case Sent.Refused refused -> Optional.empty();
            case Sent.Already already -> Optional.empty();
            case Sent.Gone gone -> Optional.empty();
        };
    }
}
