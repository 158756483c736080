package org.yukidoke.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions for room as rows. Row-level security decides which there are, and who may answer or take back which. */
@Component
final class InquiryRows {

    private final JdbcClient database;

    InquiryRows(JdbcClient database) {
        this.database = database;
    }

    long count() {
        return database.sql("select count(*) from referral.inquiry")
                .query(Long.class)
                .single();
    }

    List<Inquiry> list(int most, long before) {
        return database.sql("""
                        select id, asker, asked, asks, needs, area, month, asked_at, asked_by, due_on, answer,
                               answered_at, answered_by, heard_on, withdrawn_at,
                               asker = (select person.acting_body()) as ours
                          from referral.inquiry
                         order by answer is null and withdrawn_at is null and asked = (select person.acting_body()) desc,
                                  asked_at desc, id
                         limit :most
                        offset :before
                        """)
                .param("most", most)
                .param("before", before)
                .query((row, number) -> inquiry(row))
                .list();
    }

    Optional<Inquiry> find(UUID id) {
        return database.sql("""
                        select id, asker, asked, asks, needs, area, month, asked_at, asked_by, due_on, answer,
                               answered_at, answered_by, heard_on, withdrawn_at,
                               asker = (select person.acting_body()) as ours
                          from referral.inquiry
                         where id = :id
                        """)
                .param("id", id)
                .query((row, number) -> inquiry(row))
                .optional();
    }

    /** The answers the acting body got since a moment, the newest first. */
    List<Inquiry> answered(Instant since) {
        return database.sql("""
                        select id, asker, asked, asks, needs, area, month, asked_at, asked_by, due_on, answer,
                               answered_at, answered_by, heard_on, withdrawn_at, true as ours
                          from referral.inquiry
                         where asker = (select person.acting_body())
                           and answered_at > :since
                         order by answered_at desc, id
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> inquiry(row))
                .list();
    }

    /** What the acting account asked, or somebody who helps nobody at the body any more, and is overdue. */
    List<Inquiry> late(LocalDate today, UUID by) {
        return database.sql("""
                        select id, asker, asked, asks, needs, area, month, asked_at, asked_by, due_on, answer,
                               answered_at, answered_by, heard_on, withdrawn_at, true as ours
                          from referral.inquiry
                         where asker = (select person.acting_body())
                           and answer is null
                           and withdrawn_at is null
                           and due_on < :today
                           and (asked_by = :by or not exists (select 1
                                                                from access.colleagues() there
                                                               where there.id = asked_by))
                         order by due_on, id
                        """)
                .param("today", today)
                .param("by", by)
                .query((row, number) -> inquiry(row))
                .list();
    }

    /** The first day on which an answer from here is due; empty where none is awaited. */
    Optional<LocalDate> awaited() {
        return database.sql("""
                        select due_on
                          from referral.inquiry
                         where answer is null
                           and withdrawn_at is null
                           and asked = (select person.acting_body())
                         order by due_on
                         limit 1
                        """).query(LocalDate.class).optional();
    }

    void add(UUID id, Referral.Bodies between, Inquiry.Question question, Inquiry.Asking asking) {
        database.sql("""
                        insert into referral.inquiry (id, asker, asked, asks, needs, area, month, asked_at, asked_by,
                                                      due_on)
                        values (:id, :asker, :asked, :asks, :needs, :area, :month, :now, :by, :due)
                        """)
                .param("id", id)
                .param("asker", between.sender())
                .param("asked", between.receiver())
                .param("asks", keys(question.asks()))
                .param("needs", keys(question.needs()))
                .param("area", question.area())
                .param("month", question.month())
                .param("now", asking.at().atOffset(ZoneOffset.UTC))
                .param("by", asking.by())
                .param("due", asking.due())
                .update();
    }

    /** The same question of the same account since a moment that still waits; no other is asked until the end. */
    Optional<UUID> same(Referral.Bodies between, Inquiry.Question question, UUID by, Instant since) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('referral.inquiry:' || :by, 0))")
                .param("by", by.toString())
                .query()
                .singleRow();
        return database.sql("""
                        select id
                          from referral.inquiry
                         where asked_by = :by
                           and asker    = :asker
                           and asked    = :asked
                           and asks     = cast(:asks as text[])
                           and needs    = cast(:needs as text[])
                           and area     = :area
                           and month    = :month
                           and asked_at > :since
                           and answer is null
                           and withdrawn_at is null
                         limit 1
                        """)
                .param("by", by)
                .param("asker", between.sender())
                .param("asked", between.receiver())
                .param("asks", keys(question.asks()))
                .param("needs", keys(question.needs()))
                .param("area", question.area())
                .param("month", question.month())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    /** Who asked, where it was the acting body's to answer. */
    Optional<String> answer(UUID id, Inquiry.Answer answer, UUID by, Instant now) {
        return database.sql("""
                        update referral.inquiry
                           set answer = :answer, answered_at = :now, answered_by = :by, heard_on = null
                         where id = :id
                           and asked = (select person.acting_body())
                           and (answer is null or heard_on is not null)
                           and withdrawn_at is null
                        returning asker
                        """)
                .param("answer", answer.key())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Whether what was heard was written down: the acting body asked and nobody has answered. */
    boolean hear(UUID id, Inquiry.Given heard) {
        return database.sql("""
                        update referral.inquiry
                           set answer = :answer, answered_at = :now, answered_by = :by, heard_on = :on
                         where id = :id
                           and asker = (select person.acting_body())
                           and answer is null
                           and withdrawn_at is null
                           and (asked_at at time zone 'Asia/Tokyo')::date <= :on
                        """)
                        .param("answer", heard.answer().key())
                        .param("now", heard.at().atOffset(ZoneOffset.UTC))
                        .param("by", heard.by())
                        .param("on", Objects.requireNonNull(heard.heardOn()))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Whom was asked, where the acting body could still take it back. */
    Optional<String> withdraw(UUID id, UUID by, Instant now) {
        return database.sql("""
                        update referral.inquiry
                           set withdrawn_at = :now, withdrawn_by = :by
                         where id = :id
                           and asker = (select person.acting_body())
                           and answer is null
                           and withdrawn_at is null
                        returning asked
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("id", id)
                .query(String.class)
                .optional();
    }

    private static String[] keys(List<? extends Coded> some) {
        return some.stream().map(Coded::key).toArray(String[]::new);
    }

    private static Inquiry inquiry(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return new Inquiry(
                row.getObject("id", UUID.class),
                row.getBoolean("ours"),
                new Referral.Bodies(row.getString("asker"), row.getString("asked")),
                new Inquiry.Question(
                        coded(row, "asks", Preview.Asked.values()),
                        coded(row, "needs", Preview.Need.values()),
                        row.getString("area"),
                        Objects.requireNonNull(row.getObject("month", LocalDate.class))),
                new Inquiry.Asking(
                        row.getObject("asked_by", UUID.class),
                        ReferralRows.instant(row, "asked_at"),
                        Objects.requireNonNull(row.getObject("due_on", LocalDate.class))),
                answer == null
                        ? null
                        : new Inquiry.Given(
                                Inquiry.Answer.valueOf(answer.toUpperCase(Locale.ROOT)),
                                row.getObject("answered_by", UUID.class),
                                ReferralRows.instant(row, "answered_at"),
                                row.getObject("heard_on", LocalDate.class)),
                ReferralRows.findInstant(row, "withdrawn_at"));
    }

    private static <T extends Coded> List<T> coded(ResultSet row, String column, T[] all) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .flatMap(key -> Coded.find(all, key).stream())
                .toList();
    }
}
