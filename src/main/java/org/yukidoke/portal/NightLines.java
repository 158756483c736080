package org.yukidoke.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.kernel.Japan;

/** NightLines for emergencies and for the night. Every page shows them, so they are asked of the database once a minute. */
@Component
public class NightLines {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final Clock clock;
    private final AtomicReference<Known> known = new AtomicReference<>(new Known(Instant.EPOCH, List.of()));

    NightLines(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Known(Instant at, List<NightLine> lines) {}

    /** Those in force, the most urgent first. */
    public List<NightLine> list() {
        Instant now = clock.instant();
        Known before = known.get();
        if (before.at().plus(FRESH).isAfter(now)) {
            return before.lines();
        }
        var lines = database.sql("""
                        select *
                          from portal.line
                         where (shown_from is null or shown_from <= :day)
                           and (shown_to is null or shown_to >= :day)
                         order by position
                        """)
                .param("day", Japan.day(now))
                .query((row, number) -> line(row))
                .list();
        known.set(new Known(now, lines));
        return lines;
    }

    private static NightLine line(ResultSet row) throws SQLException {
        return new NightLine(
                row.getString("name_ja"),
                row.getString("name_en"),
                row.getString("said_ja"),
                row.getString("said_en"),
                row.getString("number"),
                row.getBoolean("emergency"),
                hours(row),
                row.getObject("checked_on", LocalDate.class));
    }

    private static NightLine.Hours hours(ResultSet row) throws SQLException {
        if (row.getBoolean("day_long")) {
            return new NightLine.Hours.DayAndNight();
        }
        LocalTime opens = row.getObject("opens", LocalTime.class);
        return opens == null
                ? new NightLine.Hours.Unknown()
                : new NightLine.Hours.Daily(opens, row.getObject("closes", LocalTime.class));
    }
}
