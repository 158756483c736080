package org.yukidoke.casework.web.handing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yukidoke.access.ContractEnd;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.handing.Arrival;
import org.yukidoke.casework.handing.Arrivals;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** What the body that comes sees: nothing before the day, then who agreed, by number until they are taken over. */
@Component
final class ComingDesk {

    private final Arrivals arrivals;

    ComingDesk(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    KitView.Coming show(Scope scope, ContractEnd end, Texts t) {
        if (!end.inForce()) {
            return new KitView.Coming(
                    t.of("handing.coming.early", Moments.day(end.terms().startsOn(), t)), List.of());
        }
        return new KitView.Coming(
                "",
                arrivals.list(scope).stream()
                        .filter(one -> one.contractEnd().equals(end.id()))
                        .map(one -> row(one, t))
                        .toList());
    }

    private static KitView.Arriving row(Arrival one, Texts t) {
        Arrival.Taken taken = one.taken();
        UUID own = taken == null ? null : taken.as();
        return new KitView.Arriving(
                one.reference().text(),
                t.of(one.kindText()),
                one.parts().stream().map(part -> t.of(part.text())).collect(Collectors.joining(t.of("handing.and"))),
                Moments.day(one.agreedOn(), t),
                one.nextBy().isEmpty()
                        ? t.of("handing.next.no")
                        : t.of(
                                "handing.next",
                                t.of("handing.next." + one.nextBy()),
                                one.nextOn() == null ? t.of("handing.next.none") : Moments.day(one.nextOn(), t)),
                taken == null ? "/handing/" + one.contractEnd() + "/arrivals/" + one.id() : "",
                taken == null ? "/handing/" + one.contractEnd() + "/arrivals/" + one.id() + "/no" : "",
                own == null ? "" : "/persons/" + own,
                taken == null
                        ? t.of("handing.coming.waits")
                        : t.of("handing.coming.taken", Moments.day(taken.at(), t)));
    }
}
