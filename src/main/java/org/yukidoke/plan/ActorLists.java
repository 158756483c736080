package org.yukidoke.plan;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a version's organisations, programmes, windows, grants and procedures. */
@Repository
final class ActorLists {

    private final JdbcClient sql;

    ActorLists(JdbcClient sql) {
        this.sql = sql;
    }

    Actors read(UUID version) {
        return new Actors(
                organisations(version),
                aliases(version),
                programmes(version),
                services(version),
                schemes(version),
                projects(version),
                procedures(version));
    }

    private interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    private <T> List<T> list(String select, UUID version, Reader<T> reader) {
        return sql.sql(select)
                .param("version", version)
                .query((result, number) -> reader.read(new Row(result)))
                .list();
    }

    private List<Actors.Organisation> organisations(UUID version) {
        return list(
                "select * from plan.organisation where version_id = :version order by ordinal",
                version,
                row -> new Actors.Organisation(
                        row.text("id"),
                        row.text("key"),
                        row.name("name"),
                        row.text("official_name"),
                        row.text("kind"),
                        row.key("parent"),
                        row.flag("is_owner"),
                        row.list("variants", Actors.Variant.class),
                        row.source()));
    }

    private List<Actors.Alias> aliases(UUID version) {
        return list(
                "select * from plan.alias where version_id = :version order by ordinal",
                version,
                row -> new Actors.Alias(
                        row.text("id"),
                        row.name("name"),
                        row.flag("per_row"),
                        row.list("rows", Actors.Row.class),
                        row.source()));
    }

    private List<Actors.Programme> programmes(UUID version) {
        return list(
                "select * from plan.programme where version_id = :version order by ordinal",
                version,
                row -> new Actors.Programme(
                        row.text("id"),
                        row.text("key"),
                        row.name("name"),
                        row.text("kind"),
                        row.texts("operators"),
                        row.text("gist"),
                        row.list("variants", Actors.Variant.class),
                        row.source()));
    }

    private List<Actors.Window> services(UUID version) {
        return list(
                "select * from plan.service where version_id = :version order by ordinal",
                version,
                row -> new Actors.Window(
                        row.text("id"),
                        row.text("key"),
                        row.name("name"),
                        row.text("kind"),
                        row.texts("operators"),
                        row.texts("sites"),
                        row.text("place"),
                        row.whole("age_from"),
                        row.whole("age_to"),
                        row.texts("channels"),
                        row.texts("audience"),
                        row.texts("target_groups"),
                        row.text("gist"),
                        row.text("former_name"),
                        row.texts("notes"),
                        row.source()));
    }

    private List<Actors.Scheme> schemes(UUID version) {
        return list(
                "select * from plan.grant_scheme where version_id = :version order by ordinal",
                version,
                row -> new Actors.Scheme(
                        row.text("id"), row.text("key"), row.name("name"), row.text("authority"), row.source()));
    }

    private List<Actors.GrantProject> projects(UUID version) {
        return list(
                "select * from plan.grant_project where version_id = :version order by ordinal",
                version,
                row -> new Actors.GrantProject(
                        row.text("id"),
                        row.text("key"),
                        row.text("number"),
                        row.text("scheme"),
                        row.text("implementer"),
                        row.name("name"),
                        row.text("gist"),
                        row.date("from_date"),
                        row.date("to_date"),
                        row.text("period_text"),
                        row.date("as_of"),
                        row.flag("in_annex"),
                        row.texts("kpis"),
                        row.texts("measures"),
                        row.texts("notes"),
                        row.source()));
    }

    private List<Actors.Procedure> procedures(UUID version) {
        return list(
                "select * from plan.procedure where version_id = :version order by ordinal",
                version,
                row -> new Actors.Procedure(
                        row.text("id"),
                        row.text("key"),
                        row.text("kind"),
                        row.name("title"),
                        row.text("gist"),
                        row.texts("actors"),
                        row.text("trigger_text"),
                        row.texts("steps"),
                        row.text("outcome"),
                        row.source()));
    }
}
