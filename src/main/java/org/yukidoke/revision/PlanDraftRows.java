package org.yukidoke.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanJson;

/** Rows of drafts and of the changes in them. */
@Repository
final class PlanDraftRows {

    private final JdbcClient sql;

    PlanDraftRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds a draft and gives its number. */
    int add(Draft draft, @Nullable Plan seed) {
        return sql.sql("""
                        insert into revision.draft
                               (id, plan_key, platform, number, base, seed, title, why, stage, begun_at, begun_by)
                        select :id, :plan, :platform, coalesce(max(number), 0) + 1, :base, cast(:seed as jsonb),
                               :title, :why, 'drafting', :at, :by
                          from revision.draft
                         where plan_key = :plan
                        returning number
                        """)
                .param("id", draft.id())
                .param("plan", draft.plan())
                .param("platform", draft.platform())
                .param("base", draft.base())
                .param("seed", seed == null ? null : PlanJson.write(seed))
                .param("title", draft.words().title())
                .param("why", draft.words().why())
                .param("at", at(draft.begun().at()))
                .param("by", draft.begun().by())
                .query(Integer.class)
                .single();
    }

    Optional<Draft> find(UUID id) {
        return sql.sql("select * from revision.draft where id = :id")
                .param("id", id)
                .query(PlanDraftRows::draft)
                .optional();
    }

    /** As above; until the transaction ends nobody else writes in it. */
    Optional<Draft> lock(UUID id) {
        return sql.sql("select * from revision.draft where id = :id for update")
                .param("id", id)
                .query(PlanDraftRows::draft)
                .optional();
    }

    /** The drafts of a plan, the newest first. */
    List<Draft> list(String plan) {
        return sql.sql("select * from revision.draft where plan_key = :plan order by number desc")
                .param("plan", plan)
                .query(PlanDraftRows::draft)
                .list();
    }

    /** Every draft that has not come to its end, the newest first. */
    List<Draft> listOpen() {
        return sql.sql("""
                        select *
                          from revision.draft
                         where stage in ('drafting', 'consulting', 'deciding')
                         order by begun_at desc
                        """).query(PlanDraftRows::draft).list();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                row.getString("plan_key"),
                row.getString("platform"),
                row.getInt("number"),
                row.getObject("base", UUID.class),
                new Draft.Words(row.getString("title"), row.getString("why")),
                stage(row),
                new Draft.Begun(instant(row, "begun_at"), row.getObject("begun_by", UUID.class)));
    }

    private static Draft.Stage stage(ResultSet row) throws SQLException {
        String stage = row.getString("stage");
        return switch (stage) {
            case "drafting" -> new Draft.Stage.Drafting();
            case "consulting" -> new Draft.Stage.Consulting(row.getObject("due", LocalDate.class));
            case "deciding" ->
                new Draft.Stage.Deciding(new Draft.Days(
                        row.getObject("adopted_on", LocalDate.class), row.getObject("in_force", LocalDate.class)));
            case "adopted" -> new Draft.Stage.Adopted(row.getObject("version", UUID.class));
            case "dropped" -> new Draft.Stage.Dropped();
            default -> throw new IllegalStateException("no stage " + stage);
        };
    }

    void move(UUID draft, Draft.Stage stage) {
        var columns = switch (stage) {
            case Draft.Stage.Drafting drafting -> new Moved("drafting", null, null, null);
            case Draft.Stage.Consulting(LocalDate due) -> new Moved("consulting", due, null, null);
            case Draft.Stage.Deciding(Draft.Days days) -> new Moved("deciding", null, days, null);
            case Draft.Stage.Adopted(UUID version) -> new Moved("adopted", null, null, version);
            case Draft.Stage.Dropped dropped -> new Moved("dropped", null, null, null);
        };
        var days = columns.days();
        sql.sql("""
                        update revision.draft
                           set stage = :stage,
                               due = :due,
                               adopted_on = :adopted,
                               in_force = :inForce,
                               version = :version
                         where id = :id
                        """)
                .param("id", draft)
                .param("stage", columns.stage())
                .param("due", columns.due())
                .param("adopted", days == null ? null : days.adopted())
                .param("inForce", days == null ? null : days.inForce())
                .param("version", columns.version())
                .update();
    }

    private record Moved(
            String stage,
            @Nullable LocalDate due,
            Draft.@Nullable Days days,
            @Nullable UUID version) {}

    void rebase(UUID draft, UUID base) {
        sql.sql("update revision.draft set base = :base where id = :id")
                .param("id", draft)
                .param("base", base)
                .update();
    }

    void rename(UUID draft, Draft.Words words) {
        sql.sql("update revision.draft set title = :title, why = :why where id = :id")
                .param("id", draft)
                .param("title", words.title())
                .param("why", words.why())
                .update();
    }

    /** The plan a draft of a plan nobody had entered stands on. */
    Plan seed(UUID draft) {
        return sql.sql("select seed from revision.draft where id = :id")
                .param("id", draft)
                .query((row, number) -> PlanJson.read(row.getString("seed"), Plan.class))
                .single();
    }

    void keep(UUID draft, Kept kept) {
        Change change = kept.change();
        sql.sql("""
                        insert into revision.change
                               (draft_id, slot, version, kind, body, reason, changed_at, changed_by)
                        values (:draft, :slot, :version, :kind, cast(:body as jsonb), :reason, :at, :by)
                        """)
                .param("draft", draft)
                .param("slot", kept.slot())
                .param("version", kept.version())
                .param("kind", change == null ? null : ChangeJson.kind(change))
                .param("body", change == null ? null : ChangeJson.write(change))
                .param("reason", kept.reason())
                .param("at", at(kept.at()))
                .param("by", kept.by())
                .update();
    }

    /** What stands for each slot, in the order the slots were first changed; those taken back too. */
    List<Kept> changes(UUID draft) {
        return sql.sql("""
                        select distinct on (first.number, change.slot) change.*
                          from revision.change
                          join (select slot, min(changed_at) as number
                                  from revision.change
                                 where draft_id = :draft
                                 group by slot) as first on first.slot = change.slot
                         where change.draft_id = :draft
                         order by first.number, change.slot, change.version desc
                        """).param("draft", draft).query(PlanDraftRows::kept).list();
    }

    /** Everything a slot ever held in a draft, the newest first. */
    List<Kept> history(UUID draft, String slot) {
        return sql.sql("""
                        select *
                          from revision.change
                         where draft_id = :draft
                           and slot = :slot
                         order by version desc
                        """)
                .param("draft", draft)
                .param("slot", slot)
                .query(PlanDraftRows::kept)
                .list();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        return new Kept(
                row.getString("slot"),
                row.getInt("version"),
                kind == null ? null : ChangeJson.read(kind, row.getString("body")),
                row.getString("reason"),
                instant(row, "changed_at"),
                row.getObject("changed_by", UUID.class));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
