package org.yukidoke.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.workflow.Doer;

/** What is typed into reports, as rows. */
@Component
final class CellRows {

    private final JdbcClient database;

    CellRows(JdbcClient database) {
        this.database = database;
    }

    /** A text of a message, as it is kept. */
    record New(Typed typed, long version, boolean stands) {}

    /** Who typed, how and when. */
    record Hand(Doer by, Kept.Way way, Instant at) {}

    /** The texts that stand, emptied fields included. */
    List<Kept> standing(UUID ask) {
        return database.sql("""
                        select typed.line, typed.field, typed.said, typed.version, typed.account, typed.seat, typed.way,
                               typed.at
                          from reporting.cell
                          join reporting.typed on typed.ask = cell.ask and typed.version = cell.version
                         where cell.ask = :ask
                         order by typed.line, typed.field
                        """)
                .param("ask", ask)
                .query((row, number) -> kept(row))
                .list();
    }

    /** The texts that wait beside another one. */
    List<Kept> waiting(UUID ask) {
        return database.sql("""
                        select typed.line, typed.field, typed.said, typed.version, typed.account, typed.seat, typed.way,
                               typed.at
                          from reporting.clash
                          join reporting.typed on typed.ask = clash.ask and typed.version = clash.version
                         where clash.ask = :ask
                         order by typed.version
                        """)
                .param("ask", ask)
                .query((row, number) -> kept(row))
                .list();
    }

    /** Every text that ever stood in its field, the oldest first. */
    List<Kept> stood(UUID ask) {
        return database.sql("""
                        select line, field, said, version, account, seat, way, at
                          from reporting.typed
                         where ask = :ask
                           and stands
                         order by version
                        """)
                .param("ask", ask)
                .query((row, number) -> kept(row))
                .list();
    }

    /** Everything ever typed, the oldest first. */
    List<Kept> history(UUID ask) {
        return database.sql("""
                        select line, field, said, version, account, seat, way, at
                          from reporting.typed
                         where ask = :ask
                         order by version
                        """)
                .param("ask", ask)
                .query((row, number) -> kept(row))
                .list();
    }

    /** Keeps texts for ever; those that stand take their fields. */
    void keep(UUID ask, List<New> texts, Hand hand) {
        database.sql("""
                        insert into reporting.typed (ask, version, line, field, said, base, stands, account, seat, way, at)
                        select :ask, version, line, field, said, base, stands, :account, :seat, :way, :at
                          from unnest(cast(:versions as bigint[]), :lines, :fields, :texts, cast(:bases as bigint[]),
                                      cast(:stands as boolean[])) as text (version, line, field, said, base, stands)
                        """)
                .param("ask", ask)
                .param("account", hand.by().account())
                .param("seat", hand.by().seat())
                .param("way", hand.way().name().toLowerCase(Locale.ROOT))
                .param("at", RoundRows.at(hand.at()))
                .param("versions", texts.stream().map(New::version).toArray(Long[]::new))
                .param("lines", texts.stream().map(text -> text.typed().line()).toArray(String[]::new))
                .param(
                        "fields",
                        texts.stream().map(text -> text.typed().field()).toArray(String[]::new))
                .param("texts", texts.stream().map(text -> text.typed().said()).toArray(String[]::new))
                .param("bases", texts.stream().map(text -> text.typed().base()).toArray(Long[]::new))
                .param("stands", texts.stream().map(New::stands).toArray(Boolean[]::new))
                .update();
        database.sql("""
                        insert into reporting.clash (ask, version, line, field)
                        select ask, version, line, field
                          from reporting.typed
                         where ask = :ask
                           and version >= :first
                           and not stands
                        """)
                .param("ask", ask)
                .param("first", texts.getFirst().version())
                .update();
        database.sql("""
                        insert into reporting.cell (ask, line, field, version, said)
                        select ask, line, field, version, said
                          from reporting.typed
                         where ask = :ask
                           and version >= :first
                           and stands
                            on conflict (ask, line, field) do update
                           set version = excluded.version,
                               said = excluded.said
                        """)
                .param("ask", ask)
                .param("first", texts.getFirst().version())
                .update();
        database.sql("update reporting.ask set version = :version where id = :ask")
                .param("version", texts.getLast().version())
                .param("ask", ask)
                .update();
    }

    /** Forgets that texts wait which somebody had seen before typing, and says whether any did; they stay in the history. */
    boolean settle(UUID ask, Typed chosen) {
        int waited = database.sql("""
                        delete from reporting.clash
                         where ask = :ask
                           and line = :line
                           and field = :field
                           and version <= :seen
                        """)
                .param("ask", ask)
                .param("line", chosen.line())
                .param("field", chosen.field())
                .param("seen", chosen.base())
                .update();
        return waited > 0;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("line"),
                row.getString("field"),
                row.getString("said"),
                row.getLong("version"),
                new Doer(row.getObject("account", UUID.class), row.getObject("seat", UUID.class), ""),
                Kept.Way.valueOf(row.getString("way").toUpperCase(Locale.ROOT)),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
