package org.yukidoke.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.audit.Break.Kind;
import org.yukidoke.support.TestDatabase;

/** A record for tests: events are written as the application does, changed as only the owner of the database could. */
record Chronicle(TestDatabase database) {

    static final UUID PERSON = UUID.fromString("01900000-0000-7000-8000-00000000000a");

    static Chronicle fresh() {
        return new Chronicle(TestDatabase.create());
    }

    /** Nothing recorded and nothing sealed. */
    Chronicle emptied() {
        resting("truncate audit.event, audit.seal");
        return this;
    }

    JdbcClient owner() {
        return database.owner();
    }

    Sealing sealing() {
        return new Sealing(database.application());
    }

    /** Events of which every column is filled; returns the number of the first. */
    long write(int events) {
        var audit = new Audit(database.application());
        database.transactions().executeWithoutResult(status -> {
            database.application().sql("""
                            select set_config('yukidoke.account', '01900000-0000-7000-8000-000000000001', true),
                                   set_config('yukidoke.organisation', 'saitama.support', true)
                            """).query().singleRow();
            for (int number = 0; number < events; number++) {
                audit.write(AuditEvent.done("person.read", "person", PERSON)
                        .with("number", Integer.toString(number))
                        .about(PERSON, "saitama.support", "own"));
            }
        });
        return number("select max(id) from audit.event") - events + 1;
    }

    /** Writes and seals, one seal for each number of events. */
    long sealed(int... batches) {
        long first = 0;
        for (int events : batches) {
            long begin = write(events);
            first = first == 0 ? begin : first;
            sealAll();
        }
        return first;
    }

    /** Until nothing is left: a transaction of another test's database may hold a seal back for a moment. */
    void sealAll() {
        Instant latest = Instant.now().plus(Duration.ofSeconds(20));
        while (loose() > 0 && Instant.now().isBefore(latest)) {
            sealing().all();
        }
        assertThat(loose()).isZero();
    }

    long loose() {
        return number("""
                select count(*)
                  from audit.event e
                 where not exists (select from audit.seal s where e.id = any (s.events))
                """);
    }

    long number(String question) {
        return owner().sql(question).query(Long.class).single();
    }

    /** As the owner of the tables can: the triggers rest meanwhile. */
    void tamper(String sql) {
        assertThat(resting(sql)).as(sql).isPositive();
    }

    private int resting(String sql) {
        owner().sql("""
                        alter table audit.event disable trigger append_only;
                        alter table audit.seal disable trigger append_only
                        """).update();
        int changed = owner().sql(sql).update();
        owner().sql("""
                        alter table audit.event enable trigger append_only;
                        alter table audit.seal enable trigger append_only
                        """).update();
        return changed;
    }

    List<Break> breaks() {
        return breaks(Optional.empty());
    }

    List<Break> breaks(Optional<Head> kept) {
        var breaks = new ArrayList<Break>();
        assertThat(Chain.verify(database.access(), kept, breaks::add).breaks()).isEqualTo(breaks.size());
        return breaks;
    }

    Head head() {
        return Chain.head(database.access()).orElseThrow();
    }

    static Break found(Kind kind, Object... facts) {
        return Break.of(kind, facts);
    }
}
