package org.yukidoke.conference;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
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
import org.yukidoke.person.Part;
import org.yukidoke.web.Languages;

/** An invented conference for the demo: one matter brought, one decision, and somebody who waits to be admitted. */
@Component
@Order(560)
final class DemoConference implements DemoData {

    private final DemoDesk desks;
    private final Conferences conferences;
    private final Matters matters;
    private final Languages languages;
    private final Clock clock;

    DemoConference(DemoDesk desks, Conferences conferences, Matters matters, Languages languages, Clock clock) {
        this.desks = desks;
        this.conferences = conferences;
        this.matters = matters;
        this.languages = languages;
        this.clock = clock;
    }

    @Override
    public void load() {
        Optional<Scope> centre = desks.find("saitama-counsellor");
        Optional<Scope> office = desks.find("saitama-office");
        if (centre.isEmpty()
                || office.isEmpty()
                || !conferences.list(centre.get()).isEmpty()) {
            return;
        }
        Scope convenor = centre.get();
        String words = languages.texts("ja").of("conference.vow");
        LocalDate day = Japan.day(clock.instant()).plusDays(6);
        var call = new Meeting.Call("見本市支援会議（第3回）", "見本市役所 会議室", day, LocalTime.of(14, 0), day.plusMonths(3));
        conferences.bases(convenor).stream().findFirst().ifPresent(basis -> {
            var outcome = conferences.call(
                    convenor,
                    new Meeting.Footing.Statutory(basis.id()),
                    call,
                    List.of(office.get().organisation()),
                    new Conferences.Vow("見本 支援員", words));
            if (outcome instanceof Outcome.Done(UUID id)) {
                conferences.acknowledge(office.get(), id, new Conferences.Vow("見本 就職支援担当", words));
                fill(convenor, id, day);
            }
        });
    }

    private void fill(Scope convenor, UUID id, LocalDate day) {
        var words = new Matter.Words("見本町の一人暮らしの人（見本）", "見本。民生委員から、半年ほど姿を見ないと連絡があった。家賃は払われている。家族とは連絡が取れていない。");
        if (matters.bring(convenor, id, new Matters.Brought(null, null, words)) instanceof Outcome.Done(UUID item)) {
            matters.tell(convenor, id, item, new Matters.Told(Set.of(Part.GENERAL), "見本。民生委員から聞いたこと。"));
            matters.decide(
                    convenor,
                    id,
                    item,
                    new Matters.Task("見本。手紙を一通、返事のいらない形で届ける。", convenor.organisation(), day.plusDays(7)));
            matters.follow(
                    convenor,
                    id,
                    item,
                    1,
                    new Matter.Path(Matter.Path.State.TO_ASK, "見本。手紙に、会ってもよい日を書く欄をつける。", day.plusDays(14)));
        }
    }
}
