package org.yukidoke.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
import org.yukidoke.progress.Reported;
import org.yukidoke.workflow.Approvals;
import org.yukidoke.workflow.Attempt;
import org.yukidoke.workflow.Deed;
import org.yukidoke.workflow.Doer;
import org.yukidoke.workflow.Route;
import org.yukidoke.workflow.Standing;

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
    private final Reported reported;
    private final Transactions transactions;

    Handing(
            ReportStore store,
            Checks checks,
            Approvals approvals,
            Ledger ledger,
            Reported reported,
            Transactions transactions) {
        this.store = store;
        this.checks = checks;
        this.approvals = approvals;
        this.ledger = ledger;
        this.reported = reported;
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
            Standpoint standpoint = Standpoint.of(scope, frame);
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
            var wrong = faults(report);
            if (!wrong.isEmpty()) {
                return new Submission.Refused(wrong);
            }
            // Behind a link or on paper there is nobody in the house who could approve.
            boolean house = standpoint == Standpoint.BODY && scope.seat().isEmpty();
            Route route = house ? report.round().route() : Route.ONE;
            return ended(approvals.submit(scope, frame.matter(), route, Reports.digest(report)));
        });
    }

    /**
     * Approves it in the own house, by somebody who typed nothing of it.
     *
     * @param shown digest of what was looked at
     * @throws AccessDeniedException for anybody but the body itself
     */
    public Submission approve(Scope scope, UUID ask, String shown) {
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
                    ? looked(report, shown, () -> approvals.approve(scope, frame.matter(), shown, authors(report)))
                    : new Submission.Shut();
        });
    }

    /**
     * Accepts it: its figures enter the ledger as the body's own.
     *
     * @param shown digest of what was looked at
     * @throws AccessDeniedException for anybody but the secretariat
     */
    public Submission accept(Scope scope, UUID ask, String shown) {
        return transactions.in(scope, () -> {
            var frame = store.lock(ask);
            Standpoint.requireSecretariat(scope, frame.plan());
            reported.hold(frame.plan().key());
            Report report = store.report(scope, frame);
            if (!report.round().open()) {
                return new Submission.Shut();
            }
            if (report.standing().open()) {
                return new Submission.Held(new Attempt.NotNow(report.standing()));
            }
            var overtaken = checks.overtaken(report);
            if (!overtaken.isEmpty()) {
                return new Submission.Overtaken(overtaken);
            }
            return switch (proposals(report)) {
                case Parsed.Invalid<List<Proposal>>(var errors) -> new Submission.Refused(errors);
                case Parsed.Valid<List<Proposal>>(var proposals) ->
                    looked(report, shown, () -> accept(scope, report, frame, proposals));
            };
        });
    }

    private Attempt accept(Scope scope, Report report, ReportStore.Frame frame, List<Proposal> proposals) {
        var attempt = approvals.accept(scope, frame.matter(), Reports.digest(report), authors(report));
        if (attempt instanceof Attempt.Done && !proposals.isEmpty()) {
            Recording recording = ledger.accept(scope, report.plan().key(), proposals);
            if (!(recording instanceof Recording.Done)) {
                throw new IllegalStateException("accepted, but the ledger says " + recording);
            }
        }
        return attempt;
    }

    /** Looks on: only what was shown can be approved or accepted, and only while the ledger would take it. */
    private Submission looked(Report report, String shown, Supplier<Attempt> look) {
        if (!shown.equals(Reports.digest(report))) {
            return new Submission.Held(new Attempt.Changed(report.standing()));
        }
        var wrong = faults(report);
        return wrong.isEmpty() ? ended(look.get()) : new Submission.Refused(wrong);
    }

    /** Everybody whose text stands in it: they made it, whoever pressed the button. */
    private static Set<Doer> authors(Report report) {
        return report.cells().stream()
                .filter(kept -> !kept.said().isEmpty())
                .map(Kept::by)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<FieldError> faults(Report report) {
        return switch (proposals(report)) {
            case Parsed.Invalid<List<Proposal>>(var errors) -> errors;
            case Parsed.Valid<List<Proposal>>(var proposals) ->
                reported.faults(report.plan(), report.ask().body(), proposals);
        };
    }

    /** The figures as entries of the ledger: a body that says nothing here concerns it says so of each. */
    private static Parsed<List<Proposal>> proposals(Report report) {
        var proposals = new ArrayList<Proposal>();
        var errors = new ArrayList<FieldError>();
        for (Line line : report.lines()) {
            if (line.subject() instanceof Line.Figure figure) {
                var said =
                        report.notApplicable() ? java.util.Map.of("state", "not_applicable") : report.said(line.key());
                Draft draft = CheckRules.draft(report, line.key(), figure, said);
                switch (draft.parse(List.of(figure.indicator()), Entry.Origin.REPORT)) {
                    case Parsed.Valid<Proposal>(Proposal proposal) -> {
                        // Its grounds may be better by now: proven, or commented by whoever looked it up.
                        if (!LedgerRules.settled(
                                report, line.key(), figure.before().standing(), proposal.reading())) {
                            proposals.add(proposal);
                        }
                    }
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
            boolean house =
                    approvals.find(scope, frame.matter()) instanceof Standing.Submitted(Route route, Deed submit)
                            && route == Route.TWO;
            if (!house) {
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
            if (body && approvals.find(scope, frame.matter()) instanceof Standing.Accepted) {
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
