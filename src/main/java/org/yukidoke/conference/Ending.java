package org.yukidoke.conference;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.workflow.Chore;

/** Destroys what was said in a meeting once its day has come. */
@Component
final class Ending implements Chore {

    private final JdbcClient database;

    Ending(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "conference";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(Instant now) {
        database.sql("select conference.expire()").query(Integer.class).single();
    }
}
