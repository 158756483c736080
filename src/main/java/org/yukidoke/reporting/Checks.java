package org.yukidoke.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yukidoke.progress.Moment;
import org.yukidoke.progress.Reporters;

/** Checks reports by what their council decided is worth a question. */
@Component
final class Checks {

    private final CheckRows rules;
    private final Reporters reporters;
    private final Clock clock;

    Checks(CheckRows rules, Reporters reporters, Clock clock) {
        this.rules = rules;
        this.reporters = reporters;
        this.clock = clock;
    }

    /** Figures the ledger learned after they were typed, and nobody has said which holds. */
    List<Remark> overtaken(Report report) {
        return of(report).stream()
                .filter(remark -> remark.code().equals(LedgerRules.CODE) && remark.holds())
                .toList();
    }

    List<Remark> of(Report report) {
        var plan = report.plan();
        var alone = reporters.owing(plan).entrySet().stream()
                .filter(owing -> owing.getValue().size() == 1)
                .map(java.util.Map.Entry::getKey)
                .toList();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Moment.JAPAN);
        return CheckRules.check(
                new CheckRules.Given(report, rules.list(plan.platform().key(), today), alone));
    }
}
