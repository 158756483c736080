package org.yukidoke.directory;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.access.SeatClaim;

/** Who said when that an entry is right. */
@Component
final class ConfirmationRows {

    private final JdbcClient sql;

    ConfirmationRows(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Entry entry, Scope scope, Instant at, LocalDate day) {
        String body = scope.organisation().isEmpty() ? entry.platform() : scope.organisation();
        sql.sql("""
                        insert into directory.confirmation
                            (entry, version, confirmed_at, confirmed_on, organisation, account, seat)
                        values (:entry, :version, :at, :day, :body, :account, :seat)
                        """)
                .param("entry", entry.id())
                .param("version", entry.version())
                .param("at", Cells.at(at))
                .param("day", day)
                .param("body", body)
                .param("account", scope.id().orElse(null))
                .param("seat", scope.seat().map(SeatClaim::id).orElse(null))
                .update();
        sql.sql("update directory.entry set confirmed_on = :day, confirmed_by = :body where id = :id")
                .param("day", day)
                .param("body", body)
                .param("id", entry.id())
                .update();
    }
}
