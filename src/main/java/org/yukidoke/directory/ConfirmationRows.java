package org.yukidoke.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.access.SeatClaim;

/** Who said when that an entry is right. */
@Component
final class ConfirmationRows {

    private static final String NO_BODY = "-";

    private final JdbcClient sql;

    ConfirmationRows(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Entry entry, Scope scope, Instant at, LocalDate day) {
        String body = scope.organisation().isEmpty() ? entry.platform() : scope.organisation();
        // What holds in the whole country belongs to no council; whoever has no body either still gave their word.
        var word = new Word(body.isEmpty() ? NO_BODY : body, at, day);
        add(
                entry,
                word,
                scope.id().orElse(null),
                scope.seat().map(SeatClaim::id).orElse(null));
    }

    /** @param body key of the body whose word it is */
    record Word(String body, Instant at, LocalDate day) {}

    /** A word of nobody in particular, for the demo. */
    void add(Entry entry, Word word) {
        add(entry, word, null, null);
    }

    private void add(Entry entry, Word word, @Nullable UUID account, @Nullable UUID seat) {
        sql.sql("""
                        insert into directory.confirmation
                            (entry, version, confirmed_at, confirmed_on, organisation, account, seat)
                        values (:entry, :version, :at, :day, :body, :account, :seat)
                        """)
                .param("entry", entry.id())
                .param("version", entry.version())
                .param("at", Cells.at(word.at()))
                .param("day", word.day())
                .param("body", word.body())
                .param("account", account)
                .param("seat", seat)
                .update();
        sql.sql("update directory.entry set confirmed_on = :day, confirmed_by = :body where id = :id")
                .param("day", word.day())
                .param("body", word.body())
                .param("id", entry.id())
                .update();
    }

    /** Forgets on the entry that it was confirmed; that it was stays on record. */
    void clear(UUID entry) {
        sql.sql("update directory.entry set confirmed_on = null, confirmed_by = '' where id = :id")
                .param("id", entry)
                .update();
    }
}
