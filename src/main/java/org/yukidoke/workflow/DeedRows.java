package org.yukidoke.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Matters and what was done to them, as rows. */
@Component
final class DeedRows {

    private final JdbcClient database;

    DeedRows(JdbcClient database) {
        this.database = database;
    }

    /** Makes a matter known, or gives one that is being made another route. */
    void begin(Matter matter, Route route) {
        database.sql("""
                        insert into workflow.matter (kind, id, route)
                        values (:kind, :id, :route)
                            on conflict (kind, id) do update
                           set route = excluded.route
                         where matter.route <> excluded.route
                           and workflow.open(matter.kind, matter.id)
                        """)
                .param("kind", matter.kind())
                .param("id", matter.id())
                .param("route", route.key())
                .update();
    }

    /** The route of a matter, which nobody else acts on until this transaction ends; empty when it is unknown. */
    Optional<Route> lock(Matter matter) {
        return database.sql("select route from workflow.matter where kind = :kind and id = :id for update")
                .param("kind", matter.kind())
                .param("id", matter.id())
                .query((row, number) -> route(row))
                .optional();
    }

    void add(Matter matter, Deed deed) {
        database.sql("""
                        insert into workflow.deed (kind, id, number, what, account, seat, organisation, done_at, reason,
                                                   said, digest)
                        select :kind, :id, coalesce(max(number), 0) + 1, :what, :account, :seat, :organisation, :at,
                               :reason, :said, :digest
                          from workflow.deed
                         where kind = :kind
                           and id = :id
                        """)
                .param("kind", matter.kind())
                .param("id", matter.id())
                .param("what", deed.kind().key())
                .param("account", deed.by().account())
                .param("seat", deed.by().seat())
                .param("organisation", deed.by().organisation())
                .param("at", OffsetDateTime.ofInstant(deed.at(), ZoneOffset.UTC))
                .param("reason", deed.reason())
                .param("said", deed.text())
                .param("digest", deed.digest())
                .update();
    }

    List<Deed> list(Matter matter) {
        return database.sql("select * from workflow.deed where kind = :kind and id = :id order by number")
                .param("kind", matter.kind())
                .param("id", matter.id())
                .query((row, number) -> deed(row))
                .list();
    }

    Map<UUID, Standing> standings(String kind, Collection<UUID> ids) {
        var routes = new LinkedHashMap<UUID, Route>();
        var deeds = new HashMap<UUID, List<Deed>>();
        database.sql("""
                        select matter.route, deed.*
                          from workflow.matter
                          join workflow.deed using (kind, id)
                         where kind = :kind
                           and id = any (:ids)
                         order by id, number
                        """)
                .param("kind", kind)
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    routes.put(id, route(row));
                    deeds.computeIfAbsent(id, none -> new ArrayList<>()).add(deed(row));
                });
        var standings = new HashMap<UUID, Standing>();
        routes.forEach((id, route) ->
                standings.put(id, ApprovalRules.standing(route, deeds.getOrDefault(id, List.of()))));
        return standings;
    }

    List<ReturnReason> reasons(String kind) {
        return database.sql("select code, name, name_en from workflow.reason where kind = :kind order by position")
                .param("kind", kind)
                .query((row, number) ->
                        new ReturnReason(row.getString("code"), row.getString("name"), row.getString("name_en")))
                .list();
    }

    private static Route route(ResultSet row) throws SQLException {
        String key = row.getString("route");
        return Route.find(key).orElseThrow(() -> new IllegalStateException("no route " + key));
    }

    private static Deed deed(ResultSet row) throws SQLException {
        return new Deed(
                Deed.Kind.of(row.getString("what")),
                new Doer(
                        row.getObject("account", UUID.class),
                        row.getObject("seat", UUID.class),
                        row.getString("organisation")),
                row.getObject("done_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                row.getString("said"),
                row.getString("digest"));
    }
}
