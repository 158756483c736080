package org.yukidoke.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.kernel.Period;

/** Numbers bodies took over from their own records, as rows. */
@Component
final class OwnCountRows {

    private final JdbcClient database;

    OwnCountRows(JdbcClient database) {
        this.database = database;
    }

    void add(String plan, OwnCount count, Evidence file, UUID by, Instant at) {
        database.sql("""
                        insert into progress.taken (evidence, plan_key, indicator, reporter, happened_from, happened_to, as_of,
                                                    quantity, rule, version, taken_at, taken_by)
                        values (:evidence, :plan, :indicator, :reporter, :from, :to, :as_of, :quantity, :rule, :version, :at,
                                :by)
                        """)
                .param("evidence", file.id())
                .param("plan", plan)
                .param("indicator", count.indicator().id())
                .param("reporter", file.reporter())
                .param("from", count.period().from())
                .param("to", count.period().to())
                .param("as_of", EntryRows.at(count.moment().known()))
                .param("quantity", count.value())
                .param("rule", count.rule().concept())
                .param("version", count.rule().version())
                .param("at", EntryRows.at(at))
                .param("by", by)
                .update();
    }

    /** What a count that no proposal names has to be, besides the newest of its cell, to be what a figure stands on. */
    interface Still {

        boolean counts(Cell cell, Taken taken);
    }

    /**
     * A number taken over.
     *
     * @param rule concept of the rule by which it was counted
     */
    record Taken(UUID evidence, Cell cell, BigDecimal quantity, String rule, int version) {}

    /** The proposals, each that says what was taken for its cell standing on that count. */
    List<Proposal> grounded(String plan, List<Proposal> proposals, Still still) {
        var taken = list(
                plan,
                proposals.stream()
                        .filter(OwnCountRows::plain)
                        .map(proposal -> proposal.cell().reporter())
                        .collect(Collectors.toSet()));
        return taken.isEmpty()
                ? proposals
                : proposals.stream()
                        .map(proposal -> grounded(proposal, taken, still))
                        .toList();
    }

    private static boolean plain(Proposal proposal) {
        return proposal.ground().origin() == Entry.Origin.REPORT
                && proposal.reading() instanceof Reading.Quantity
                && !proposal.cell().ofCouncil();
    }

    // A file of one's own beside the same number is a ground of one's own. An older count of the cell is none for
    // whoever
    // does not name it: the records may have changed since, or the rule.
    private static Proposal grounded(Proposal proposal, List<Taken> taken, Still still) {
        UUID named = proposal.ground().evidence();
        return taken.stream()
                .filter(row -> plain(proposal) && row.cell().equals(proposal.cell()))
                .filter(row -> named == null || row.evidence().equals(named))
                .findFirst()
                .filter(row -> Reported.same(new Reading.Quantity(row.quantity()), proposal.reading()))
                .filter(row -> named != null || still.counts(proposal.cell(), row))
                .map(row -> proposal.on(new Entry.Ground(
                        Entry.Origin.COUNT,
                        proposal.ground().sample(),
                        proposal.ground().source(),
                        proposal.ground().comment(),
                        row.evidence())))
                .orElse(proposal);
    }

    private List<Taken> list(String plan, Set<String> reporters) {
        return reporters.isEmpty()
                ? List.of()
                : database.sql("""
                                select evidence, indicator, reporter, happened_from, happened_to, quantity, rule,
                                       version
                                  from progress.taken
                                 where plan_key = :plan
                                   and reporter = any (:reporters)
                                 order by taken_at desc
                                """)
                        .param("plan", plan)
                        .param("reporters", reporters.toArray(String[]::new))
                        .query((row, number) -> new Taken(
                                row.getObject("evidence", UUID.class),
                                new Cell(
                                        row.getString("indicator"),
                                        row.getString("reporter"),
                                        Period.find(
                                                        row.getObject("happened_from", LocalDate.class),
                                                        row.getObject("happened_to", LocalDate.class))
                                                .orElseThrow(),
                                        ""),
                                row.getBigDecimal("quantity"),
                                row.getString("rule"),
                                row.getInt("version")))
                        .list();
    }
}
