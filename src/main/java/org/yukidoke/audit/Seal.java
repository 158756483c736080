package org.yukidoke.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A link of the chain as it stands in the database.
 *
 * @param micros when it was made, in microseconds since 1970 as the database writes them
 * @param last the transaction and event up to which all were sealed
 * @param floor events up to this number came by a restore
 * @param total how many events were sealed with this one and those before it
 */
record Seal(
        long number,
        String kind,
        String micros,
        Instant at,
        Position last,
        long floor,
        int count,
        long total,
        List<Long> events,
        Hashes hashes) {

    static final String SELECT = """
            select number, kind, sealed_at,
                   case when isfinite(sealed_at) then ((extract(epoch from sealed_at) * 1000000)::bigint)::text
                        else sealed_at::text end as micros,
                   last_transaction::text as last_transaction, last_event, floor, count, total, events, digests,
                   previous, hash
              from audit.seal
             order by number
            """;

    Seal {
        events = List.copyOf(events);
    }

    /** Where in the order of sealing something stands. */
    record Position(String transaction, long event) {}

    /** Bytes of a seal. */
    // Compared by content where they are compared, in Chain.
    @SuppressWarnings("ArrayRecordComponent")
    record Hashes(byte[] digests, byte[] previous, byte[] own) {}

    static Seal of(ResultSet row) throws SQLException {
        var events = (Long[]) row.getArray("events").getArray();
        return new Seal(
                row.getLong("number"),
                row.getString("kind"),
                row.getString("micros"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                new Position(row.getString("last_transaction"), row.getLong("last_event")),
                row.getLong("floor"),
                row.getInt("count"),
                row.getLong("total"),
                List.of(events),
                new Hashes(row.getBytes("digests"), row.getBytes("previous"), row.getBytes("hash")));
    }

    /** What its hash must be. */
    byte[] computed() {
        return new Canonical("yukidoke-seal-1")
                .part(number)
                .part(kind)
                .part(micros)
                .part(last.transaction())
                .part(last.event())
                .part(floor)
                .part(count)
                .part(total)
                .part(events.stream().map(Object::toString).collect(Collectors.joining(" ")))
                .part(HexFormat.of().formatHex(hashes.digests()))
                .part(HexFormat.of().formatHex(hashes.previous()))
                .hash();
    }

    /** Whether it holds the digest of an event at a place. */
    boolean holds(int place, byte[] digest) {
        int from = place * Canonical.HASH_BYTES;
        return Arrays.equals(hashes.digests(), from, from + Canonical.HASH_BYTES, digest, 0, Canonical.HASH_BYTES);
    }

    /** Whether an event of this place in the order must be in this seal or one before it. */
    boolean covers(String transaction, long event) {
        int order =
                Long.compareUnsigned(Long.parseUnsignedLong(transaction), Long.parseUnsignedLong(last.transaction()));
        return event <= floor || order < 0 || (order == 0 && event <= last.event());
    }

    Head head() {
        return new Head(number, HexFormat.of().formatHex(hashes.own()), at, total);
    }

    boolean isWhole() {
        return events.size() == count
                && hashes.digests().length == count * Canonical.HASH_BYTES
                && Stream.of(hashes.previous(), hashes.own()).allMatch(hash -> hash.length == Canonical.HASH_BYTES);
    }
}
