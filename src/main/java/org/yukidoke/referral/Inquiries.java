package org.yukidoke.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Addressees;
import org.yukidoke.access.Departed;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Ids;

/** Asks bodies whether they have room, and answers. */
@Component
public class Inquiries {

    /** Questions on one page of the list. */
    public static final int PAGE = 50;

    private static final Duration AGAIN = Duration.ofHours(1);

    private final Transactions transactions;
    private final JdbcClient database;
    private final Departed departed;
    private final Post post;
    private final Clock clock;

    Inquiries(Transactions transactions, JdbcClient database, Departed departed, Post post, Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.departed = departed;
        this.post = post;
        this.clock = clock;
    }

    /**
     * A page of the list.
     *
     * @param total how many there are on all pages
     */
    public record Listed(List<Inquiry> inquiries, long total) {
        public Listed {
            inquiries = List.copyOf(inquiries);
        }
    }

    /**
     * Asked and received: those that wait for an answer from here, then the newest first.
     *
     * @param page from 1; beyond the last it is the last
     */
    public Listed list(Scope scope, int page) {
        desk(scope);
        return transactions.in(scope, () -> {
            long total = database.sql("select count(*) from referral.inquiry")
                    .query(Long.class)
                    .single();
            long before = (Math.clamp(page, 1, Math.max(1, Math.ceilDiv(total, PAGE))) - 1L) * PAGE;
            return new Listed(
                    database.sql("""
                                    select id, asker, asked, asks, needs, area, month, asked_at, answer, answered_at,
                                           asker = (select person.acting_body()) as ours
                                      from referral.inquiry
                                     order by answer is null and asked = (select person.acting_body()) desc,
                                              asked_at desc, id
                                     limit :most
                                    offset :before
                                    """)
                            .param("most", PAGE)
                            .param("before", before)
                            .query((row, number) -> inquiry(row))
                            .list(),
                    total);
        });
    }

    /** Whether any waits for an answer from here. */
    public boolean waits(Scope scope) {
        desk(scope);
        return transactions.in(
                scope, () -> database.sql("""
                        select exists (select 1
                                         from referral.inquiry
                                        where answer is null
                                          and asked = (select person.acting_body()))
                        """).query(Boolean.class).single());
    }

    /**
     * Asks a body of the same council; empty for any other, and for one that has gone. Who sends the same question again
     * within the hour asked once, and the body is told once.
     */
    public Optional<UUID> ask(Scope scope, String body, Inquiry.Question question) {
        desk(scope);
        if (body.equals(scope.organisation())
                || !Post.platform(body).equals(Post.platform(scope.organisation()))
                || departed.has(body)) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = Ids.next(now);
        return transactions.in(scope, () -> {
            Optional<UUID> same = same(scope, body, question, now.minus(AGAIN));
            if (same.isPresent()) {
                return same;
            }
            database.sql("""
                            insert into referral.inquiry (id, asker, asked, asks, needs, area, month, asked_at, asked_by)
                            values (:id, :asker, :asked, :asks, :needs, :area, :month, :now, :by)
                            """)
                    .param("id", id)
                    .param("asker", scope.organisation())
                    .param("asked", body)
                    .param("asks", keys(question.asks()))
                    .param("needs", keys(question.needs()))
                    .param("area", question.area())
                    .param("month", question.month())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("by", scope.requireAccount())
                    .update();
            post.tell(scope, "inquiry " + id, "asked", scope.organisation(), counsellors(body));
            return Optional.of(id);
        });
    }

    private Optional<UUID> same(Scope scope, String body, Inquiry.Question question, Instant since) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('referral.inquiry:' || :by, 0))")
                .param("by", scope.requireAccount().toString())
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
                         limit 1
                        """)
                .param("by", scope.requireAccount())
                .param("asker", scope.organisation())
                .param("asked", body)
                .param("asks", keys(question.asks()))
                .param("needs", keys(question.needs()))
                .param("area", question.area())
                .param("month", question.month())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    /** Answers one; false when it is not the acting body's to answer, or was answered. */
    public boolean answer(Scope scope, UUID id, Inquiry.Answer answer) {
        desk(scope);
        return transactions.in(scope, () -> {
            Optional<String> asker = database.sql("""
                            update referral.inquiry
                               set answer = :answer, answered_at = :now, answered_by = :by
                             where id = :id and answer is null
                            returning asker
                            """)
                    .param("answer", answer.key())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("by", scope.requireAccount())
                    .param("id", id)
                    .query(String.class)
                    .optional();
            asker.ifPresent(body ->
                    post.tell(scope, "inquiry answered " + id, "answered", scope.organisation(), counsellors(body)));
            return asker.isPresent();
        });
    }

    private static Addressees.Wanted counsellors(String body) {
        return new Addressees.Wanted(Post.platform(body), Set.of(Role.COUNSELLOR), body);
    }

    /**
     * Goes on for a counsellor of a body.
     *
     * @throws AccessDeniedException for everybody else
     */
    public static void desk(Scope scope) {
        scope.require(Role.COUNSELLOR);
        if (scope.organisation().isEmpty()) {
            throw new AccessDeniedException("needs a counsellor of a body");
        }
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
                ReferralRows.instant(row, "asked_at"),
                answer == null
                        ? null
                        : new Inquiry.Given(
                                Inquiry.Answer.valueOf(answer.toUpperCase(Locale.ROOT)),
                                ReferralRows.instant(row, "answered_at")));
    }

    private static <T extends Coded> List<T> coded(ResultSet row, String column, T[] all) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .flatMap(key -> Coded.find(all, key).stream())
                .toList();
    }
}
