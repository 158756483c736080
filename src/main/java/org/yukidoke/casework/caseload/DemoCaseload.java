package org.yukidoke.casework.caseload;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DemoDesk;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.Period;
import org.yukidoke.casework.Periods;
import org.yukidoke.db.DemoData;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.FileKind;
import org.yukidoke.person.Line;
import org.yukidoke.person.Persons;

/** Invented accompaniments of the invented people, so that a day can be tried. */
@Component
@Order(515)
final class DemoCaseload implements DemoData {

    private final DemoDesk desks;
    private final Persons persons;
    private final Periods periods;
    private final Outcomes outcomes;
    private final Registrations registrations;
    private final Clock clock;

    DemoCaseload(
            DemoDesk desks,
            Persons persons,
            Periods periods,
            Outcomes outcomes,
            Registrations registrations,
            Clock clock) {
        this.desks = desks;
        this.persons = persons;
        this.periods = periods;
        this.outcomes = outcomes;
        this.registrations = registrations;
        this.clock = clock;
    }

    @Override
    public void load() {
        desks.find("saitama-counsellor").ifPresent(this::begin);
    }

    private void begin(Scope counsellor) {
        List<Line> files = persons.newest(counsellor, null, false);
        if (files.stream().anyMatch(file -> !periods.list(counsellor, file.id()).isEmpty())) {
            return;
        }
        LocalDate today = Japan.day(clock.instant());
        UUID me = counsellor.requireAccount();
        files.stream()
                .findFirst()
                .ifPresent(file -> registrations.register(
                        counsellor, file.id(), FiscalYear.of(today).first().minusDays(60)));
        for (int i = 0; i < files.size(); i++) {
            boolean family = files.get(i).kind() == FileKind.FAMILY;
            periods.open(
                    counsellor,
                    files.get(i).id(),
                    new Periods.Start(
                            today.minusDays(12L + 25L * i),
                            family ? Period.Kind.FAMILY : Period.Kind.ACCOMPANY,
                            // Nobody answers for the last one yet.
                            i == files.size() - 1 && i > 0 ? null : me,
                            ""));
            registrations.register(counsellor, files.get(i).id(), today);
        }
        files.stream().findFirst().ifPresent(file -> works(counsellor, file.id(), today));
    }

    private void works(Scope counsellor, UUID person, LocalDate today) {
        outcomes.add(
                counsellor,
                person,
                new Outcome.Said(
                        Outcome.Kind.WORK,
                        Outcome.Employment.PART_TIME,
                        today.minusMonths(1).minusDays(2),
                        Outcome.Source.PERSON,
                        Outcome.Placer.HELLO_WORK,
                        "見本商店。週3日、午前だけ"),
                null);
    }
}
