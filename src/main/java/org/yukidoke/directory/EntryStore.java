package org.yukidoke.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries and their versions in the database. */
@Component
final class EntryStore {

    private final JdbcClient sql;

    EntryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A content as it is about to be kept.
     *
     * @param byOwner whether the body that keeps the entry wrote it or took it, so that its word still stands
     */
    record Kept(
            Content content,
            Origin origin,
            String said,
            Instant at,
            @Nullable UUID by,
            boolean byOwner) {}

    long revision() {
        return sql.sql("select number from directory.revision")
                .query(Long.class)
                .single();
    }

    List<FreshnessRule> listRules() {
        return sql.sql("select platform, kind, since, ask_after, hide_after from directory.freshness_rule")
                .query((row, number) -> new FreshnessRule(
                        row.getString("platform"),
                        kind(row),
                        Cells.day(row, "since"),
                        row.getInt("ask_after"),
                        row.getInt("hide_after")))
                .list();
    }

    void decide(FreshnessRule rule, Instant at, UUID by) {
        sql.sql("""
                        insert into directory.freshness_rule
                            (platform, kind, since, ask_after, hide_after, decided_at, decided_by)
                        values (:platform, :kind, :since, :ask, :hide, :at, :by)
                            on conflict (platform, kind, since) do update
                           set ask_after = excluded.ask_after, hide_after = excluded.hide_after,
                               decided_at = excluded.decided_at, decided_by = excluded.decided_by
                        """)
                .param("platform", rule.platform())
                .param("kind", rule.kind().key())
                .param("since", rule.since())
                .param("ask", rule.askAfter())
                .param("hide", rule.hideAfter())
                .param("at", Cells.at(at))
                .param("by", by)
                .update();
    }

    List<Entry> list() {
        return sql.sql("select * from directory.entry order by platform, kind, key")
                .query((row, number) -> entry(row))
                .list();
    }

    List<Entry> list(String platform) {
        return sql.sql("select * from directory.entry where platform = :platform order by kind, key")
                .param("platform", platform)
                .query((row, number) -> entry(row))
                .list();
    }

    Optional<Entry> find(UUID id) {
        return sql.sql("select * from directory.entry where id = :id")
                .param("id", id)
                .query((row, number) -> entry(row))
                .optional();
    }

    Optional<Entry> find(String key) {
        return sql.sql("select * from directory.entry where key = :key")
                .param("key", key)
                .query((row, number) -> entry(row))
                .optional();
    }

    /** Locks the row, so that two who save at once do so one after the other. */
    Optional<Entry> lock(UUID id) {
        return sql.sql("select * from directory.entry where id = :id for update")
                .param("id", id)
                .query((row, number) -> entry(row))
                .optional();
    }

    void add(Entry entry, Kept kept) {
        sql.sql("""
                        insert into directory.entry
                            (id, key, kind, platform, owner, version, standing, content, changed_at)
                        values (:id, :key, :kind, :platform, nullif(:owner, ''), 1, :standing, cast(:content as jsonb), :at)
                        """)
                .param("id", entry.id())
                .param("key", entry.key())
                .param("kind", entry.kind().key())
                .param("platform", entry.platform())
                .param("owner", entry.owner())
                .param("standing", entry.standing().key())
                .param("content", ContentJson.write(kept.content()))
                .param("at", Cells.at(kept.at()))
                .update();
        addVersion(entry.id(), 1, kept);
    }

    void replace(UUID id, int version, Kept kept) {
        addVersion(id, version, kept);
        sql.sql("""
                        update directory.entry
                           set content = cast(:content as jsonb), version = :version, changed_at = :at
                         where id = :id
                        """)
                .param("id", id)
                .param("version", version)
                .param("content", ContentJson.write(kept.content()))
                .param("at", Cells.at(kept.at()))
                .update();
    }

    private void addVersion(UUID id, int version, Kept kept) {
        sql.sql("""
                        insert into directory.entry_version
                            (entry, version, content, origin, said, changed_at, changed_by)
                        values (:entry, :version, cast(:content as jsonb), :origin, :said, :at, :by)
                        """)
                .param("entry", id)
                .param("version", version)
                .param("content", ContentJson.write(kept.content()))
                .param("origin", kept.origin().key())
                .param("said", kept.said())
                .param("at", Cells.at(kept.at()))
                .param("by", kept.by())
                .update();
    }

    void stand(UUID id, Entry.Standing standing, String successor) {
        sql.sql("""
                        update directory.entry
                           set standing = :standing, successor = nullif(:successor, '')
                         where id = :id
                        """)
                .param("id", id)
                .param("standing", standing.key())
                .param("successor", successor)
                .update();
    }

    void own(UUID id, String owner) {
        sql.sql("update directory.entry set owner = nullif(:owner, '') where id = :id")
                .param("id", id)
                .param("owner", owner)
                .update();
    }

    /** A version of an entry, without its content. */
    List<Version> listVersions(UUID id, EntryKind kind) {
        return sql.sql("""
                        select version, content, origin, said, changed_at, changed_by
                          from directory.entry_version
                         where entry = :entry
                         order by version desc
                        """)
                .param("entry", id)
                .query((row, number) -> new Version(
                        row.getInt("version"),
                        ContentJson.read(kind, row.getString("content")),
                        Origin.of(row.getString("origin")),
                        row.getString("said"),
                        Cells.moment(row, "changed_at"),
                        row.getObject("changed_by", UUID.class)))
                .list();
    }

    void note(UUID id, String said, Instant at, @Nullable UUID by) {
        sql.sql("""
                        insert into directory.staff_note (entry, version, said, changed_at, changed_by)
                        select :entry, coalesce(max(version), 0) + 1, :said, :at, :by
                          from directory.staff_note where entry = :entry
                        """)
                .param("entry", id)
                .param("said", said)
                .param("at", Cells.at(at))
                .param("by", by)
                .update();
    }

    /** The newest words among staff; blank when there are none. */
    String note(UUID id) {
        return sql.sql("select said from directory.staff_note where entry = :entry order by version desc limit 1")
                .param("entry", id)
                .query(String.class)
                .optional()
                .orElse("");
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getString("platform"),
                Cells.text(row, "owner"),
                row.getInt("version"),
                Entry.Standing.valueOf(row.getString("standing").toUpperCase(Locale.ROOT)),
                Cells.text(row, "successor"),
                ContentJson.read(kind(row), row.getString("content")),
                Cells.dayOrNull(row, "confirmed_on"),
                row.getString("confirmed_by"),
                Cells.moment(row, "changed_at"));
    }

    static EntryKind kind(ResultSet row) throws SQLException {
        return EntryKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
    }
}
