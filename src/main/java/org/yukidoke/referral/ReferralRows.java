package org.yukidoke.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Referrals as rows. Row-level security decides which there are for whoever asks. */
@Component
final class ReferralRows {

    private final JdbcClient database;

    ReferralRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * A referral to be written.
     *
     * @param handedNote why the sender's accompaniment ends, sealed; null where nothing is handed over
     */
    // Rows hold bytes; two of them are never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Fresh(
            UUID id,
            UUID person,
            UUID share,
            Referral.Bodies between,
            Referral.Wish wish,
            LocalDate due,
            UUID by,
            byte @Nullable [] handedNote) {}

    void add(Fresh fresh, Instant now) {
        database.sql("""
                        insert into referral.referral (id, person, owner, receiver, share, transfer, service, urgency,
                                                       due_on, asks, state, sent_at, sent_by, changed_at,
                                                       handed_note)
                        values (:id, :person, :owner, :receiver, :share, :transfer, :service, :urgency, :due, :asks,
                                'sent', :now, :by, :now, :handed)
                        """)
                .param("id", fresh.id())
                .param("person", fresh.person())
                .param("owner", fresh.between().sender())
                .param("receiver", fresh.between().receiver())
                .param("share", fresh.share())
                .param("transfer", fresh.wish().transfer())
                .param("service", fresh.wish().service())
                .param("urgency", fresh.wish().urgency().key())
                .param("due", fresh.due())
                .param("asks", fresh.wish().asks().key())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", fresh.by())
                .param("handed", fresh.handedNote())
                .update();
    }

    /** All of one list. */
    List<Referral> all(Listing listing, LocalDate today) {
        return list(listing, today, Integer.MAX_VALUE, 0);
    }

    /** Some of one list, what changed last first. */
    List<Referral> list(Listing listing, LocalDate today, int limit, long offset) {
        return database.sql(listing.page())
                .param("today", today)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> referral(row))
                .list();
    }

    long count(Listing listing, LocalDate today) {
        return database.sql(listing.count())
                .param("today", today)
                .query(Long.class)
                .single();
    }

    /** The referrals of somebody whose file the acting account keeps, the newest first. */
    List<Referral> ofPerson(UUID person) {
        return database.sql("""
                        select r.id, r.owner, r.receiver, r.transfer, r.service, r.urgency, r.due_on, r.asks, r.state,
                               r.sent_at, r.sent_by, r.escalated_at, r.answered_at, r.meets_on, r.meets_at,
                               r.starts_by, r.reason, r.ending, r.settled_at, r.heard_by, r.changed_at, r.version,
                               referral.side(r.id) as side,
                               referral.hearer(r.asks, r.owner, r.receiver) as hearer,
                               case when r.state = 'closed' then referral.word_of(r.id) end as word
                          from referral.of_person(:person) found (id)
                          join referral.referral r on r.id = found.id
                         order by r.sent_at desc
                        """)
                .param("person", person)
                .query((row, number) -> referral(row))
                .list();
    }

    Optional<Referral> find(UUID id) {
        return database.sql("""
                        select r.id, r.owner, r.receiver, r.transfer, r.service, r.urgency, r.due_on, r.asks, r.state,
                               r.sent_at, r.sent_by, r.escalated_at, r.answered_at, r.meets_on, r.meets_at,
                               r.starts_by, r.reason, r.ending, r.settled_at, r.heard_by, r.changed_at, r.version,
                               referral.side(r.id) as side,
                               referral.hearer(r.asks, r.owner, r.receiver) as hearer,
                               case when r.state = 'closed' then referral.word_of(r.id) end as word
                          from referral.referral r
                         where r.id = :id
                        """)
                .param("id", id)
                .query((row, number) -> referral(row))
                .optional();
    }

    /** Whom it is about, once that may be known. */
    Optional<UUID> person(UUID id) {
        return database.sql("select person from referral.subject(:id)")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** As above for several. */
    Map<UUID, UUID> people(List<UUID> ids) {
        var found = new HashMap<UUID, UUID>();
        database.sql("""
                        select asked.id, s.person
                          from unnest(:ids) asked (id)
                         cross join lateral referral.subject(asked.id) s
                        """).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            found.put(row.getObject("id", UUID.class), row.getObject("person", UUID.class));
        });
        return found;
    }

    /** Notes that the receiver of a transfer goes on with its own file; false when that is not theirs to do. */
    boolean handOver(UUID id, UUID own) {
        return database.sql("select referral.hand_over(:id, :own)")
                .param("id", id)
                .param("own", own)
                .query(Boolean.class)
                .single();
    }

    /** Whether a preview or the letter may be read now. */
    boolean shows(UUID id, String what) {
        return database.sql("select referral.shows(:id, :what)")
                .param("id", id)
                .param("what", what)
                .query(Boolean.class)
                .single();
    }

    /** Until when the share of one can open anything; empty where help does not go on. */
    Optional<Instant> lasts(UUID id) {
        return database.sql("select referral.lasts(:id) as until")
                .param("id", id)
                .query((row, number) -> Optional.ofNullable(findInstant(row, "until")))
                .single();
    }

    void noteRead(UUID id) {
        database.sql("select referral.note_read(:id)").param("id", id).query().listOfRows();
    }

    /** Until when the other body has read it, and up to which step. */
    record Read(int number, Instant at) {}

    Optional<Read> read(UUID id, Side side) {
        return database.sql("select number, at from referral.read where referral = :id and side = :side")
                .param("id", id)
                .param("side", side.key())
                .query((row, number) -> new Read(row.getInt("number"), instant(row, "at")))
                .optional();
    }

    /** What the database answered to a deed: done, gone, late, never or fallen. */
    String move(UUID id, String deed, int seen, String facts, byte @Nullable [] note) {
        return database.sql("select referral.move(:id, :deed, :seen, cast(:facts as jsonb), :note)")
                .param("id", id)
                .param("deed", deed)
                .param("seen", seen)
                .param("facts", facts)
                .param("note", note)
                .query(String.class)
                .single();
    }

    private static Referral referral(ResultSet row) throws SQLException {
        return new Referral(
                row.getObject("id", UUID.class),
                Side.valueOf(upper(row, "side")),
                new Referral.Bodies(row.getString("owner"), row.getString("receiver")),
                new Referral.Wish(
                        row.getBoolean("transfer"),
                        row.getString("service"),
                        Referral.Urgency.valueOf(upper(row, "urgency")),
                        Side.valueOf(upper(row, "asks"))),
                Side.valueOf(upper(row, "hearer")),
                state(row),
                instant(row, "sent_at"),
                row.getObject("sent_by", UUID.class),
                instant(row, "changed_at"),
                row.getInt("version"));
    }

    private static State state(ResultSet row) throws SQLException {
        Instant changed = instant(row, "changed_at");
        return switch (Stage.valueOf(upper(row, "state"))) {
            case SENT ->
                new State.Sent(
                        Objects.requireNonNull(row.getObject("due_on", LocalDate.class)),
                        findInstant(row, "escalated_at"));
            case ACCEPTED -> {
                LocalDate on = row.getObject("meets_on", LocalDate.class);
                yield new State.Accepted(
                        instant(row, "answered_at"),
                        on == null ? null : new State.Meeting(on, row.getObject("meets_at", LocalTime.class)),
                        row.getObject("starts_by", LocalDate.class));
            }
            case STARTED -> new State.Started(changed);
            case DECLINED ->
                new State.Declined(
                        instant(row, "answered_at"),
                        State.Decline.valueOf(upper(row, "reason")),
                        findInstant(row, "settled_at") != null);
            case WITHDRAWN ->
                new State.Withdrawn(
                        changed,
                        State.Withdrawal.valueOf(upper(row, "reason")),
                        findInstant(row, "settled_at") != null);
            case SERVED -> new State.Served(changed, State.Ending.valueOf(upper(row, "ending")));
            case CLOSED -> {
                String word = row.getString("word");
                yield new State.Closed(
                        changed,
                        State.Ending.valueOf(upper(row, "ending")),
                        Side.valueOf(upper(row, "heard_by")),
                        word == null ? null : State.Word.valueOf(word.toUpperCase(Locale.ROOT)));
            }
        };
    }

    static String upper(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
