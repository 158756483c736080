package org.yukidoke.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.progress.Draft;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Ledger;
import org.yukidoke.progress.Proposal;
import org.yukidoke.progress.Recording;
import org.yukidoke.workflow.Approvals;
import org.yukidoke.workflow.Attempt;
import org.yukidoke.workflow.Deed;

/**
 * Reports on their way: a body hands over, another of its people may have to approve, the secretariat accepts or gives
 * back. With acceptance the figures enter the ledger.
 */
@Component
public class Handing {

    private final ReportStore store;
    private final Checks checks;
    private final Approvals approvals;
    private final Ledger ledger;
    private final Transactions transactions;

    Handing(ReportStore store, Checks checks, Approvals approvals, Ledger ledger, Transactions transactions) {
        this.store = store;
        this.checks = checks;
        this.approvals = approvals;
        this.ledger = ledger;
        this.transactions = transactions;
    }

    /**
     * Hands a report over as it stands. The secretariat may, for a body whose report came on paper or by telephone.
     *
     * @throws Absent when there is no such report
     * @throws AccessDeniedException for anybody but the body and the secretariat
     */
    public Submission submit(Scope scope, UUID ask) {
        return transactions.in(scope, () -> {
            var frame = store.lock(ask);
            Standpoint.of(scope, frame);
            Report report = store.report(scope, frame);
            if (!report.round().open()) {
                return new Submission.Shut();
            }
            if (!report.clashes().isEmpty()) {
                return new Submission.Clashing(report.clashes());
            }
            var holding = checks.of(report).stream().filter(Remark::holds).toList();
            if (!holding.isEmpty()) {
                return new Submission.Remarked(holding);
            }
            return ended(approvals.submit(scope, frame.matter(), report.round().route(), Reports.digest(report)));
        });
    }

    /**
     * Approves it in the own house, by somebody else than its maker.
     *
     * @throws AccessDeniedException for anybody but the body itself
     */
    public Submission approve(Scope scope, UUID ask) {
        return transactions.in(scope, () -> {
            var frame = store.lock(ask);
            boolean own = Ledger.speaksFor(scope, frame.plan())
                    .filter(frame.ask().body()::equals)
                    .isPresent();
            if (!own) {
                throw new AccessDeniedException(
                        "needs somebody of " + frame.ask().body());
            }
            Report report = store.report(scope, frame);
            return report.round().open()
                    ? ended(approvals.approve(scope, frame.matter(), Reports.digest(report)))
                    : new Submission.Shut();
        });
    }

    /**
     * Accepts it: its figures enter the ledger as the body's own.
     *
     * @throws AccessDeniedException for anybody but the secretariat
     */
    public Submission accept(Scope scope, UUID ask) {
        return transactions.in(scope, () -> {
            var frame = store.lock(ask);
            Standpoint.requireSecretariat(scope, frame.plan());
            Report report = store.report(scope, frame);
            if (!report.round().open()) {
                return new Submission.Shut();
            }
            if (report.standing().open()) {
                return new Submission.Held(new Attempt.NotNow(report.standing()));
            }
            return switch (proposals(report)) {
                case Parsed.Invalid<List<Proposal>>(var errors) -> new Submission.Refused(errors);
                case Parsed.Valid<List<Proposal>>(var proposals) -> accept(scope, report, frame, proposals);
            };
        });
    }

    private Submission accept(Scope scope, Report report, ReportStore.Frame frame, List<Proposal> proposals) {
        var faults = ledger.faults(scope, report.plan().key(), proposals);
        if (!faults.isEmpty()) {
            return new Submission.Refused(faults);
        }
        var ended = ended(approvals.accept(scope, frame.matter(), Reports.digest(report)));
        if (ended instanceof Submission.Done && !proposals.isEmpty()) {
            Recording recording = ledger.record(scope, report.plan().key(), proposals);
            if (!(recording instanceof Recording.Done)) {
                throw new IllegalStateException("accepted, but the ledger says " + recording);
            }
        }
        return ended;
    }

    /** The figures as entries of the ledger: a body that says nothing here concerns it says so of each. */
    private static Parsed<List<Proposal>> proposals(Report report) {
        var proposals = new ArrayList<Proposal>();
        var errors = new ArrayList<FieldError>();
        for (Line line : report.lines()) {
            if (line.subject() instanceof Line.Figure(var indicator, String part, var before)) {
                var said =
                        report.notApplicable() ? java.util.Map.of("state", "not_applicable") : report.said(line.key());
                Draft draft = CheckRules.draft(report, line.key(), indicator, part, said);
                switch (draft.parse(List.of(indicator), Entry.Origin.REPORT)) {
                    case Parsed.Valid<Proposal>(Proposal proposal) -> proposals.add(proposal);
                    case Parsed.Invalid<Proposal>(var faults) -> errors.addAll(faults);
                }
            }
        }
        return errors.isEmpty() ? new Parsed.Valid<>(List.copyOf(proposals)) : new Parsed.Invalid<>(errors);
    }

    /**
     * Gives it back to its maker.
     *
     * @throws AccessDeniedException for anybody but the secretariat and, before it goes there, the body itself
     */
    public Submission giveBack(Scope scope, UUID ask, Approvals.Because because) {
        return transactions.in(scope, () -> {
            var frame = store.lock(ask);
            if (frame.round().route() != org.yukidoke.workflow.Route.TWO) {
                Standpoint.requireSecretariat(scope, frame.plan());
            }
            Standpoint.of(scope, frame);
            return frame.round().open()
                    ? ended(approvals.giveBack(scope, frame.matter(), because))
                    : new Submission.Shut();
        });
    }

    /**
     * Opens it again: the body what it handed over and nobody has accepted, the secretariat anything. What an accepted
     * report brought into the ledger stays there until the report is accepted once more.
     *
     * @throws AccessDeniedException for anybody but the body and the secretariat
     */
    public Submission lift(Scope scope, UUID ask, Approvals.Because because) {
        return transactions.in(scope, () -> {
            var frame = store.lock(ask);
            boolean body = Standpoint.of(scope, frame) == Standpoint.BODY;
            if (body && approvals.find(scope, frame.matter()) instanceof org.yukidoke.workflow.Standing.Accepted) {
                throw new AccessDeniedException("only the secretariat opens what it accepted");
            }
            return frame.round().open() ? ended(approvals.lift(scope, frame.matter(), because)) : new Submission.Shut();
        });
    }

    /** Everything that was done with a report, the oldest first. */
    public List<Deed> history(Scope scope, UUID ask) {
        return transactions.in(scope, () -> {
            var frame = store.frame(ask);
            Standpoint.of(scope, frame);
            return approvals.history(scope, frame.matter());
        });
    }

    private static Submission ended(Attempt attempt) {
        return attempt instanceof Attempt.Done(var standing)
                ? new Submission.Done(standing)
                : new Submission.Held(attempt);
    }
}
