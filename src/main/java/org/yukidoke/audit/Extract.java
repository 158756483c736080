package org.yukidoke.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.yukidoke.db.DatabaseAccess;

/** The record of a span of time, written out as it is read, however long it is. */
public final class Extract {

    private static final int AT_ONCE = 5_000;

    private static final String BETWEEN = """
            select id, happened_at, account::text as account, organisation, action, object_type, object_id, permitted,
                   subject::text as subject, owner, basis, detail::text as detail
              from audit.event
             where happened_at >= ? and happened_at < ?
             order by happened_at, id
            """;

    private Extract() {}

    /** A span of time with its begin, without its end. */
    public record Span(Instant from, Instant to) {}

    /**
     * Writes every event of the span and returns how many there were.
     *
     * @throws org.yukidoke.db.Refusal when the database does not answer or is not of this program's version
     */
    public static long write(DatabaseAccess access, Span span, Format format, Writer out) {
        return Chain.with(access, connection -> {
            try (var statement = connection.prepareStatement(BETWEEN)) {
                statement.setObject(1, span.from().atOffset(ZoneOffset.UTC));
                statement.setObject(2, span.to().atOffset(ZoneOffset.UTC));
                statement.setFetchSize(AT_ONCE);
                return write(statement, format, out);
            }
        });
    }

    private static long write(PreparedStatement statement, Format format, Writer out) throws SQLException {
        long written = 0;
        try (var rows = statement.executeQuery()) {
            out.write(format.head());
            while (rows.next()) {
                out.write(format.line(Entry.of(rows)));
                written++;
            }
            out.flush();
            return written;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
