package org.yukidoke.assurance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When keepers of entries were asked, and how often a council asks. */
@Component
final class AskedRows {

    private final JdbcClient sql;

    AskedRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of whom something was asked. */
    record Of(UUID entry, String body) {}

    /** When each body was last asked about each of these entries; a body that keeps one newly has not been asked. */
    Map<Of, Instant> last(Collection<UUID> entries) {
        return sql
                .sql("""
                        select entry, body, max(asked_at) as asked_at
                          from assurance.asked
                         where entry = any (:entries)
                         group by entry, body
                        """)
                .param("entries", entries.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        new Of(row.getObject("entry", UUID.class), row.getString("body")),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @param way {@code mail} or {@code paper} */
    record Asked(UUID entry, String body, String way, UUID by) {}

    void add(Asked asked, Instant at) {
        sql.sql("""
                        insert into assurance.asked (entry, asked_at, asked_by, body, way)
                        values (:entry, :at, :by, :body, :way)
                        """)
                .param("entry", asked.entry())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", asked.by())
                .param("body", asked.body())
                .param("way", asked.way())
                .update();
    }

    Rhythm rhythm(String platform, LocalDate day) {
        return sql.sql("""
                        select every_days, life_days
                          from assurance.rhythm
                         where platform in ('', :platform) and since <= :day
                         order by platform desc, since desc
                         limit 1
                        """)
                .param("platform", platform)
                .param("day", day)
                .query(Rhythm.class)
                .single();
    }

    void decide(String platform, LocalDate since, Rhythm rhythm, UUID by, Instant at) {
        sql.sql("""
                        insert into assurance.rhythm (platform, since, every_days, life_days, decided_at, decided_by)
                        values (:platform, :since, :every, :life, :at, :by)
                            on conflict (platform, since) do update
                           set every_days = excluded.every_days, life_days = excluded.life_days,
                               decided_at = excluded.decided_at, decided_by = excluded.decided_by
                        """)
                .param("platform", platform)
                .param("since", since)
                .param("every", rhythm.everyDays())
                .param("life", rhythm.lifeDays())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }
}
