package org.yukidoke.plan;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of a version's organisations, programmes, windows, grants and procedures. */
@Repository
final class ActorRows {

    private final JdbcClient sql;
    private final ActorLists lists;

    ActorRows(JdbcClient sql, ActorLists lists) {
        this.sql = sql;
        this.lists = lists;
    }

    Actors read(UUID version) {
        return lists.read(version);
    }

    void save(UUID version, Actors actors) {
        for (int i = 0; i < actors.organisations().size(); i++) {
            var organisation = actors.organisations().get(i);
            sql.sql("""
                            insert into plan.organisation
                                   (version_id, ordinal, key, id, name, name_en, official_name, kind, parent, is_owner,
                                    variants, source)
                            values (:version_id, :ordinal, :key, :id, :name, :name_en, :official_name, :kind, :parent,
                                    :is_owner, cast(:variants as jsonb), cast(:source as jsonb))
                            """)
                    .params(Columns.of(version, i)
                            .plain("key", organisation.key())
                            .plain("id", organisation.id())
                            .name("name", organisation.name())
                            .plain("official_name", organisation.officialName())
                            .plain("kind", organisation.kind())
                            .key("parent", organisation.parent())
                            .plain("is_owner", organisation.owner())
                            .json("variants", organisation.variants())
                            .source(organisation.source())
                            .values())
                    .update();
        }
        for (int i = 0; i < actors.aliases().size(); i++) {
            var alias = actors.aliases().get(i);
            sql.sql("""
                            insert into plan.alias (version_id, ordinal, id, name, name_en, per_row, rows, source)
                            values (:version_id, :ordinal, :id, :name, :name_en, :per_row, cast(:rows as jsonb),
                                    cast(:source as jsonb))
                            """)
                    .params(Columns.of(version, i)
                            .plain("id", alias.id())
                            .name("name", alias.name())
                            .plain("per_row", alias.perRow())
                            .json("rows", alias.rows())
                            .source(alias.source())
                            .values())
                    .update();
        }
        saveServices(version, actors.services());
        saveGrants(version, actors);
        saveProcedures(version, actors.procedures());
    }

    /** Programmes come before measures, which refer to them. */
    void saveProgrammes(UUID version, List<Actors.Programme> programmes) {
        for (int i = 0; i < programmes.size(); i++) {
            var programme = programmes.get(i);
            sql.sql("""
                            insert into plan.programme
                                   (version_id, ordinal, key, id, name, name_en, kind, operators, gist, variants, source)
                            values (:version_id, :ordinal, :key, :id, :name, :name_en, :kind, :operators, :gist,
                                    cast(:variants as jsonb), cast(:source as jsonb))
                            """)
                    .params(Columns.of(version, i)
                            .plain("key", programme.key())
                            .plain("id", programme.id())
                            .name("name", programme.name())
                            .plain("kind", programme.kind())
                            .texts("operators", programme.operators())
                            .plain("gist", programme.gist())
                            .json("variants", programme.variants())
                            .source(programme.source())
                            .values())
                    .update();
        }
    }

    private void saveServices(UUID version, List<Actors.Window> services) {
        for (int i = 0; i < services.size(); i++) {
            var service = services.get(i);
            sql.sql("""
                            insert into plan.service
                                   (version_id, ordinal, key, id, name, name_en, kind, operators, sites, place,
                                    age_from, age_to, channels, audience, target_groups, gist, former_name, notes,
                                    source)
                            values (:version_id, :ordinal, :key, :id, :name, :name_en, :kind, :operators, :sites,
                                    :place, :age_from, :age_to, :channels, :audience, :target_groups, :gist,
                                    :former_name, :notes, cast(:source as jsonb))
                            """)
                    .params(Columns.of(version, i)
                            .plain("key", service.key())
                            .plain("id", service.id())
                            .name("name", service.name())
                            .plain("kind", service.kind())
                            .texts("operators", service.operators())
                            .texts("sites", service.sites())
                            .plain("place", service.place())
                            .plain("age_from", service.ageFrom())
                            .plain("age_to", service.ageTo())
                            .texts("channels", service.channels())
                            .texts("audience", service.audience())
                            .texts("target_groups", service.targetGroups())
                            .plain("gist", service.gist())
                            .plain("former_name", service.formerName())
                            .texts("notes", service.notes())
                            .source(service.source())
                            .values())
                    .update();
        }
    }

    private void saveGrants(UUID version, Actors actors) {
        for (int i = 0; i < actors.grantProjects().size(); i++) {
            var project = actors.grantProjects().get(i);
            sql.sql("""
                            insert into plan.grant_project
                                   (version_id, ordinal, key, id, number, scheme, implementer, name, name_en, gist,
                                    from_date, to_date, period_text, as_of, in_annex, kpis, measures, notes, source)
                            values (:version_id, :ordinal, :key, :id, :number, :scheme, :implementer, :name, :name_en,
                                    :gist, :from_date, :to_date, :period_text, :as_of, :in_annex, :kpis, :measures,
                                    :notes, cast(:source as jsonb))
                            """)
                    .params(Columns.of(version, i)
                            .plain("key", project.key())
                            .plain("id", project.id())
                            .plain("number", project.number())
                            .plain("scheme", project.scheme())
                            .plain("implementer", project.implementer())
                            .name("name", project.name())
                            .plain("gist", project.gist())
                            .date("from_date", project.from())
                            .date("to_date", project.to())
                            .plain("period_text", project.periodText())
                            .date("as_of", project.asOf())
                            .plain("in_annex", project.inAnnex())
                            .texts("kpis", project.kpis())
                            .texts("measures", project.measures())
                            .texts("notes", project.notes())
                            .source(project.source())
                            .values())
                    .update();
        }
    }

    /** Schemes come before measures, which refer to them; the rest of the actors after. */
    void saveSchemes(UUID version, List<Actors.Scheme> schemes) {
        for (int i = 0; i < schemes.size(); i++) {
            var scheme = schemes.get(i);
            sql.sql("""
                            insert into plan.grant_scheme (version_id, ordinal, key, id, name, name_en, authority, source)
                            values (:version_id, :ordinal, :key, :id, :name, :name_en, :authority,
                                    cast(:source as jsonb))
                            """)
                    .params(Columns.of(version, i)
                            .plain("key", scheme.key())
                            .plain("id", scheme.id())
                            .name("name", scheme.name())
                            .plain("authority", scheme.authority())
                            .source(scheme.source())
                            .values())
                    .update();
        }
    }

    private void saveProcedures(UUID version, List<Actors.Procedure> procedures) {
        for (int i = 0; i < procedures.size(); i++) {
            var procedure = procedures.get(i);
            sql.sql("""
                            insert into plan.procedure
                                   (version_id, ordinal, key, id, kind, title, title_en, gist, actors, trigger_text,
                                    steps, outcome, source)
                            values (:version_id, :ordinal, :key, :id, :kind, :title, :title_en, :gist, :actors,
                                    :trigger_text, :steps, :outcome, cast(:source as jsonb))
                            """)
                    .params(Columns.of(version, i)
                            .plain("key", procedure.key())
                            .plain("id", procedure.id())
                            .plain("kind", procedure.kind())
                            .name("title", procedure.title())
                            .plain("gist", procedure.gist())
                            .texts("actors", procedure.actors())
                            .plain("trigger_text", procedure.trigger())
                            .texts("steps", procedure.steps())
                            .plain("outcome", procedure.outcome())
                            .source(procedure.source())
                            .values())
                    .update();
        }
    }
}
