package org.yukidoke.boot;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.yukidoke.plan.Edition;
import org.yukidoke.plan.Plans;
import org.yukidoke.reporting.RoundIntake;

/** Who has reported in a round and who has not, for every council at hand, against the same rows read by hand. */
@Lazy
@Configuration(proxyBeanMethods = false)
class RoundWorkloads {

    private static final String BY_HAND = "query.round.sql";

    // Written as by somebody at the database itself, who knows every table; no module may.
    private static final String ROWS = LedgerWorkloads.statement("round");

    private final RoundIntake rounds;
    private final Plans plans;

    RoundWorkloads(RoundIntake rounds, Plans plans) {
        this.rounds = rounds;
        this.plans = plans;
    }

    @Bean
    Workload benchRoundByHand() {
        return workload(BY_HAND, "", (target, all) -> () -> {
            try (var connection = target.database().getConnection();
                    var statement = connection.prepareStatement(ROWS)) {
                statement.setObject(1, any(all));
                try (var rows = statement.executeQuery()) {
                    if (!rows.next()) {
                        throw new SQLException("nobody is asked");
                    }
                }
            }
        });
    }

    @Bean
    Workload benchRound() {
        return workload("query.round", BY_HAND, (target, all) -> () -> {
            if (rounds.overview(any(all)).rows().isEmpty()) {
                throw new IllegalStateException("nobody is asked");
            }
        });
    }

    private interface Prepared {
        Workload.Work of(Workload.Target target, List<UUID> rounds);
    }

    private Workload workload(String name, String baseline, Prepared work) {
        return new Workload() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Optional<String> baseline() {
                return baseline.isEmpty() ? Optional.empty() : Optional.of(baseline);
            }

            @Override
            public Optional<Work> prepare(Target target) {
                var open = plans.listEditions().stream()
                        .map(Edition::key)
                        .map(plan -> rounds.open(plan, "bench"))
                        .toList();
                return Optional.of(work.of(target, open));
            }
        };
    }

    private static UUID any(List<UUID> all) {
        return all.get(ThreadLocalRandom.current().nextInt(all.size()));
    }
}
