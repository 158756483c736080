package org.yukidoke.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ClassPathResource;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Cell;
import org.yukidoke.progress.LedgerIntake;
import org.yukidoke.progress.Progress;
import org.yukidoke.progress.Proposal;
import org.yukidoke.progress.Reading;
import org.yukidoke.progress.Recording;
import org.yukidoke.progress.Reporters;

/** The ledger itself, without pages around it, against statements written by hand that do the same. */
@Lazy
@Configuration(proxyBeanMethods = false)
class LedgerWorkloads {

    private static final String BY_HAND = "query.board.sql";
    private static final String ONE_BY_HAND = "ledger.append.sql";
    private static final int BATCH = 1000;

    // Written as by somebody at the database itself, who knows every table; no module may.
    private static final String BOARD = statement("board");
    private static final String ENTRY = statement("append");

    private final Plans plans;
    private final Reporters reporters;

    LedgerWorkloads(Plans plans, Reporters reporters) {
        this.plans = plans;
        this.reporters = reporters;
    }

    @Bean
    Workload benchBoardByHand() {
        return workload(BY_HAND, null, (target, ledgers) -> () -> {
            try (var connection = target.database().getConnection();
                    var statement = connection.prepareStatement(BOARD)) {
                OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
                statement.setString(1, any(ledgers).plan());
                statement.setObject(2, now);
                statement.setObject(3, now);
                try (var rows = statement.executeQuery()) {
                    int found = 0;
                    while (rows.next()) {
                        found += rows.getBigDecimal(6) == null ? 0 : 1;
                    }
                    if (found == 0) {
                        throw new SQLException("nothing stands");
                    }
                }
            }
        });
    }

    /** The same and what it means: every indicator evaluated. */
    @Bean
    Workload benchBoardInMemory(Progress progress) {
        return workload("query.board", BY_HAND, (target, ledgers) -> () -> {
            if (progress.published(any(ledgers).plan()).isEmpty()) {
                throw new IllegalStateException("nothing is open");
            }
        });
    }

    @Bean
    Workload benchAppendByHand() {
        return workload(ONE_BY_HAND, null, (target, ledgers) -> () -> {
            var ledger = any(ledgers);
            Cell cell = any(ledger.cells());
            try (var connection = target.database().getConnection();
                    var statement = connection.prepareStatement(ENTRY)) {
                statement.setString(1, ledger.plan());
                statement.setString(2, cell.indicator());
                statement.setString(3, cell.reporter());
                statement.setObject(4, cell.period().from());
                statement.setObject(5, cell.period().to());
                statement.setBigDecimal(6, figure());
                statement.executeUpdate();
            }
        });
    }

    @Bean
    Workload benchAppend(LedgerIntake intake) {
        return workload("ledger.append", ONE_BY_HAND, (target, ledgers) -> () -> append(intake, any(ledgers), 1));
    }

    /** A round is a thousand entries. */
    @Bean
    Workload benchImport(LedgerIntake intake) {
        return workload(
                "ledger.import.1000", ONE_BY_HAND, (target, ledgers) -> () -> append(intake, any(ledgers), BATCH));
    }

    private static void append(LedgerIntake intake, Filled ledger, int many) {
        var cells = new HashSet<Cell>();
        while (cells.size() < many) {
            cells.add(any(ledger.cells()));
        }
        var proposals = cells.stream()
                .map(cell -> new Proposal(
                        "entry",
                        cell,
                        new Reading.Quantity(figure()),
                        MadeUpActuals.GROUND,
                        null,
                        new Proposal.Seen.Unasked()))
                .toList();
        if (!(intake.take(ledger.plan(), proposals) instanceof Recording.Done)) {
            throw new IllegalStateException("refused by " + ledger.plan());
        }
    }

    static String statement(String name) {
        try {
            return new ClassPathResource("bench/" + name + ".sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    // Rarely what stands already, which would add nothing.
    private static BigDecimal figure() {
        return BigDecimal.valueOf(ThreadLocalRandom.current().nextInt(1_000_000));
    }

    private static <T> T any(List<T> all) {
        return all.get(ThreadLocalRandom.current().nextInt(all.size()));
    }

    private Workload workload(String name, @Nullable String than, Preparation preparation) {
        return new Query(name, than, preparation, this::filled);
    }

    /** A plan with a ledger of the size this is about, and cells of it. */
    private record Filled(String plan, List<Cell> cells) {}

    private List<Filled> filled() {
        return plans.list().stream()
                .filter(plan -> MadeUp.isCouncil(plan.platform().key()))
                .map(plan -> new Filled(plan.key(), cells(plan)))
                .toList();
    }

    private List<Cell> cells(Plan plan) {
        return new MadeUpActuals(reporters.owing(plan), Instant.now(), new Random(1))
                .of(plan).stream()
                        .filter(proposal -> proposal.reading() instanceof Reading.Quantity)
                        .map(Proposal::cell)
                        .distinct()
                        .toList();
    }

    @FunctionalInterface
    private interface Preparation {
        Workload.Work on(Workload.Target target, List<Filled> ledgers);
    }

    private record Query(String name, @Nullable String than, Preparation preparation, Supplier<List<Filled>> ledgers)
            implements Workload {

        @Override
        public Optional<String> baseline() {
            return Optional.ofNullable(than);
        }

        @Override
        public Optional<Work> prepare(Target target) {
            var found = ledgers.get();
            return found.isEmpty() ? Optional.empty() : Optional.of(preparation.on(target, found));
        }
    }
}
