package org.yukidoke.casework;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.kernel.Japan;
import org.yukidoke.statistics.Suppression;

/** From which figure on counts of casework are told. */
@Component
public class Tellings {

    private final JdbcClient database;
    private final Clock clock;

    Tellings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The rule of a day.
     *
     * @param least figures below are withheld
     * @param citation on whose word
     */
    public record Telling(long least, String citation) {

        public Suppression suppression() {
            return new Suppression.Threshold(least, true);
        }
    }

    /** The rule of today. */
    public Telling get() {
        return database.sql("""
                        select least, citation
                          from casework.telling
                         where valid_from <= :today
                         order by valid_from desc
                         limit 1
                        """)
                .param("today", Japan.day(clock.instant()))
                .query((row, number) -> new Telling(row.getLong("least"), row.getString("citation")))
                .single();
    }
}
