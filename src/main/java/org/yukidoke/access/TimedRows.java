package org.yukidoke.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Roles held for a while, as rows. */
@Component
final class TimedRows {

    private final JdbcClient database;

    TimedRows(JdbcClient database) {
        this.database = database;
    }

    void add(TimedGrant grant, @Nullable UUID by, Instant now) {
        TimedGrant.Wanted what = grant.what();
        database.sql("""
                        insert into access.timed_grant
                            (id, account, role, platform, stands_for, valid_from, valid_until, granted_at, granted_by)
                        values
                            (:id, :account, :role, :platform, :standsFor, :from, :until, :now, :by)
                        """)
                .param("id", grant.id())
                .param("account", grant.account())
                .param("role", what.grant().role().key())
                .param("platform", what.grant().platform())
                .param("standsFor", what.standsFor())
                .param("from", what.from())
                .param("until", what.until())
                .param("now", AccountRows.at(now))
                .param("by", by)
                .update();
    }

    boolean end(UUID id, UUID account, @Nullable UUID by, Instant now) {
        return database.sql("""
                                update access.timed_grant
                                   set ended_at = :now,
                                       ended_by = :by
                                 where id = :id
                                   and account = :account
                                   and ended_at is null
                                """)
                        .param("id", id)
                        .param("account", account)
                        .param("by", by)
                        .param("now", AccountRows.at(now))
                        .update()
                == 1;
    }

    List<TimedGrant> list(UUID account) {
        return database.sql("""
                        select *
                          from access.timed_grant
                         where account = :account
                         order by valid_until desc, id desc
                        """)
                .param("account", account)
                .query((row, number) -> grant(row))
                .list();
    }

    private static TimedGrant grant(ResultSet row) throws SQLException {
        return new TimedGrant(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                new TimedGrant.Wanted(
                        new Grant(Role.find(row.getString("role")).orElseThrow(), row.getString("platform")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getObject("stands_for", UUID.class)),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null));
    }
}
