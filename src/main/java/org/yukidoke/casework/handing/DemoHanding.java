package org.yukidoke.casework.handing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yukidoke.access.ContractEnd;
import org.yukidoke.access.ContractEnds;
import org.yukidoke.access.DemoDesk;
import org.yukidoke.access.Scope;
import org.yukidoke.db.DemoData;
import org.yukidoke.directory.Organisation;
import org.yukidoke.directory.Organisations;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.LegalGrounds;
import org.yukidoke.person.Notice;
import org.yukidoke.person.Part;
import org.yukidoke.person.Recipients;

/** An invented body in another prefecture whose contract ends; half of its people were asked. */
@Component
@Order(580)
final class DemoHanding implements DemoData {

    private static final String FROM = "akita.demo-house";
    private static final String TO = "akita.demo-harbour";
    private static final Set<Part> PARTS = EnumSet.of(Part.IDENTITY, Part.CONTACT, Part.GENERAL);

    private final DemoDesk desks;
    private final Organisations organisations;
    private final LegalGrounds grounds;
    private final ContractEnds ends;
    private final DemoLeaving leaving;
    private final Clock clock;

    DemoHanding(
            DemoDesk desks,
            Organisations organisations,
            LegalGrounds grounds,
            ContractEnds ends,
            DemoLeaving leaving,
            Clock clock) {
        this.desks = desks;
        this.organisations = organisations;
        this.grounds = grounds;
        this.ends = ends;
        this.leaving = leaving;
        this.clock = clock;
    }

    @Override
    public void load() {
        Optional<Scope> counsellor = desks.find("akita-counsellor");
        Optional<Scope> administrator = desks.find("administrator");
        if (counsellor.isPresent() && administrator.isPresent() && leaving.none(counsellor.get())) {
            announce(administrator.get(), counsellor.get());
        }
    }

    private void announce(Scope administrator, Scope counsellor) {
        LocalDate today = Japan.day(clock.instant());
        organisations.enter(
                new Organisation(FROM, "akita", "相談室こだま（見本）", "Kodama counselling (sample)", "", "support_body"));
        organisations.enter(
                new Organisation(TO, "akita", "相談室みなと（見本）", "Minato counselling (sample)", "", "support_body"));
        grounds.allow(administrator, FROM, true, true);
        grounds.allow(administrator, TO, true, true);
        Notice notice = grounds.announce(
                administrator,
                FROM,
                new Notice.Wording(
                        "支援する機関が替わります。次に選んだことだけを、次の機関に伝えます。伝えたくないことは、伝えません。引き継がれるまでは、いつでも取りやめ（撤回）できます。",
                        "支援を続けるため",
                        PARTS,
                        Recipients.bodies(TO),
                        12),
                today);
        if (ends.announce(
                        administrator,
                        new ContractEnd.Terms(
                                FROM, TO, today.plusDays(40), today.plusDays(20), "見本県 雇用担当課", "相談支援業務委託契約書（見本）第12号"))
                instanceof ContractEnds.Outcome.Done done) {
            ends.find(administrator, done.id())
                    .ifPresent(end -> leaving.ask(counsellor, end, notice, today.plusDays(100)));
        }
    }
}
