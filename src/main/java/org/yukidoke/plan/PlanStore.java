package org.yukidoke.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes and reads whole editions; every call belongs in the caller's transaction. */
@Repository
final class PlanStore {

    private final JdbcClient sql;
    private final EditionRows editions;
    private final FrontRows fronts;
    private final GroupRows groups;
    private final MeasureRows measures;
    private final KpiRows kpis;
    private final ActorRows actorRows;

    PlanStore(
            JdbcClient sql,
            EditionRows editions,
            FrontRows fronts,
            GroupRows groups,
            MeasureRows measures,
            KpiRows kpis,
            ActorRows actorRows) {
        this.sql = sql;
        this.editions = editions;
        this.fronts = fronts;
        this.groups = groups;
        this.measures = measures;
        this.kpis = kpis;
        this.actorRows = actorRows;
    }

    /** Which version of an edition holds its text, and a digest by which a reader knows that the text is unchanged. */
    record Content(UUID version, String digest) {}

    Optional<Content> findContent(String key) {
        return findContent(key, true);
    }

    private Optional<Content> findContent(String key, boolean withdrawnToo) {
        return sql.sql("""
                        select content.version_id, content.digest
                          from plan.plan
                          join plan.version on version.plan_key = plan.key
                          join plan.content on content.version_id = version.id
                         where plan.key = :key
                           and (plan.published or :withdrawnToo)
                         order by version.ordinal desc
                         limit 1
                        """)
                .param("key", key)
                .param("withdrawnToo", withdrawnToo)
                .query((result, number) ->
                        new Content(result.getObject("version_id", UUID.class), result.getString("digest")))
                .optional();
    }

    void savePlatform(Platform platform) {
        editions.savePlatform(platform);
    }

    /** As above, for an edition open to everybody. */
    Optional<Content> findPublishedContent(String key) {
        return findContent(key, false);
    }

    /** Writes an edition of a stored platform and its text; a text there before is replaced. */
    void save(Plan plan, int ordinal, String digest) {
        editions.saveEdition(plan.edition(), ordinal);
        UUID version = editions.saveVersions(plan.key(), plan.front().versions());
        sql.sql("delete from plan.content where version_id = :version")
                .param("version", version)
                .update();
        sql.sql("""
                        insert into plan.content (version_id, digest, cohort)
                        values (:version, :digest, cast(:cohort as jsonb))
                        """)
                .param("version", version)
                .param("digest", digest)
                .param("cohort", PlanJson.write(plan.front().cohort()))
                .update();
        saveText(version, plan);
    }

    private void saveText(UUID version, Plan plan) {
        fronts.saveStages(version, plan.front().stages());
        groups.saveGroups(version, plan.targetGroups());
        fronts.saveChapters(version, plan.front().chapters());
        fronts.saveRemarks(version, plan.front());
        groups.saveFormulas(version, plan.formulas());
        groups.saveGoals(version, plan.goals());
        actorRows.saveSchemes(version, plan.actors().schemes());
        actorRows.saveProgrammes(version, plan.actors().programmes());
        measures.save(version, plan.measures());
        kpis.save(version, plan.kpis());
        actorRows.save(version, plan.actors());
    }

    Plan read(String key, UUID version) {
        Edition edition = editions.getEdition(key);
        var front = new Front(
                editions.versions(key),
                fronts.stages(version),
                cohort(version),
                fronts.chapters(version),
                fronts.remarks(version, "footnote", Front.Footnote.class),
                fronts.remarks(version, "decision", Front.Decision.class),
                fronts.remarks(version, "repair", Front.Repair.class),
                fronts.remarks(version, "observation", Front.Observation.class));
        return new Plan(
                edition,
                editions.getPlatform(edition.platform()),
                front,
                groups.groups(version),
                groups.goals(version),
                groups.formulas(version),
                measures.list(version),
                kpis.list(version),
                actorRows.read(version));
    }

    private Front.Cohort cohort(UUID version) {
        return sql.sql("select cohort from plan.content where version_id = :version")
                .param("version", version)
                .query((result, number) -> PlanJson.read(result.getString("cohort"), Front.Cohort.class))
                .single();
    }

    /** Editions open to everybody. */
    List<Edition> listEditions() {
        return editions.listPublishedEditions();
    }

    List<Edition> listAllEditions() {
        return editions.listEditions();
    }

    List<Platform> listPlatforms() {
        return editions.listPlatforms();
    }

    boolean isPublished(String key) {
        return sql.sql("select published from plan.plan where key = :key")
                .param("key", key)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void publish(String key, boolean published) {
        sql.sql("update plan.plan set published = :published where key = :key")
                .param("published", published)
                .param("key", key)
                .update();
    }

    void saveConcepts(List<Concept> concepts) {
        for (int i = 0; i < concepts.size(); i++) {
            var concept = concepts.get(i);
            sql.sql("""
                            insert into plan.concept
                                   (key, ordinal, name, name_en, counts, counts_en, caution, caution_en)
                            values (:key, :ordinal, :name, :name_en, :counts, :counts_en, :caution, :caution_en)
                                on conflict (key) do update
                               set ordinal = excluded.ordinal,
                                   name = excluded.name,
                                   name_en = excluded.name_en,
                                   counts = excluded.counts,
                                   counts_en = excluded.counts_en,
                                   caution = excluded.caution,
                                   caution_en = excluded.caution_en
                            """)
                    .params(Columns.empty()
                            .plain("key", concept.key())
                            .plain("ordinal", i)
                            .name("name", concept.name())
                            .name("counts", concept.event())
                            .name("caution", concept.caution())
                            .values())
                    .update();
        }
    }

    List<Concept> listConcepts() {
        return sql.sql("select * from plan.concept order by ordinal")
                .query((result, number) -> {
                    var row = new Row(result);
                    return new Concept(row.text("key"), row.name("name"), row.name("counts"), row.name("caution"));
                })
                .list();
    }
}
