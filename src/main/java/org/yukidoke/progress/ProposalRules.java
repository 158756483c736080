package org.yukidoke.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Period;
import org.yukidoke.plan.Kpi;

/** Which entries may go into the ledger. */
final class ProposalRules {

    private ProposalRules() {}

    /**
     * Who proposes, and what the plan looks like to them.
     *
     * @param bodies keys of the bodies of the council
     * @param own the one body the proposer speaks for; blank for the secretariat, which may speak for everybody
     * @param now the latest moment anything can have been known
     */
    record Given(
            List<Indicator> indicators, Set<String> bodies, Map<String, Set<String>> owing, String own, Instant now) {

        Map<String, Indicator> byId() {
            return indicators.stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
        }

        boolean secretariat() {
            return own.isEmpty();
        }
    }

    /** Everything wrong with the proposals, in their order; empty when nothing is. */
    static List<FieldError> faults(List<Proposal> proposals, Given given) {
        var errors = new ArrayList<FieldError>();
        var byId = given.byId();
        var cells = new HashSet<List<Object>>();
        for (Proposal proposal : proposals) {
            var cell = proposal.cell();
            Indicator indicator = byId.get(cell.indicator());
            if (indicator == null) {
                errors.add(fault(proposal, "indicator", "progress.fault.indicator", cell.indicator()));
                continue;
            }
            errors.addAll(reporter(proposal, given));
            errors.addAll(period(proposal, indicator));
            errors.addAll(reading(proposal, indicator));
            errors.addAll(known(proposal, given));
            if (!cells.add(List.of(cell, proposal.known() == null ? Instant.MAX : proposal.known()))) {
                errors.add(fault(proposal, "period", "progress.fault.twice"));
            }
        }
        return errors;
    }

    private static List<FieldError> reporter(Proposal proposal, Given given) {
        var cell = proposal.cell();
        if (!cell.ofCouncil() && !given.bodies().contains(cell.reporter())) {
            return List.of(fault(proposal, "reporter", "progress.fault.reporter", cell.reporter()));
        }
        if (!given.secretariat() && !cell.reporter().equals(given.own())) {
            return List.of(fault(proposal, "reporter", "progress.fault.reporter.other"));
        }
        var owing = given.owing().getOrDefault(cell.indicator(), Set.of());
        boolean stranger = !given.secretariat() && !owing.isEmpty() && !owing.contains(cell.reporter());
        return stranger ? List.of(fault(proposal, "indicator", "progress.fault.owner")) : List.of();
    }

    private static List<FieldError> period(Proposal proposal, Indicator indicator) {
        var errors = new ArrayList<FieldError>();
        Period period = proposal.cell().period();
        boolean outside =
                indicator.whole().map(window -> !window.contains(period)).orElse(false);
        if (outside) {
            errors.add(fault(
                    proposal,
                    "period",
                    "progress.fault.window",
                    indicator.whole().map(Period::code).orElse("")));
        }
        FiscalYear origin = indicator.origin();
        if (period.kind() == Period.Kind.YEARS && !period.year().equals(origin)) {
            errors.add(fault(proposal, "period", "progress.fault.total", Integer.toString(origin.year())));
        }
        String part = proposal.cell().part();
        if (!part.isEmpty() && !indicator.aim().parts().contains(part)) {
            errors.add(fault(proposal, "part", "progress.fault.part", part));
        }
        return errors;
    }

    private static List<FieldError> reading(Proposal proposal, Indicator indicator) {
        var kind = indicator.aim().kind();
        return switch (proposal.reading()) {
            case Reading.Quantity(BigDecimal value) -> quantity(proposal, indicator, value);
            case Reading.Share(BigDecimal numerator, BigDecimal denominator) -> {
                if (kind != Kpi.Kind.RATE && kind != Kpi.Kind.COVERAGE) {
                    yield List.of(fault(proposal, "denominator", "progress.fault.kind.share"));
                }
                boolean more = kind == Kpi.Kind.COVERAGE && numerator.compareTo(denominator) > 0;
                yield more ? List.of(fault(proposal, "numerator", "progress.fault.coverage")) : List.of();
            }
            case Reading.Done(LocalDate on) -> done(proposal, kind, on);
            case Reading.Assessed assessed ->
                kind == Kpi.Kind.TEXT || indicator.aim().value() == null
                        ? List.of()
                        : List.of(fault(proposal, "grade", "progress.fault.kind.grade"));
            case Reading.NotApplicable none -> List.of();
            case Reading.NotReported none -> List.of();
            case Reading.Suppressed none -> List.of();
            case Reading.Pending none -> List.of();
        };
    }

    private static List<FieldError> quantity(Proposal proposal, Indicator indicator, BigDecimal value) {
        return switch (indicator.aim().kind()) {
            case COUNT, CAPACITY, COVERAGE ->
                value.stripTrailingZeros().scale() > 0
                        ? List.of(fault(proposal, "quantity", "progress.fault.whole"))
                        : List.of();
            case RATE -> List.of();
            case MILESTONE -> List.of(fault(proposal, "quantity", "progress.fault.kind.milestone"));
            case TEXT -> List.of(fault(proposal, "quantity", "progress.fault.kind.text"));
        };
    }

    private static List<FieldError> done(Proposal proposal, Kpi.Kind kind, LocalDate on) {
        if (kind != Kpi.Kind.MILESTONE) {
            return List.of(fault(proposal, "on", "progress.fault.kind.on"));
        }
        Period period = proposal.cell().period();
        boolean outside = on.isBefore(period.from()) || on.isAfter(period.to());
        return outside ? List.of(fault(proposal, "on", "progress.fault.on")) : List.of();
    }

    private static List<FieldError> known(Proposal proposal, Given given) {
        Instant known = proposal.known();
        if (known == null) {
            return List.of();
        }
        if (!given.secretariat()) {
            return List.of(fault(proposal, "known", "progress.fault.known.secretariat"));
        }
        return known.isAfter(given.now())
                ? List.of(fault(proposal, "known", "progress.fault.known.future"))
                : List.of();
    }

    static FieldError fault(Proposal proposal, String field, String key, String... arguments) {
        return FieldError.of(proposal.name() + "." + field, key, arguments);
    }
}
