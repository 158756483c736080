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

/** Proposals in the database. */
@Component
final class ProposalRows {

    private static final String SELECT = """
            select proposal.*, base.content as base_content
              from directory.proposal
              join directory.entry_version base on base.entry = proposal.entry and base.version = proposal.base
            """;

    private final JdbcClient sql;

    ProposalRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whose word a proposal is, and why. */
    record Word(
            String origin,
            String said,
            String organisation,
            @Nullable UUID by) {}

    UUID add(Entry entry, int base, Content content, Word word, Instant at) {
        return sql.sql("""
                        insert into directory.proposal
                            (entry, base, content, origin, said, organisation, proposed_at, proposed_by, state)
                        values (:entry, :base, cast(:content as jsonb), :origin, :said, :organisation, :at, :by, 'open')
                        returning id
                        """)
                .param("entry", entry.id())
                .param("base", base)
                .param("content", ContentJson.write(content))
                .param("origin", word.origin())
                .param("said", word.said())
                .param("organisation", word.organisation())
                .param("at", Cells.at(at))
                .param("by", word.by())
                .query(UUID.class)
                .single();
    }

    List<Proposal> list(Entry entry) {
        return sql.sql(SELECT + " where proposal.entry = :entry order by proposal.proposed_at desc")
                .param("entry", entry.id())
                .query((row, number) -> proposal(row, entry.kind()))
                .list();
    }

    /** The open ones of a council, the oldest first. */
    List<Proposal> listOpen(String platform) {
        return sql.sql("""
                        select proposal.*, base.content as base_content, entry.kind as kind
                          from directory.proposal
                          join directory.entry on entry.id = proposal.entry
                          join directory.entry_version base
                            on base.entry = proposal.entry and base.version = proposal.base
                         where entry.platform = :platform and proposal.state = 'open'
                         order by proposal.proposed_at
                        """)
                .param("platform", platform)
                .query((row, number) -> proposal(row, EntryStore.kind(row)))
                .list();
    }

    Optional<Proposal> find(Entry entry, UUID id) {
        return sql.sql(SELECT + " where proposal.entry = :entry and proposal.id = :id")
                .param("entry", entry.id())
                .param("id", id)
                .query((row, number) -> proposal(row, entry.kind()))
                .optional();
    }

    Optional<UUID> entryOf(UUID id) {
        return sql.sql("select entry from directory.proposal where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    void decide(UUID id, Proposal.State state, String reason, @Nullable UUID by, Instant at) {
        sql.sql("""
                        update directory.proposal
                           set state = :state, reason = :reason, decided_at = :at, decided_by = :by
                         where id = :id and state = 'open'
                        """)
                .param("id", id)
                .param("state", state.key())
                .param("reason", reason)
                .param("at", Cells.at(at))
                .param("by", by)
                .update();
    }

    private static Proposal proposal(ResultSet row, EntryKind kind) throws SQLException {
        Content content = ContentJson.read(kind, row.getString("content"));
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getObject("entry", UUID.class),
                row.getInt("base"),
                content,
                Difference.between(ContentJson.read(kind, row.getString("base_content")), content),
                row.getString("origin"),
                row.getString("said"),
                row.getString("organisation"),
                Cells.moment(row, "proposed_at"),
                Proposal.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                Cells.momentOrNull(row, "decided_at"));
    }
}
