package org.yukidoke.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /**
     * Which text is asked for.
     *
     * @param day on which it is in force
     * @param known what this system had been told of by then
     */
    record When(LocalDate day, Instant known) {}

    /** The text in force at a time, of an edition open to everybody or not. */
    Optional<Content> findContent(String key, When when) {
        return findContent(key, when, true);
    }

    private Optional<Content> findContent(String key, When when, boolean withdrawnToo) {
        return sql.sql("""
                        select content.version_id, content.digest
                          from plan.plan
                          join plan.version on version.plan_key = plan.key
                          join plan.content on content.version_id = version.id
                         where plan.key = :key
                           and (plan.published or :withdrawnToo)
                           and (version.in_force is null or version.in_force <= :day)
                           and (version.recorded_at is null or version.recorded_at <= :known)
                         order by version.in_force desc nulls last, version.ordinal desc
                         limit 1
                        """)
                .param("key", key)
                .param("day", when.day())
                .param("known", when.known().atOffset(ZoneOffset.UTC))
                .param("withdrawnToo", withdrawnToo)
                .query(PlanStore::content)
                .optional();
    }

    /** The text a catalogue brought, whatever the council adopted since. */
    Optional<Content> findCatalogueContent(String key) {
        return sql.sql("""
                        select content.version_id, content.digest
                          from plan.version
                          join plan.content on content.version_id = version.id
                         where version.plan_key = :key
                           and version.made_by = 'catalogue'
                         order by version.ordinal desc
                         limit 1
                        """).param("key", key).query(PlanStore::content).optional();
    }

    /** Whether the council has adopted a version here where a catalogue with that many would write its own. */
    boolean isRevisedHere(String key, int versions) {
        return sql.sql("""
                        select exists (select
                                         from plan.version
                                        where plan_key = :key
                                          and made_by = 'council'
                                          and ordinal < :versions)
                        """)
                .param("key", key)
                .param("versions", versions)
                .query(Boolean.class)
                .single();
    }

    /** Writes an edition nobody had entered, after all others and closed to the public. */
    void begin(Edition edition) {
        int last = sql.sql("select coalesce(max(ordinal), -1) from plan.plan")
                .query(Integer.class)
                .single();
        editions.saveEdition(edition, last + 1);
        publish(edition.key(), false);
    }

    private static Content content(ResultSet result, int number) throws SQLException {
        return new Content(result.getObject("version_id", UUID.class), result.getString("digest"));
    }

    void savePlatform(Platform platform) {
        editions.savePlatform(platform);
    }

    /** As above, for an edition open to everybody. */
    Optional<Content> findPublishedContent(String key, When when) {
        return findContent(key, when, false);
    }

    /** Writes an edition of a stored platform and its text; a text there before is replaced. */
    void save(Plan plan, int ordinal, String digest) {
        editions.saveEdition(plan.edition(), ordinal);
        UUID version = editions.saveVersions(plan.key(), plan.front().versions());
        saveContent(version, plan, digest, null);
    }

    /** Writes the text of a version; {@code edition} where the version says of itself what the plan's row does not. */
    void saveContent(UUID version, Plan plan, String digest, @Nullable Edition edition) {
        sql.sql("delete from plan.content where version_id = :version")
                .param("version", version)
                .update();
        sql.sql("""
                        insert into plan.content (version_id, digest, cohort, edition)
                        values (:version, :digest, cast(:cohort as jsonb), cast(:edition as jsonb))
                        """)
                .param("version", version)
                .param("digest", digest)
                .param("cohort", PlanJson.write(plan.front().cohort()))
                .param("edition", edition == null ? null : PlanJson.write(edition))
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
        Edition edition = edition(key, version);
        var front = new Front(
                editions.versions(key, version),
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

    private Edition edition(String key, UUID version) {
        return sql.sql("select edition from plan.content where version_id = :version and edition is not null")
                .param("version", version)
                .query((result, number) -> PlanJson.read(result.getString("edition"), Edition.class))
                .optional()
                .orElseGet(() -> editions.getEdition(key));
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
