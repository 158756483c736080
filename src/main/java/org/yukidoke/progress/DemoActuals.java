package org.yukidoke.progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yukidoke.db.DemoData;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;

/**
 * Results for the five plans: those that were published as they were published, everything else made up and marked so.
 * Each has a known moment of its own, so a start after the first adds nothing, and what a visitor entered since stands.
 */
@Component
@Order(10)
final class DemoActuals implements DemoData {

    private static final String NOTE = "デモの最初の公開";
    private static final String TAKEN = "progress.fault.known.taken";

    // 92.397 % is printed as 92.3 % there.
    private static final String CUTS_OFF = "tochigi";
    private static final LocalDate SINCE = LocalDate.of(2020, 4, 1);

    private final Plans plans;
    private final LedgerIntake intake;
    private final SettingRows settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoActuals(
            Plans plans, LedgerIntake intake, SettingRows settings, PlatformTransactionManager manager, Clock clock) {
        this.plans = plans;
        this.intake = intake;
        this.settings = settings;
        this.transaction = new TransactionTemplate(manager);
        this.clock = clock;
    }

    @Override
    public void load() {
        // One transaction, because each waits for the disk once.
        transaction.executeWithoutResult(status -> plans.list().forEach(this::load));
    }

    private void load(Plan plan) {
        var file = new ClassPathResource("actuals/" + plan.key() + ".csv");
        if (!file.exists()) {
            return;
        }
        Instant now = clock.instant();
        var known = proposals(plan, file).stream()
                .filter(proposal -> proposal.known() != null && proposal.known().isBefore(now))
                .toList();
        take(plan.key(), known);
        if (plan.platform().key().equals(CUTS_OFF) && !settings.decided(CUTS_OFF)) {
            settings.save(CUTS_OFF, SINCE, cutOff(), now, null);
        }
        intake.open(plan.key(), NOTE);
    }

    private static List<Proposal> proposals(Plan plan, ClassPathResource file) {
        try {
            var drafts = TidyFile.read(plan.key() + ".csv", file.getContentAsString(StandardCharsets.UTF_8));
            return switch (Draft.parse(drafts, Indicator.list(plan), Entry.Origin.IMPORT)) {
                case Parsed.Valid<List<Proposal>>(List<Proposal> proposals) -> proposals;
                case Parsed.Invalid<List<Proposal>>(List<FieldError> errors) ->
                    throw new IllegalStateException("faulty actuals: " + errors);
            };
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    // A demo begun with an older program may hold a figure this one tells differently; the ledger keeps what it has.
    private void take(String plan, List<Proposal> proposals) {
        if (!(intake.take(plan, proposals) instanceof Recording.Refused(List<FieldError> errors))) {
            return;
        }
        Set<String> there = errors.stream()
                .filter(error -> error.key().equals(TAKEN))
                .map(FieldError::field)
                .collect(Collectors.toSet());
        if (there.size() < errors.size()) {
            throw new IllegalStateException("faulty actuals: " + errors);
        }
        intake.take(
                plan,
                proposals.stream()
                        .filter(proposal -> !there.contains(proposal.name() + ".known"))
                        .toList());
    }

    private static Settings cutOff() {
        var usual = Settings.USUAL;
        var cut = new Settings.Percentages(Settings.Percentages.Mode.FLOOR, 1);
        return new Settings(cut, usual.thresholds(), usual.path(), usual.rhythm(), usual.daysUntilOwed());
    }
}
