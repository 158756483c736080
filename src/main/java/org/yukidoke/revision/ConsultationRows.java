package org.yukidoke.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of consultations and of what was said in them. */
@Repository
final class ConsultationRows {

    private final JdbcClient sql;

    ConsultationRows(JdbcClient sql) {
        this.sql = sql;
    }

    void open(Consultation asked, @Nullable UUID by) {
        sql.sql("""
                        insert into revision.consultation (id, draft_id, due, written, letter, opened_at, opened_by)
                        values (:id, :draft, :due, :written, :letter, :at, :by)
                        """)
                .param("id", asked.id())
                .param("draft", asked.draft())
                .param("due", asked.due())
                .param("written", asked.written())
                .param("letter", asked.letter())
                .param("at", PlanDraftRows.at(asked.opened()))
                .param("by", by)
                .update();
    }

    void close(UUID draft, Instant at) {
        sql.sql("update revision.consultation set closed_at = :at where draft_id = :draft and closed_at is null")
                .param("draft", draft)
                .param("at", PlanDraftRows.at(at))
                .update();
    }

    /** The consultations of a draft, the newest first. */
    List<Consultation> list(UUID draft) {
        return sql.sql("select * from revision.consultation where draft_id = :draft order by opened_at desc")
                .param("draft", draft)
                .query((row, number) -> {
                    var closed = row.getObject("closed_at", OffsetDateTime.class);
                    return new Consultation(
                            row.getObject("id", UUID.class),
                            row.getObject("draft_id", UUID.class),
                            row.getObject("due", LocalDate.class),
                            row.getBoolean("written"),
                            row.getString("letter"),
                            PlanDraftRows.instant(row, "opened_at"),
                            closed == null ? null : closed.toInstant());
                })
                .list();
    }

    void comment(UUID consultation, Consultation.Comment comment, @Nullable UUID by) {
        sql.sql("""
                        insert into revision.comment (id, consultation_id, item, organisation, said, said_at, said_by)
                        values (:id, :consultation, :item, :organisation, :said, :at, :by)
                        """)
                .param("id", comment.id())
                .param("consultation", consultation)
                .param("item", comment.item())
                .param("organisation", comment.organisation())
                .param("said", comment.said())
                .param("at", PlanDraftRows.at(comment.at()))
                .param("by", by)
                .update();
    }

    List<Consultation.Comment> comments(UUID consultation) {
        return sql.sql("""
                        select comment.id, comment.item, comment.organisation, comment.said, comment.said_at,
                               answer.taken, answer.said as answer, answer.answered_at
                          from revision.comment
                          left join lateral (select *
                                               from revision.answer
                                              where answer.comment_id = comment.id
                                              order by number desc
                                              limit 1) as answer on true
                         where comment.consultation_id = :consultation
                         order by comment.said_at, comment.id
                        """)
                .param("consultation", consultation)
                .query((row, number) -> new Consultation.Comment(
                        row.getObject("id", UUID.class),
                        row.getString("item"),
                        row.getString("organisation"),
                        row.getString("said"),
                        PlanDraftRows.instant(row, "said_at"),
                        answer(row)))
                .list();
    }

    private static Consultation.@Nullable Answer answer(ResultSet row) throws SQLException {
        String taken = row.getString("taken");
        return taken == null
                ? null
                : new Consultation.Answer(
                        Consultation.Taken.valueOf(taken.toUpperCase(Locale.ROOT)),
                        row.getString("answer"),
                        PlanDraftRows.instant(row, "answered_at"));
    }

    /** The draft a comment was made on. */
    Optional<UUID> draftOf(UUID comment) {
        return sql.sql("""
                        select consultation.draft_id
                          from revision.comment
                          join revision.consultation on consultation.id = comment.consultation_id
                         where comment.id = :comment
                        """).param("comment", comment).query(UUID.class).optional();
    }

    void answer(UUID comment, Consultation.Answer answer, @Nullable UUID by) {
        sql.sql("""
                        insert into revision.answer (comment_id, number, taken, said, answered_at, answered_by)
                        select :comment, coalesce(max(number), 0) + 1, :taken, :said, :at, :by
                          from revision.answer
                         where comment_id = :comment
                        """)
                .param("comment", comment)
                .param("taken", answer.taken().key())
                .param("said", answer.said())
                .param("at", PlanDraftRows.at(answer.at()))
                .param("by", by)
                .update();
    }

    void vote(UUID consultation, Consultation.Vote vote, @Nullable UUID by) {
        sql.sql("""
                        insert into revision.vote
                               (consultation_id, organisation, number, stance, said, digest, voted_at, voted_by)
                        select :consultation, :organisation, coalesce(max(number), 0) + 1, :stance, :said, :digest, :at,
                               :by
                          from revision.vote
                         where consultation_id = :consultation
                           and organisation = :organisation
                        """)
                .param("consultation", consultation)
                .param("organisation", vote.organisation())
                .param("stance", vote.stance().key())
                .param("said", vote.said())
                .param("digest", vote.digest())
                .param("at", PlanDraftRows.at(vote.at()))
                .param("by", by)
                .update();
    }

    /** What each body said last. */
    List<Consultation.Vote> votes(UUID consultation) {
        return sql.sql("""
                        select distinct on (organisation) organisation, stance, said, digest, voted_at
                          from revision.vote
                         where consultation_id = :consultation
                         order by organisation, number desc
                        """)
                .param("consultation", consultation)
                .query((row, number) -> new Consultation.Vote(
                        row.getString("organisation"),
                        Consultation.Stance.valueOf(row.getString("stance").toUpperCase(Locale.ROOT)),
                        row.getString("said"),
                        row.getString("digest"),
                        PlanDraftRows.instant(row, "voted_at")))
                .list();
    }
}
