package org.yukidoke.gathering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DemoDesk;
import org.yukidoke.access.Scope;
import org.yukidoke.db.DemoData;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Line;
import org.yukidoke.person.Persons;

/** An invented place to be, a class for families and a peer for the demo. */
@Component
@Order(565)
final class DemoGatherings implements DemoData {

    private final DemoDesk desks;
    private final Gatherings gatherings;
    private final Supporters supporters;
    private final Persons persons;
    private final Clock clock;

    DemoGatherings(DemoDesk desks, Gatherings gatherings, Supporters supporters, Persons persons, Clock clock) {
        this.desks = desks;
        this.gatherings = gatherings;
        this.supporters = supporters;
        this.persons = persons;
        this.clock = clock;
    }

    @Override
    public void load() {
        Optional<Scope> centre = desks.find("saitama-counsellor");
        if (centre.isEmpty() || !gatherings.list(centre.get()).isEmpty()) {
            return;
        }
        Scope scope = centre.get();
        LocalDate today = Japan.day(clock.instant());
        var words = new Supporter.Words("見本 ピアさん", "センターから連絡する", "見本。木曜日の午後に来られる。");
        List<UUID> peers = ids(supporters.add(
                scope,
                Supporter.Kind.PEER,
                words,
                new Supporter.Active(today.minusMonths(8), today.minusMonths(6), null)));
        List<UUID> people = persons.newest(scope, null, false).stream()
                .limit(2)
                .map(Line::id)
                .toList();
        for (UUID place : ids(gatherings.open(
                scope, Circle.Kind.PLACE, new Circle.Called("木曜の居場所（見本）", "見本市民会館 和室", today.minusYears(1))))) {
            for (int week = 3; week >= 1; week--) {
                gatherings.hold(
                        scope,
                        place,
                        new Day.Held(today.minusWeeks(week), 120, week == 2 ? "お茶と将棋" : "お茶", 4 + week),
                        new Gatherings.Present(people.subList(0, Math.min(week % 2 + 1, people.size())), peers));
            }
        }
        for (UUID family : ids(gatherings.open(
                scope, Circle.Kind.FAMILY, new Circle.Called("家族の教室（見本）", "オンライン", today.minusMonths(4))))) {
            gatherings.hold(
                    scope,
                    family,
                    new Day.Held(today.minusDays(20), 90, "声のかけ方を話し合う", 9),
                    new Gatherings.Present(List.of(), List.of()));
        }
    }

    private static List<UUID> ids(Kept kept) {
        return kept instanceof Kept.Done(UUID id) ? List.of(id) : List.of();
    }
}
