package org.yukidoke.event;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DemoDesk;
import org.yukidoke.access.Scope;
import org.yukidoke.db.DemoData;
import org.yukidoke.directory.Asker;
import org.yukidoke.directory.Title;
import org.yukidoke.directory.Wording;
import org.yukidoke.kernel.Japan;

/** Events to try: made up, and said to be. */
@Component
@Order(720)
final class DemoEvents implements DemoData {

    private static final String PLATFORM = "saitama";
    private static final String OWNER = "saitama.pref";

    private final DemoDesk desks;
    private final Events events;
    private final Clock clock;

    DemoEvents(DemoDesk desks, Events events, Clock clock) {
        this.desks = desks;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void load() {
        desks.find("saitama-secretariat")
                .filter(scope -> events.list(scope, PLATFORM).isEmpty())
                .ifPresent(this::lay);
    }

    private void lay(Scope secretariat) {
        LocalDate today = Japan.day(clock.instant());
        put(
                secretariat,
                EventKind.SEMINAR,
                content("働き方を考えるセミナー（見本）", "見本です。仕事の探しかたを、少ない人数でゆっくり話します。", "prepare"),
                List.of(session(1, today.plusDays(18), 14), session(2, today.plusDays(46), 14)));
        put(
                secretariat,
                EventKind.FAIR,
                content("ミドル世代の面接会（見本）", "見本です。35歳からの人を歓迎する会社が集まります。", "work"),
                List.of(session(1, today.plusDays(25), 13)));
        put(
                secretariat,
                EventKind.GATHERING,
                content("家族の集い（見本）", "見本です。家にいる時間が長い人の家族が話す会です。名前は言わなくてもかまいません。", "withdrawn"),
                List.of(session(1, today.plusDays(11), 10)));
    }

    private void put(Scope secretariat, EventKind kind, EventContent content, List<Session> sessions) {
        var home = new Events.Home(PLATFORM, OWNER, kind);
        switch (events.add(secretariat, home, content, sessions)) {
            case Events.Saving.Kept(Event event) -> events.stand(secretariat, event.id(), Event.State.PUBLIC);
            case Events.Saving.Clash clash -> throw new IllegalStateException(clash.toString());
            case Events.Saving.Faulty faulty -> throw new IllegalStateException(faulty.toString());
        }
    }

    private static EventContent content(String title, String summary, String wish) {
        return new EventContent(
                Title.ja(title),
                Wording.ja(summary),
                Set.of(wish),
                Wording.NONE,
                wish.equals("withdrawn") ? Set.of(Asker.FAMILY) : Set.of(Asker.SELF, Asker.FAMILY, Asker.SUPPORTER),
                null,
                null,
                Set.of(),
                List.of(new EventContent.Organiser("埼玉県（見本）", EventContent.Part.HOLDS)),
                EventContent.Way.ONSITE,
                "free",
                Wording.NONE,
                Wording.NONE,
                null,
                "",
                "",
                null,
                "");
    }

    private static Session session(int number, LocalDate day, int hour) {
        return new Session(
                number, day, LocalTime.of(hour, 0), LocalTime.of(hour + 2, 0), "会場は見本です", 20, Session.State.PLANNED);
    }
}
