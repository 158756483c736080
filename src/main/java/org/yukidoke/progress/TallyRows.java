package org.yukidoke.progress;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums over the reporters of a plan, made by the database: a board of forty bodies is not read entry by entry. */
@Component
final class TallyRows {

    private final JdbcClient database;

    TallyRows(JdbcClient database) {
        this.database = database;
    }

    /** What was reported on one part of an indicator for one period, by the council or by all bodies. */
    record Sum(String indicator, String part, boolean council, Tally tally) {

        private Sum owedByNobody() {
            var of = tally.counts();
            var counts = new Tally.Counts(
                    of.stated(), of.notApplicable(), of.notReported(), of.suppressed(), of.pending(), 0);
            return new Sum(
                    indicator,
                    part,
                    council,
                    new Tally(
                            tally.period(),
                            tally.sum(),
                            tally.base(),
                            counts,
                            tally.until(),
                            tally.sample(),
                            tally.cells()));
        }
    }

    /**
     * Sums of quantities at a moment.
     *
     * @param indicators those that add up
     * @param owing the bodies that owe figures, by indicator
     */
    List<Sum> list(String plan, Moment moment, Collection<String> indicators, Map<String, Set<String>> owing) {
        if (enteredLater(plan, moment)) {
            return fromEntries(plan, moment, indicators, owing);
        }
        Set<String> apart = withOthers(plan, owing);
        var sums = new ArrayList<Sum>();
        for (Sum sum : kept(plan, moment)) {
            if (indicators.contains(sum.indicator()) && !apart.contains(sum.indicator())) {
                sums.add(owing.containsKey(sum.indicator()) ? sum : sum.owedByNobody());
            }
        }
        var rest = apart.stream().filter(indicators::contains).toList();
        if (!rest.isEmpty()) {
            sums.addAll(fromEntries(plan, moment, rest, owing));
        }
        return sums;
    }

    // Sums are kept by what was known; where something known then was entered later, they say too much.
    private boolean enteredLater(String plan, Moment moment) {
        return database.sql("""
                        select exists (
                               select from progress.entry
                                where plan_key = :plan
                                  and recorded_at > :recorded
                                  and known_at < recorded_at
                                  and known_at <= :known)
                        """)
                .param("plan", plan)
                .param("known", EntryRows.at(moment.known()))
                .param("recorded", EntryRows.at(moment.recorded()))
                .query(Boolean.class)
                .single();
    }

    /** Indicators that owed figures are reported on, and on which a body has reported too that owes none. */
    private Set<String> withOthers(String plan, Map<String, Set<String>> owing) {
        var apart = new HashSet<String>();
        database.sql("select indicator, reporter from progress.reporting where plan_key = :plan")
                .param("plan", plan)
                .query(row -> {
                    Set<String> bodies = owing.get(row.getString("indicator"));
                    if (bodies != null && !bodies.contains(row.getString("reporter"))) {
                        apart.add(row.getString("indicator"));
                    }
                });
        return apart;
    }

    private List<Sum> kept(String plan, Moment moment) {
        return database.sql("""
                        select indicator, part, council, happened_from, happened_to, quantity as sum, stated,
                               not_applicable, not_reported, suppressed, pending,
                               case when council then 0 else stated + not_applicable end as owing,
                               expected_on as until, sample
                          from progress.tally
                         where plan_key = :plan
                           and known_from <= :known
                           and known_until > :known
                        """)
                .param("plan", plan)
                .param("known", EntryRows.at(moment.known()))
                .query((row, number) -> sum(row))
                .list();
    }

    private List<Sum> fromEntries(
            String plan, Moment moment, Collection<String> indicators, Map<String, Set<String>> owing) {
        var owed = owing.entrySet().stream()
                .filter(entry -> indicators.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream().map(body -> new String[] {entry.getKey(), body}))
                .toList();
        return database.sql("""
                        select standing.indicator, standing.part, standing.reporter = '' as council,
                               standing.happened_from, standing.happened_to,
                               coalesce(sum(standing.quantity), 0) as sum,
                               count(*) filter (where standing.state = 'stated') as stated,
                               count(*) filter (where standing.state = 'not_applicable') as not_applicable,
                               count(*) filter (where standing.state = 'not_reported') as not_reported,
                               count(*) filter (where standing.state = 'suppressed') as suppressed,
                               count(*) filter (where standing.state = 'pending') as pending,
                               count(owing.reporter) filter (where standing.state in ('stated', 'not_applicable'))
                                   as owing,
                               max(standing.expected_on) as until,
                               bool_or(standing.sample) as sample
                          from progress.standing_at(:plan, :known, :recorded) as standing
                          left join unnest(cast(:owed as text[]), cast(:bodies as text[]))
                                    as owing (indicator, reporter)
                            on owing.indicator = standing.indicator
                           and owing.reporter = standing.reporter
                         where standing.indicator = any (:indicators)
                         group by standing.indicator, standing.part, council, standing.happened_from,
                                  standing.happened_to
                        """)
                .param("plan", plan)
                .param("known", EntryRows.at(moment.known()))
                .param("recorded", EntryRows.at(moment.recorded()))
                .param("indicators", indicators.toArray(String[]::new))
                .param("owed", owed.stream().map(pair -> pair[0]).toArray(String[]::new))
                .param("bodies", owed.stream().map(pair -> pair[1]).toArray(String[]::new))
                .query((row, number) -> sum(row))
                .list();
    }

    private static Sum sum(ResultSet row) throws SQLException {
        var counts = new Tally.Counts(
                row.getInt("stated"),
                row.getInt("not_applicable"),
                row.getInt("not_reported"),
                row.getInt("suppressed"),
                row.getInt("pending"),
                row.getInt("owing"));
        return new Sum(
                row.getString("indicator"),
                row.getString("part"),
                row.getBoolean("council"),
                new Tally(
                        EntryRows.period(row),
                        row.getBigDecimal("sum"),
                        BigDecimal.ZERO,
                        counts,
                        row.getObject("until", LocalDate.class),
                        row.getBoolean("sample"),
                        List.of()));
    }
}
