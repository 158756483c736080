package org.yukidoke.casework.web.handing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.yukidoke.access.ContractEnd;
import org.yukidoke.access.ContractEnds;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Lays out the kit for whoever looks: the body that goes, the body that comes, who keeps the accounts. */
@Component
final class KitDesk {

    private final HandingDesk desk;
    private final ContractEnds ends;
    private final GoingDesk going;
    private final ComingDesk coming;
    private final Clock clock;

    KitDesk(HandingDesk desk, ContractEnds ends, GoingDesk going, ComingDesk coming, Clock clock) {
        this.desk = desk;
        this.ends = ends;
        this.going = going;
        this.coming = coming;
        this.clock = clock;
    }

    View show(HttpServletRequest request, UUID id, Typed form, String fault, HttpStatus status) {
        Scope scope = desk.scope();
        Texts t = desk.texts(request);
        ContractEnd end = desk.end(scope, id);
        boolean ofGoing = scope.organisation().equals(end.terms().organisation());
        boolean finishing = ofGoing && end.inForce() && desk.finishing(scope);
        boolean counsels = scope.is(Role.COUNSELLOR) && !end.inForce();
        boolean works = ofGoing && end.stands() && (counsels || finishing);
        boolean comes =
                scope.organisation().equals(end.terms().successor()) && scope.is(Role.COUNSELLOR) && end.stands();
        return desk.show(
                "kit",
                new KitView(
                        ChangeWords.head(end, desk, t),
                        says(end, ofGoing, finishing, t),
                        works ? List.of(going.show(request, scope, end, finishing)) : List.of(),
                        comes ? List.of(coming.show(scope, end, t)) : List.of(),
                        scope.is(Role.ADMINISTRATOR) ? List.of(keeping(scope, end, form, t)) : List.of(),
                        KitPages.done(request),
                        fault.isEmpty() ? "" : t.of(fault)),
                status);
    }

    private String says(ContractEnd end, boolean ofGoing, boolean finishing, Texts t) {
        LocalDate today = Japan.day(clock.instant());
        String day = Moments.day(end.terms().startsOn(), t);
        if (end.course() instanceof ContractEnd.Course.Over) {
            return t.of("handing.says.over", day);
        }
        if (end.course() instanceof ContractEnd.Course.Withdrawn(var at, var why)) {
            return why.isEmpty()
                    ? t.of("handing.says.withdrawn")
                    : t.of("handing.says.undone", Moments.words(at, t), why);
        }
        if (!end.inForce()) {
            return t.of(
                    "handing.says.coming",
                    day,
                    java.time.temporal.ChronoUnit.DAYS.between(
                            today, end.terms().startsOn()));
        }
        if (finishing) {
            return t.of("handing.says.finishing", day);
        }
        return t.of(ofGoing ? "handing.says.gone.own" : "handing.says.gone", day);
    }

    private KitView.Keeping keeping(Scope scope, ContractEnd end, Typed form, Texts t) {
        Instant now = clock.instant();
        var finishers = new ArrayList<KitView.Finishing>();
        for (ContractEnd.Finisher one : ends.admitted(scope, end.id())) {
            boolean over = one.endedAt() != null || !one.until().isAfter(now);
            finishers.add(new KitView.Finishing(
                    t.of("handing.finisher.who", one.who().name(), one.who().login()),
                    Moments.day(one.until().minusSeconds(1), t),
                    one.reason(),
                    t.of(over ? "handing.finisher.over" : "handing.finisher.open"),
                    one.endedAt() != null ? "" : "/handing/" + end.id() + "/finishers/" + one.id() + "/end"));
        }
        return new KitView.Keeping(
                end.stands() && !end.inForce(),
                end.inForce() ? List.of(ends.undoable(scope, end)) : List.of(),
                finishers,
                form);
    }
}
