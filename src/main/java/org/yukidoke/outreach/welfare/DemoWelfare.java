package org.yukidoke.outreach.welfare;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DemoDesk;
import org.yukidoke.access.Scope;
import org.yukidoke.db.DemoData;
import org.yukidoke.kernel.Japan;

/** Invented entries of the registers for the demo. */
@Component
@Order(571)
final class DemoWelfare implements DemoData {

    private static final String COUNCIL = "saitama";
    private static final String SOURCE = "見本の資料";

    private final DemoDesk desks;
    private final WelfareWorks works;
    private final TrainingProviders providers;
    private final Staffings staffings;
    private final Clock clock;

    DemoWelfare(DemoDesk desks, WelfareWorks works, TrainingProviders providers, Staffings staffings, Clock clock) {
        this.desks = desks;
        this.works = works;
        this.providers = providers;
        this.staffings = staffings;
        this.clock = clock;
    }

    @Override
    public void load() {
        Optional<Scope> secretariat = desks.find("saitama-secretariat");
        if (secretariat.isEmpty() || !works.newest(COUNCIL).isEmpty()) {
            return;
        }
        Scope scope = secretariat.get();
        LocalDate today = Japan.day(clock.instant());
        LocalDate asOf = today.minusMonths(2);
        works.say(
                scope,
                COUNCIL,
                new Provision("112011", Provision.State.RUNS, today.minusYears(4), "見本社会福祉協議会", SOURCE, asOf));
        works.say(
                scope,
                COUNCIL,
                new Provision("112020", Provision.State.PLANNED, today.plusMonths(5), "", SOURCE, asOf));
        works.say(scope, COUNCIL, new Provision("112089", Provision.State.NONE, null, "", SOURCE, asOf));
        works.prompt(
                scope, COUNCIL, new Prompt("112089", today.minusDays(30), "県 福祉の担当課", Prompt.How.VISIT, "来年度に考える"));
        staffings.say(
                scope,
                COUNCIL,
                new Staffing(
                        "見本市自立相談支援センター",
                        "112011",
                        Staffing.RunBy.ENTRUSTED,
                        Staffing.Post.OUTREACH,
                        2,
                        1,
                        SOURCE,
                        asOf));
        add(
                scope,
                "見本作業所",
                true,
                new Provider.Dates(asOf.minusYears(3), asOf.minusYears(2), today.plusDays(40), null, ""));
        add(scope, "見本農園", false, new Provider.Dates(today.minusDays(20), null, null, null, ""));
    }

    private void add(Scope scope, String name, boolean published, Provider.Dates dates) {
        providers.add(
                scope,
                new Provider(
                        new UUID(0, 0),
                        COUNCIL,
                        new Provider.Called("", name, "社会福祉法人 見本会", "", "112011", "", ""),
                        new Provider.Work("清掃、野菜の袋詰め", false, true, 4),
                        dates,
                        published,
                        new Provider.Source(SOURCE, Japan.day(clock.instant()).minusDays(1)),
                        1));
    }
}
