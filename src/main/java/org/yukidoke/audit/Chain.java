package org.yukidoke.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yukidoke.audit.Break.Kind;
import org.yukidoke.db.DatabaseAccess;
import org.yukidoke.db.Refusal;

/** The chain of seals over the record, looked at from outside: by whoever may open the whole database. */
public final class Chain {

    /** An event that has waited longer for its seal could have been changed unnoticed all that time. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private static final int SEALS_AT_ONCE = 16;
    private static final int EVENTS_AT_ONCE = 10_000;

    private static final String EVENTS = """
            select id,
                   case when isfinite(happened_at) then ((extract(epoch from happened_at) * 1000000)::bigint)::text
                        else happened_at::text end as micros,
                   account::text as account, organisation, action, object_type, object_id, permitted::text as permitted,
                   detail::text as detail, subject::text as subject, owner, basis, transaction::text as transaction
              from audit.event
             where id = any (?)
            """;

    private static final String ALL = "select id, transaction::text as transaction, happened_at from audit.event";

    private final Connection connection;
    private final Consumer<Break> breaks;
    private final IdSet sealed = new IdSet();
    private long found;
    private long events;
    private @Nullable Seal last;

    private Chain(Connection connection, Consumer<Break> breaks) {
        this.connection = connection;
        this.breaks = breaks;
    }

    /**
     * What was looked at.
     *
     * @param breaks how many places do not fit
     * @param events events in the record
     * @param newest the newest seal; null while nothing is sealed
     */
    public record Report(long breaks, long events, @Nullable Head newest) {}

    /**
     * Goes through the whole record as it stands at this moment, computing every hash anew, and names what does not fit.
     *
     * @param kept a head kept outside; without one the end of the chain can be cut off unnoticed
     * @throws Refusal when the database does not answer or is not of this program's version
     */
    public static Report verify(DatabaseAccess access, Optional<Head> kept, Consumer<Break> breaks) {
        return with(access, connection -> {
            var chain = new Chain(connection, breaks);
            return chain.report(kept);
        });
    }

    /** The newest seal; empty while nothing is sealed. */
    public static Optional<Head> head(DatabaseAccess access) {
        return with(access, connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("""
                            select number, encode(hash, 'hex'), sealed_at, total
                              from audit.seal
                             order by number desc
                             limit 1
                            """)) {
                return row.next()
                        ? Optional.of(new Head(
                                row.getLong(1),
                                row.getString(2),
                                row.getObject(3, OffsetDateTime.class).toInstant(),
                                row.getLong(4)))
                        : Optional.<Head>empty();
            }
        });
    }

    /** Work on a connection that may fail as the database may. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** As the owner, at one moment, without writing. */
    static <T> T with(DatabaseAccess access, Work<T> work) {
        var owner = access.owner();
        try (var connection = DriverManager.getConnection(access.url(), owner.user(), owner.password())) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            refuseEarlier(connection);
            T done = work.on(connection);
            connection.rollback();
            return done;
        } catch (SQLException cause) {
            throw new Refusal(cause, "db.refusal.unreachable", access.url(), String.valueOf(cause.getMessage()));
        }
    }

    private static void refuseEarlier(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select to_regclass('audit.seal') is null")) {
            if (row.next() && row.getBoolean(1)) {
                throw new Refusal("audit.refusal.not_migrated");
            }
        }
    }

    private Report report(Optional<Head> kept) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(SEALS_AT_ONCE);
            try (var rows = statement.executeQuery(Seal.SELECT)) {
                while (rows.next()) {
                    Seal seal = Seal.of(rows);
                    link(seal);
                    contents(seal);
                    kept.filter(head -> head.seal() == seal.number()).ifPresent(head -> compare(head, seal));
                    last = seal;
                }
            }
        }
        kept.ifPresent(this::end);
        loose();
        return new Report(found, events, last == null ? null : last.head());
    }

    private void link(Seal seal) {
        long before = last == null ? 0 : last.number();
        byte[] hash =
                last == null ? new byte[Canonical.HASH_BYTES] : last.hashes().own();
        long total = last == null ? 0 : last.total();
        if (!seal.isWhole() || !Arrays.equals(seal.computed(), seal.hashes().own())) {
            broken(Kind.SEAL_CHANGED, seal.number());
        }
        if (seal.number() != before + 1) {
            broken(Kind.SEAL_MISSING, before + 1, seal.number());
        } else if (!Arrays.equals(seal.hashes().previous(), hash) || seal.total() != total + seal.count()) {
            broken(Kind.SEAL_UNLINKED, seal.number(), before);
        }
    }

    private void contents(Seal seal) throws SQLException {
        List<Long> all = seal.events();
        for (int from = 0; from < all.size(); from += EVENTS_AT_ONCE) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + EVENTS_AT_ONCE));
            Map<Long, byte[]> digests = digests(some);
            for (int at = 0; at < some.size(); at++) {
                long event = some.get(at);
                byte[] digest = digests.get(event);
                if (!sealed.add(event)) {
                    broken(Kind.EVENT_TWICE, event, seal.number());
                } else if (digest == null) {
                    broken(Kind.EVENT_MISSING, event, seal.number());
                } else if (!seal.holds(from + at, digest)) {
                    broken(Kind.EVENT_CHANGED, event, seal.number());
                }
            }
        }
    }

    private Map<Long, byte[]> digests(List<Long> some) throws SQLException {
        var digests = new HashMap<Long, byte[]>();
        try (var statement = connection.prepareStatement(EVENTS)) {
            statement.setArray(1, connection.createArrayOf("bigint", some.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    digests.put(rows.getLong("id"), digest(rows));
                }
            }
        }
        return digests;
    }

    private static byte[] digest(ResultSet row) throws SQLException {
        var form = new Canonical("yukidoke-event-1").part(row.getLong("id"));
        for (String column : List.of(
                "micros",
                "account",
                "organisation",
                "action",
                "object_type",
                "object_id",
                "permitted",
                "detail",
                "subject",
                "owner",
                "basis",
                "transaction")) {
            form.part(row.getString(column));
        }
        return form.hash();
    }

    private void compare(Head kept, Seal seal) {
        if (!HexFormat.of().formatHex(seal.hashes().own()).equals(kept.hash())) {
            broken(Kind.REWRITTEN, seal.number());
        }
    }

    private void end(Head kept) {
        long newest = last == null ? 0 : last.number();
        if (newest < kept.seal()) {
            broken(Kind.CUT_OFF, newest, kept.seal());
        }
    }

    /** Events in no seal: either they wait for theirs, or somebody put them in. */
    private void loose() throws SQLException {
        long waiting = 0;
        @Nullable Instant since = null;
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(EVENTS_AT_ONCE);
            try (var rows = statement.executeQuery(ALL)) {
                while (rows.next()) {
                    events++;
                    long event = rows.getLong("id");
                    if (sealed.has(event)) {
                        continue;
                    }
                    if (last != null && last.covers(rows.getString("transaction"), event)) {
                        broken(Kind.EVENT_ADDED, event);
                        continue;
                    }
                    Instant at =
                            rows.getObject("happened_at", OffsetDateTime.class).toInstant();
                    waiting++;
                    since = since == null || at.isBefore(since) ? at : since;
                }
            }
        }
        if (since != null && since.isBefore(Instant.now().minus(LONGEST_WAIT))) {
            broken(
                    Kind.UNSEALED,
                    waiting,
                    Duration.between(since, Instant.now()).toMinutes());
        }
    }

    private void broken(Kind kind, Object... facts) {
        found++;
        breaks.accept(Break.of(kind, facts));
    }
}
