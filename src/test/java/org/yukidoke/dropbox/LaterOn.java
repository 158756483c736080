package org.yukidoke.dropbox;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.yukidoke.support.TestDatabase;

/** Days that pass: tidies as if it were later, which only the owner of the tables can. */
@TestComponent
@Lazy // the demo is tried on this class path too
final class LaterOn {

    private final Openings openings;
    private final TestDatabase database;

    LaterOn(Openings openings, TestDatabase database) {
        this.openings = openings;
        this.database = database;
    }

    void tidied(Instant now) {
        openings.renew(now.minus(Tidying.KEY_LIFE), now);
        database.owner()
                .sql("select dropbox.tidy(:now)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
