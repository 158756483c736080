package org.yukidoke.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Recipes of papers, as rows. */
@Component
final class PackRows {

    private final JdbcClient database;
    private final ObjectMapper json = new ObjectMapper();

    PackRows(JdbcClient database) {
        this.database = database;
    }

    void add(Pack pack, @Nullable UUID by) {
        Pack.Recipe recipe = pack.recipe();
        database.sql("""
                        insert into council.pack (id, meeting, meeting_version, round, snapshot, forms, generator, fonts,
                                                  made_at, made_by)
                        values (:id, :meeting, :version, :round, :snapshot, cast(:forms as jsonb), :generator, :fonts,
                                :at, :by)
                        """)
                .param("id", pack.id())
                .param("meeting", recipe.meeting())
                .param("version", recipe.meetingVersion())
                .param("round", recipe.round())
                .param("snapshot", recipe.snapshot())
                .param("forms", json.writeValueAsString(recipe.forms()))
                .param("generator", recipe.generator())
                .param("fonts", recipe.fonts())
                .param("at", MeetingRows.at(pack.made()))
                .param("by", by)
                .update();
        pack.files()
                .forEach((kind, made) -> database.sql("""
                        insert into council.pack_file (pack, kind, sha256, size)
                        values (:pack, :kind, :sha256, :size)
                        """)
                        .param("pack", pack.id())
                        .param("kind", kind.key())
                        .param("sha256", made.sha256())
                        .param("size", made.size())
                        .update());
    }

    void publish(UUID pack, Instant at, @Nullable UUID by) {
        database.sql("""
                        insert into council.pack_publication (pack, published_at, published_by)
                        values (:pack, :at, :by)
                        on conflict do nothing
                        """)
                .param("pack", pack)
                .param("at", MeetingRows.at(at))
                .param("by", by)
                .update();
    }

    Optional<Pack> find(UUID id) {
        return database.sql("""
                        select p.id, p.meeting, p.meeting_version, p.round, p.snapshot, p.forms, p.generator, p.fonts,
                               p.made_at, o.published_at
                          from council.pack p
                          left join council.pack_publication o on o.pack = p.id
                         where p.id = :id
                        """).param("id", id).query(this::pack).optional();
    }

    /** Of a meeting, the newest first. */
    List<Pack> list(UUID meeting) {
        return database.sql("""
                        select p.id, p.meeting, p.meeting_version, p.round, p.snapshot, p.forms, p.generator, p.fonts,
                               p.made_at, o.published_at
                          from council.pack p
                          left join council.pack_publication o on o.pack = p.id
                         where p.meeting = :meeting
                         order by p.made_at desc
                        """).param("meeting", meeting).query(this::pack).list();
    }

    /** Papers everybody may read, of a plan, the newest first. */
    List<Pack> published(String plan) {
        return database.sql("""
                        select p.id, p.meeting, p.meeting_version, p.round, p.snapshot, p.forms, p.generator, p.fonts,
                               p.made_at, o.published_at
                          from council.pack p
                          join council.meeting m on m.id = p.meeting
                          join council.pack_publication o on o.pack = p.id
                         where m.plan_key = :plan
                         order by o.published_at desc
                        """).param("plan", plan).query(this::pack).list();
    }

    private Pack pack(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        var published = row.getObject("published_at", OffsetDateTime.class);
        return new Pack(
                id,
                new Pack.Recipe(
                        row.getObject("meeting", UUID.class),
                        row.getInt("meeting_version"),
                        row.getObject("round", UUID.class),
                        row.getString("snapshot"),
                        List.of(json.readValue(row.getString("forms"), String[].class)),
                        row.getString("generator"),
                        row.getString("fonts")),
                MeetingRows.instant(row, "made_at"),
                files(id),
                published == null ? null : published.toInstant());
    }

    private Map<Pack.Kind, Pack.Made> files(UUID pack) {
        var files = new EnumMap<Pack.Kind, Pack.Made>(Pack.Kind.class);
        database.sql("""
                        select kind, sha256, size
                          from council.pack_file
                         where pack = :pack
                        """).param("pack", pack).query(row -> {
            files.put(
                    Pack.Kind.find(row.getString("kind")).orElseThrow(),
                    new Pack.Made(row.getString("sha256"), row.getInt("size")));
        });
        return files;
    }
}
