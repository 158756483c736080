package org.yukidoke.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** What holds for any ledger, however it came about. */
@PageTest(laidOut = Councils.class)
// An application of its own: its ledger is emptied again and again.
class LedgerPropertiesIT {

    @Autowired
    private Ledger ledger;

    @Autowired
    private Progress progress;

    @Autowired
    private Publications publications;

    @Autowired
    private SettingsKeeping settings;

    @Autowired
    private Plans plans;

    @Autowired
    private Evaluator evaluator;

    @Autowired
    private EntryRows entries;

    @Autowired
    private Reporters reporters;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Staff staff;

    static Stream<Case> cases() {
        return IntStream.range(0, 3)
                .boxed()
                .flatMap(seed -> Stream.of("tochigi-r2", "mie-r2", "akita-r2", "saitama-r5", "saitama-r7")
                        .map(plan -> new Case(plan, seed)));
    }

    record Case(String plan, int seed) {
        String platform() {
            return plan.substring(0, plan.indexOf('-'));
        }
    }

    @BeforeEach
    void emptyTheLedger() {
        empty();
    }

    private void empty() {
        database.owner()
                .sql(
                        "truncate progress.entry, progress.standing, progress.tally, progress.reporting, progress.publication")
                .update();
    }

    private Scope secretariat(Case of) {
        var scope = staff.scope(Set.of(new Grant(Role.SECRETARIAT, of.platform())), of.platform() + ".labour-bureau");
        settings.decide(scope, of.platform(), LocalDate.of(2020, 4, 1), Settings.USUAL);
        settings.decide(scope, of.platform(), LocalDate.of(2026, 4, 1), Settings.USUAL);
        settings.decide(
                scope,
                of.platform(),
                LocalDate.of(2023, 4, 1),
                new Settings(
                        Settings.USUAL.percentages(),
                        Settings.USUAL.thresholds(),
                        Settings.Path.LAST_YEAR,
                        Settings.USUAL.rhythm(),
                        Settings.USUAL.daysUntilOwed()));
        return scope;
    }

    private RandomLedger random(Case of) {
        Plan plan = plans.get(of.plan());
        return new RandomLedger(of.seed(), plan, reporters.list(plan).keySet());
    }

    private void record(Scope scope, Case of, List<Proposal> batch) {
        assertThat(ledger.record(scope, of.plan(), batch)).isInstanceOf(Recording.Done.class);
    }

    private Map<Moment, List<Evaluation>> answers(Scope scope, Case of, List<Moment> moments) {
        return moments.stream()
                .collect(Collectors.toMap(
                        moment -> moment,
                        moment -> progress.live(scope, of.plan(), moment).evaluations(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void neitherOrderNorBatchesNorRepetitionChangeAnAnswer(Case of) {
        var scope = secretariat(of);
        var random = random(of);
        var lines = random.entries();
        var moments = random.moments();
        lines.forEach(line -> record(scope, of, List.of(line)));
        var answers = answers(scope, of, moments);

        empty();
        var batches = random.batches(lines);
        batches.forEach(batch -> record(scope, of, batch));
        assertThat(answers(scope, of, moments)).isEqualTo(answers);

        for (var batch : batches) {
            assertThat(ledger.record(scope, of.plan(), batch))
                    .isInstanceOfSatisfying(
                            Recording.Done.class,
                            done -> assertThat(done.added()).isZero());
        }
        assertThat(answers(scope, of, moments)).isEqualTo(answers);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCorrectionChangesNothingBeforeItWasKnown(Case of) {
        var scope = secretariat(of);
        var random = random(of);
        var moments = random.moments();
        var lines = random.entries();
        var cut = moments.get(1 + of.seed() % (moments.size() - 2));
        var known = Collectors.<Proposal>partitioningBy(
                line -> !Objects.requireNonNull(line.known()).isAfter(cut.known()));
        var told = lines.stream().collect(known);
        var past = moments.subList(0, moments.indexOf(cut) + 1);
        random.batches(told.getOrDefault(true, List.of())).forEach(batch -> record(scope, of, batch));
        var answers = answers(scope, of, past);

        random.batches(told.getOrDefault(false, List.of())).forEach(batch -> record(scope, of, batch));
        assertThat(answers(scope, of, past)).isEqualTo(answers);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatTheDatabaseAddsUpIsWhatTheRuleSaysEntryByEntry(Case of) {
        var scope = secretariat(of);
        var random = random(of);
        random.batches(random.entries()).forEach(batch -> record(scope, of, batch));
        Plan plan = plans.get(of.plan());
        var owing = reporters.owing(plan);
        for (Moment moment : random.moments()) {
            var lines = entries.standing(of.plan(), moment).stream()
                    .map(Evaluator::line)
                    .collect(Collectors.groupingBy(line -> line.cell().indicator()));
            var frame = new EvaluationRules.Frame(evaluator.settings(plan, moment), moment.day());
            assertThat(evaluator.evaluate(plan, moment))
                    .isEqualTo(Indicator.list(plan).stream()
                            .map(indicator -> EvaluationRules.of(
                                    indicator,
                                    lines.getOrDefault(indicator.id(), List.of()),
                                    List.of(),
                                    owing.getOrDefault(indicator.id(), Set.of()),
                                    frame))
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatWasPublishedStaysAsItWas(Case of) {
        var scope = secretariat(of);
        var random = random(of);
        var lines = random.entries();
        int half = lines.size() / 2;
        random.batches(lines.subList(0, half)).forEach(batch -> record(scope, of, batch));
        var publication = publications.publish(scope, of.plan(), "");
        var open = progress.published(of.plan(), publication.moment()).orElseThrow();

        random.batches(lines.subList(half, lines.size())).forEach(batch -> record(scope, of, batch));
        var now = progress.published(of.plan()).orElseThrow();
        assertThat(now).isEqualTo(open);
        assertThat(now.publication()).isEqualTo(publication);

        settings.decide(
                scope,
                of.platform(),
                LocalDate.of(2026, 4, 1),
                new Settings(
                        new Settings.Percentages(Settings.Percentages.Mode.FLOOR, 0),
                        new Settings.Thresholds(BigDecimal.valueOf(50), BigDecimal.valueOf(40), BigDecimal.TEN),
                        Settings.Path.PRO_RATA,
                        Settings.USUAL.rhythm(),
                        0));
        publications.publish(scope, of.plan(), "");
        assertThat(progress.published(of.plan(), publication.moment()).orElseThrow())
                .isEqualTo(open);
    }
}
