package org.yukidoke.dropbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;

/** What bodies decided, by the day from which it holds. */
@Component
final class BoxRows {

    private final JdbcClient database;

    BoxRows(JdbcClient database) {
        this.database = database;
    }

    /** What holds for a body on a day. */
    Box get(String organisation, LocalDate day) {
        return database.sql("""
                        select takes, roles, due_days, keep_days
                          from dropbox.box
                         where organisation in ('', :organisation)
                           and since <= :day
                         order by organisation desc, since desc
                         limit 1
                        """)
                .param("organisation", organisation)
                .param("day", day)
                .query((row, number) -> box(row))
                .single();
    }

    /** Keys of the bodies that take requests today, by the clock that judges; none that has gone. */
    List<String> taking() {
        return database.sql("select key from dropbox.taking() key")
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Whether a body takes requests today. */
    boolean takes(String organisation) {
        return database.sql("select dropbox.takes(:organisation)")
                .param("organisation", organisation)
                .query(Boolean.class)
                .single();
    }

    void decide(String organisation, LocalDate since, Box box, @Nullable UUID by) {
        database.sql("""
                        insert into dropbox.box (organisation, since, takes, roles, due_days, keep_days, hourly,
                                                 open_days, decided_by, decided_at)
                        select :organisation, :since, :takes, :roles, :dueDays, :keepDays, b.hourly,
                               b.open_days, cast(:by as uuid), now()
                          from dropbox.box b
                         where b.organisation in ('', :organisation)
                           and b.since <= :since
                         order by b.organisation desc, b.since desc
                         limit 1
                            on conflict (organisation, since) do update
                           set takes = excluded.takes, roles = excluded.roles, due_days = excluded.due_days,
                               keep_days = excluded.keep_days, decided_by = excluded.decided_by,
                               decided_at = excluded.decided_at
                        """)
                .param("organisation", organisation)
                .param("since", since)
                .param("takes", box.takes())
                .param("roles", box.roles().stream().map(Role::key).sorted().toArray(String[]::new))
                .param("dueDays", box.dueDays())
                .param("keepDays", box.keepDays())
                .param("by", by == null ? null : by.toString())
                .update();
    }

    private static Box box(ResultSet row) throws SQLException {
        return new Box(
                row.getBoolean("takes"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(key -> Role.valueOf(key.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toUnmodifiableSet()),
                row.getInt("due_days"),
                row.getInt("keep_days"));
    }
}
