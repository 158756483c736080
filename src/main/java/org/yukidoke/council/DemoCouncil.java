package org.yukidoke.council;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DemoDesk;
import org.yukidoke.access.Scope;
import org.yukidoke.db.DemoData;
import org.yukidoke.kernel.Japan;
import org.yukidoke.reporting.Round;
import org.yukidoke.reporting.Rounds;
import org.yukidoke.reporting.Snapshots;

/** A meeting of the demo with its decisions and papers, made from a round that is closed; and one still to come. */
@Component
@Order(700)
final class DemoCouncil implements DemoData {

    private static final String PAST = "saitama-r5";
    private static final String COMING = "saitama-r7";

    private final DemoDesk desks;
    private final Rounds rounds;
    private final Snapshots snapshots;
    private final Meetings meetings;
    private final Packs packs;
    private final Clock clock;

    DemoCouncil(DemoDesk desks, Rounds rounds, Snapshots snapshots, Meetings meetings, Packs packs, Clock clock) {
        this.desks = desks;
        this.rounds = rounds;
        this.snapshots = snapshots;
        this.meetings = meetings;
        this.packs = packs;
        this.clock = clock;
    }

    @Override
    public void load() {
        desks.find("saitama-secretariat")
                .filter(scope -> meetings.list(scope, PAST).isEmpty())
                .ifPresent(this::lay);
    }

    private void lay(Scope secretariat) {
        UUID past = hold(
                secretariat,
                PAST,
                Map.of(
                        "kind", "plenary",
                        "title", "令和6年度第1回会議（見本）",
                        "day", "2024-07-12",
                        "time", "14時から16時まで",
                        "place", "県民健康センター 大会議室",
                        "agenda", "開会\n令和5年度の実績について\n令和6年度の取組について\n閉会",
                        "attendees", "埼玉労働局｜見本 太郎｜出席\n埼玉県｜見本 花子｜代理出席",
                        "papers", "進捗一覧\n構成機関別の報告",
                        "minutes", "見本です。令和5年度の実績を確かめ、窓口の周知を進めることとした。"));
        meetings.decide(
                secretariat, past, Map.of("words", "各市町村の広報で相談窓口を知らせる。", "body", "saitama.pref", "due", "2024-09-30"));
        closed(secretariat).ifPresent(round -> papers(secretariat, past, round));
        hold(
                secretariat,
                COMING,
                Map.of(
                        "kind", "block",
                        "title", "西部ブロック会議（見本）",
                        "day", "2026-12-10",
                        "area", "西部",
                        "agenda", "上半期の実績について\n情報交換"));
    }

    private UUID hold(Scope secretariat, String plan, Map<String, String> typed) {
        return switch (meetings.hold(secretariat, plan, typed)) {
            case Meetings.Recording.Done(Meeting meeting) -> meeting.id();
            case Meetings.Recording.Refused refused -> throw new IllegalStateException("no demo meeting: " + refused);
            case Meetings.Recording.Overtaken overtaken ->
                throw new IllegalStateException("a new meeting is overtaken");
        };
    }

    private void papers(Scope secretariat, UUID meeting, UUID round) {
        if (packs.make(secretariat, meeting, round, List.of("council", "welfare", "bodies"))
                instanceof Packs.Making.Done(Pack pack)) {
            packs.publish(secretariat, pack.id());
        }
    }

    /** Empty where the plan has nothing to ask for; the meeting then stands without papers. */
    private Optional<UUID> closed(Scope secretariat) {
        var wanted = Map.of(
                "kind", "year",
                "period", "2023",
                "title", "令和5年度実績の報告（見本）",
                "due", LocalDate.ofInstant(clock.instant(), Japan.ZONE).toString(),
                "route", "one",
                "measures", "yes");
        return rounds.plan(secretariat, PAST, wanted) instanceof Rounds.Planning.Done(Round round)
                        && rounds.open(secretariat, round.id()) instanceof Rounds.Opening.Done
                        && snapshots.close(secretariat, round.id()) instanceof Snapshots.Closing.Done
                ? Optional.of(round.id())
                : Optional.empty();
    }
}
