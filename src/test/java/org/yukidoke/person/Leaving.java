package org.yukidoke.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Lazy;
import org.yukidoke.access.ContractEnd;
import org.yukidoke.access.ContractEnds;
import org.yukidoke.directory.Organisation;
import org.yukidoke.directory.Organisations;
import org.yukidoke.kernel.Japan;
import org.yukidoke.support.TestDatabase;

/** Bodies no other test knows, and midnight for them. */
@TestComponent
@Lazy
@DependsOn("people")
public final class Leaving {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final People people;
    private final Organisations organisations;
    private final LegalGrounds grounds;
    private final ContractEnds ends;
    private final TestDatabase database;

    Leaving(
            People people,
            Organisations organisations,
            LegalGrounds grounds,
            ContractEnds ends,
            TestDatabase database) {
        this.people = people;
        this.organisations = organisations;
        this.grounds = grounds;
        this.ends = ends;
        this.database = database;
    }

    /** A body that helps people; its key is its name as well. */
    public String body(String name) {
        String key = "saitama.leaving-" + name + "-" + NUMBER.incrementAndGet();
        organisations.enter(new Organisation(key, "saitama", "見本 " + key, key, "", "support"));
        grounds.allow(people.administrator(), key, true, true);
        return key;
    }

    /** The body has gone: another took over today. */
    public UUID gone(String body, String successor) {
        LocalDate today = Japan.day(Instant.now());
        var terms = new ContractEnd.Terms(
                body, successor, today.plusDays(30), today.plusDays(10), "見本県", "見本県 委託契約書（見本） 第8号");
        return switch (ends.announce(people.administrator(), terms)) {
            case ContractEnds.Outcome.Refused(var faults) -> throw new AssertionError(faults);
            case ContractEnds.Outcome.Done(UUID id) -> {
                database.owner()
                        .sql("update access.contract_end set starts_on = :today, ask_by = :before where id = :id")
                        .param("today", today)
                        .param("before", today.minusDays(1))
                        .param("id", id)
                        .update();
                yield id;
            }
        };
    }
}
