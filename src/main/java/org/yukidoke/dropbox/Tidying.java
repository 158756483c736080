package org.yukidoke.dropbox;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.workflow.Chore;

/** Erases what was written once it is done long enough, and changes the keys, so that old copies open nothing. */
@Component
final class Tidying implements Chore {

    static final Duration KEY_LIFE = Duration.ofDays(30);

    private final JdbcClient database;
    private final Openings openings;

    Tidying(JdbcClient database, Openings openings) {
        this.database = database;
        this.openings = openings;
    }

    @Override
    public String name() {
        return "dropbox";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(Instant now) {
        openings.renew(now.minus(KEY_LIFE), now);
        database.sql("select dropbox.tidy()").query(Integer.class).single();
    }
}
