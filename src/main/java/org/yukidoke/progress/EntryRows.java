package org.yukidoke.progress;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.kernel.Period;
import tools.jackson.databind.ObjectMapper;

/** The ledger as rows. There is no statement here that changes one. */
@Component
final class EntryRows {

    private final JdbcClient database;
    private final ObjectMapper json = new ObjectMapper();

    EntryRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * Waits until nobody else writes to the plan's ledger, and gives the moment at which this transaction does: later
     * than every one before it, whatever the clock says, so that what was known at a moment never changes afterwards.
     */
    Instant begin(String plan) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('progress ' || :plan, 0))")
                .param("plan", plan)
                .query()
                .singleRow();
        return now(plan);
    }

    /** The next moment of a plan's ledger: now, or just after its newest entry where the clock lags behind that. */
    Instant now(String plan) {
        return database.sql("""
                        select greatest(clock_timestamp(), max(at) + interval '1 microsecond') as moment
                          from (select max(recorded_at) as at from progress.entry where plan_key = :plan
                                union all
                                select max(published_at) from progress.publication where plan_key = :plan) as past
                        """)
                .param("plan", plan)
                .query((row, number) -> instant(row, "moment"))
                .single();
    }

    /** Waits for writers whose moment may already lie in the past that is asked about. */
    void settle(String plan) {
        database.sql("select pg_advisory_xact_lock_shared(hashtextextended('progress ' || :plan, 0))")
                .param("plan", plan)
                .query()
                .singleRow();
    }

    /** Appends entries, all in one statement: the ledger's own bookkeeping runs once for all of them. */
    void append(String plan, List<Entry> entries) {
        database.sql("""
                        insert into progress.entry (id, plan_key, indicator, reporter, happened_from, happened_to, part,
                                                    state, quantity, numerator, denominator, done_on, grade, reason,
                                                    expected_on, origin, sample, source, comment, evidence, known_at,
                                                    recorded_at, recorded_by, recorded_as)
                        select id, :plan, indicator, reporter, happened_from, happened_to, part, state, quantity,
                               numerator, denominator, done_on, grade, reason, expected_on, origin, sample, source,
                               comment, evidence, known_at, recorded_at, recorded_by, recorded_as
                          from jsonb_to_recordset(cast(:entries as jsonb)) as entry (
                               id uuid, indicator text, reporter text, happened_from date, happened_to date, part text,
                               state text, quantity numeric, numerator numeric, denominator numeric, done_on date,
                               grade text, reason text, expected_on date, origin text, sample boolean, source text,
                               comment text, evidence uuid, known_at timestamptz, recorded_at timestamptz,
                               recorded_by uuid, recorded_as text)
                        """)
                .param("plan", plan)
                .param(
                        "entries",
                        json.writeValueAsString(
                                entries.stream().map(EntryColumns::of).toList()))
                .update();
    }

    /** The entries that stand at a moment. */
    List<Entry> standing(String plan, Moment moment) {
        return database.sql("""
                        select entry.*
                          from progress.standing_at(:plan, :known, :recorded) as standing
                          join progress.entry on entry.id = standing.entry_id
                         order by entry.indicator, entry.happened_from, entry.happened_to, entry.reporter, entry.part
                        """)
                .param("plan", plan)
                .param("known", at(moment.known()))
                .param("recorded", at(moment.recorded()))
                .query((row, number) -> entry(row))
                .list();
    }

    /** As above, for some indicators only. */
    List<Entry> standing(String plan, Moment moment, Collection<String> indicators) {
        return database.sql("""
                        select entry.*
                          from progress.standing_at(:plan, :known, :recorded) as standing
                          join progress.entry on entry.id = standing.entry_id
                         where standing.indicator = any (:indicators)
                         order by entry.indicator, entry.happened_from, entry.happened_to, entry.reporter, entry.part
                        """)
                .param("plan", plan)
                .param("known", at(moment.known()))
                .param("recorded", at(moment.recorded()))
                .param("indicators", indicators.toArray(String[]::new))
                .query((row, number) -> entry(row))
                .list();
    }

    /** The cells in which somebody said something that still stands; what one body said, or everybody. */
    List<Cell> said(String plan, Moment moment, String reporter) {
        return database.sql("""
                        select indicator, reporter, happened_from, happened_to, part
                          from progress.standing_at(:plan, :known, :recorded)
                         where (:reporter = '' or reporter = :reporter)
                           and reporter <> ''
                           and state <> 'not_reported'
                        """)
                .param("plan", plan)
                .param("known", at(moment.known()))
                .param("recorded", at(moment.recorded()))
                .param("reporter", reporter)
                .query((row, number) -> new Cell(
                        row.getString("indicator"), row.getString("reporter"), period(row), row.getString("part")))
                .list();
    }

    /** The entries that stand at a moment and come from one reporter. */
    List<Entry> standing(String plan, Moment moment, String reporter) {
        return database.sql("""
                        select entry.*
                          from progress.standing_at(:plan, :known, :recorded) as standing
                          join progress.entry on entry.id = standing.entry_id
                         where standing.reporter = :reporter
                         order by entry.indicator, entry.happened_from, entry.happened_to, entry.part
                        """)
                .param("plan", plan)
                .param("known", at(moment.known()))
                .param("recorded", at(moment.recorded()))
                .param("reporter", reporter)
                .query((row, number) -> entry(row))
                .list();
    }

    /** Entries by their ids, whether they stand or not. */
    List<Entry> list(String plan, Collection<UUID> ids) {
        return database.sql("select * from progress.entry where plan_key = :plan and id = any (:ids)")
                .param("plan", plan)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> entry(row))
                .list();
    }

    /** Every entry on an indicator that was known and entered by a moment, whether it still stands or not. */
    List<Entry> history(String plan, String indicator, Moment moment) {
        return database.sql("""
                        select *
                          from progress.entry
                         where plan_key = :plan
                           and indicator = :indicator
                           and known_at <= :known
                           and recorded_at <= :recorded
                         order by happened_from, happened_to, reporter, part, known_at desc
                        """)
                .param("plan", plan)
                .param("indicator", indicator)
                .param("known", at(moment.known()))
                .param("recorded", at(moment.recorded()))
                .query((row, number) -> entry(row))
                .list();
    }

    /** A cell, and a moment at which it is looked at. */
    record Look(Cell cell, Instant at) {}

    /** What stood in cells by what was known at a moment, each of which may have its own; a blank cell is missing. */
    Map<Look, Entry> look(String plan, Collection<Look> looks) {
        var all = looks.stream().distinct().toList();
        var found = new HashMap<Look, Entry>();
        database.sql("""
                        select looked.number, entry.*
                          from unnest(:indicators, :reporters, :parts, cast(:firsts as date[]), cast(:lasts as date[]),
                                      cast(:moments as timestamptz[])) with ordinality
                               as looked (indicator, reporter, part, happened_from, happened_to, at, number)
                         cross join lateral (
                               select *
                                 from progress.entry
                                where plan_key = :plan
                                  and indicator = looked.indicator
                                  and reporter = looked.reporter
                                  and part = looked.part
                                  and happened_from = looked.happened_from
                                  and happened_to = looked.happened_to
                                  and known_at <= looked.at
                                order by known_at desc
                                limit 1) as entry
                        """)
                .param("plan", plan)
                .param("indicators", texts(all, look -> look.cell().indicator()))
                .param("reporters", texts(all, look -> look.cell().reporter()))
                .param("parts", texts(all, look -> look.cell().part()))
                .param("firsts", texts(all, look -> look.cell().period().from().toString()))
                .param("lasts", texts(all, look -> look.cell().period().to().toString()))
                .param("moments", texts(all, look -> look.at().toString()))
                .query(row -> {
                    found.put(all.get(row.getInt("number") - 1), entry(row));
                });
        return found;
    }

    private static String[] texts(List<Look> looks, Function<Look, String> text) {
        return looks.stream().map(text).toArray(String[]::new);
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Period period(ResultSet row) throws SQLException {
        return Period.find(
                        row.getObject("happened_from", LocalDate.class), row.getObject("happened_to", LocalDate.class))
                .orElseThrow();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                new Cell(row.getString("indicator"), row.getString("reporter"), period(row), row.getString("part")),
                reading(row),
                new Entry.Ground(
                        Entry.Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
                        row.getBoolean("sample"),
                        row.getString("source"),
                        row.getString("comment"),
                        row.getObject("evidence", UUID.class)),
                instant(row, "known_at"),
                instant(row, "recorded_at"),
                row.getObject("recorded_by", UUID.class),
                row.getString("recorded_as"));
    }

    private static Reading reading(ResultSet row) throws SQLException {
        return switch (Reading.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT))) {
            case STATED -> stated(row);
            case NOT_APPLICABLE -> new Reading.NotApplicable();
            case NOT_REPORTED -> new Reading.NotReported();
            case SUPPRESSED -> new Reading.Suppressed();
            case PENDING -> new Reading.Pending(row.getObject("expected_on", LocalDate.class));
        };
    }

    private static Reading stated(ResultSet row) throws SQLException {
        BigDecimal quantity = row.getBigDecimal("quantity");
        if (quantity != null) {
            return new Reading.Quantity(quantity);
        }
        BigDecimal numerator = row.getBigDecimal("numerator");
        if (numerator != null) {
            return new Reading.Share(numerator, row.getBigDecimal("denominator"));
        }
        LocalDate on = row.getObject("done_on", LocalDate.class);
        if (on != null) {
            return new Reading.Done(on);
        }
        return new Reading.Assessed(Grade.find(row.getString("grade")).orElseThrow(), row.getString("reason"));
    }
}
