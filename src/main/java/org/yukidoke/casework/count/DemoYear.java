package org.yukidoke.casework.count;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DemoDesk;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.caseload.Outcome;
import org.yukidoke.casework.caseload.Outcomes;
import org.yukidoke.casework.caseload.Registrations;
import org.yukidoke.db.DemoData;
import org.yukidoke.person.Line;
import org.yukidoke.person.Persons;

/** An invented year of invented people, so that a figure can be counted from records. */
@Component
@Order(516)
final class DemoYear implements DemoData {

    private static final LocalDate JUNE = LocalDate.of(2025, 6, 12);

    private final DemoDesk desks;
    private final Persons persons;
    private final Outcomes outcomes;
    private final Registrations registrations;

    DemoYear(DemoDesk desks, Persons persons, Outcomes outcomes, Registrations registrations) {
        this.desks = desks;
        this.persons = persons;
        this.outcomes = outcomes;
        this.registrations = registrations;
    }

    @Override
    public void load() {
        desks.find("saitama-office").ifPresent(this::work);
    }

    private void work(Scope office) {
        List<Line> files = persons.newest(office, null, false).stream()
                .filter(file -> file.owner().equals(office.organisation()))
                .toList();
        if (files.stream()
                .anyMatch(file -> !registrations.list(office, file.id()).isEmpty())) {
            return;
        }
        for (Line file : files) {
            registrations.register(office, file.id(), JUNE);
        }
        files.stream()
                .findFirst()
                .ifPresent(file -> outcomes.add(
                        office,
                        file.id(),
                        new Outcome.Said(
                                Outcome.Kind.WORK,
                                Outcome.Employment.REGULAR,
                                JUNE.plusMonths(5),
                                Outcome.Source.PERSON,
                                Outcome.Placer.US,
                                "見本工業"),
                        null));
    }
}
