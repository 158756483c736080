package org.yukidoke.outreach;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.workflow.Chore;

/** Throws away the words of trips older than they are kept; the clock is the database's. */
@Component
final class TripTidying implements Chore {

    private final JdbcClient database;

    TripTidying(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "trips";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run(Instant now) {
        database.sql("select outreach.tidy()").query(Integer.class).single();
    }
}
