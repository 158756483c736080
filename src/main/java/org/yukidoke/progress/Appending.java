package org.yukidoke.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Ids;
import org.yukidoke.plan.Plan;
import org.yukidoke.progress.EntryRows.Look;

/** How entries get into the ledger, whoever brings them: all of them, or none, in the caller's transaction. */
@Component
final class Appending {

    private final Reporters reporters;
    private final EntryRows rows;
    private final EvidenceRows evidence;
    private final OwnCountRows taken;
    private final CountedFacts facts;

    Appending(Reporters reporters, EntryRows rows, EvidenceRows evidence, OwnCountRows taken, CountedFacts facts) {
        this.reporters = reporters;
        this.rows = rows;
        this.evidence = evidence;
        this.taken = taken;
        this.facts = facts;
    }

    /**
     * Who adds them.
     *
     * @param account null at the machine itself
     * @param organisation of that account; blank for none
     * @param accepts whether they accept what the bodies themselves reported
     */
    record By(@Nullable UUID account, String organisation, boolean accepts) {

        static final By OPERATOR = new By(null, "", false);
    }

    /** Adds entries; {@code own} is the body the proposer speaks for, blank for the secretariat. */
    Recording append(Plan plan, List<Proposal> proposed, String own, By by) {
        Instant at = rows.begin(plan.key());
        var proposals = taken.grounded(plan.key(), proposed, still(plan, own, by));
        var errors = faults(plan, proposals, given(plan, own, at));
        if (!errors.isEmpty()) {
            return new Recording.Refused(errors);
        }
        Map<Look, Entry> there = rows.look(
                plan.key(),
                proposals.stream()
                        .flatMap(proposal -> proposal.seen() instanceof Proposal.Seen.Unasked
                                ? Stream.of(then(proposal, at))
                                : Stream.of(now(proposal, at), then(proposal, at)))
                        .toList());
        var clashes = proposals.stream()
                .filter(proposal -> SeenRules.overtaken(proposal, there.get(now(proposal, at))))
                .map(proposal -> new Recording.Clash(proposal, there.get(now(proposal, at))))
                .toList();
        return clashes.isEmpty()
                ? append(plan.key(), proposals, there, new Taken(at, by))
                : new Recording.Overtaken(clashes);
    }

    // A body counts again. Whoever accepts its report cannot; then it is the newest the body took over, by the rule in
    // force.
    // Whoever types a figure for a body names the file or has counted nothing.
    private OwnCountRows.Still still(Plan plan, String own, By by) {
        if (by.accepts()) {
            return (cell, row) -> Indicator.find(plan, cell.indicator())
                    .flatMap(indicator -> facts.rule(indicator, cell.period()))
                    .filter(rule -> rule.concept().equals(row.rule()) && rule.version() == row.version())
                    .isPresent();
        }
        return (cell, row) -> own.equals(cell.reporter())
                && by.organisation().equals(own)
                && Indicator.find(plan, cell.indicator())
                        .flatMap(indicator -> facts.told(indicator, cell.period(), Moment.asOf(rows.now(plan.key())))
                                .map(told -> told.count(indicator, cell.period())))
                        .filter(count -> count.value().compareTo(row.quantity()) == 0)
                        .isPresent();
    }

    private static Look now(Proposal proposal, Instant at) {
        return new Look(proposal.cell(), at);
    }

    /** As of when it says it was known. */
    private static Look then(Proposal proposal, Instant at) {
        Instant known = proposal.known();
        return new Look(proposal.cell(), known == null ? at : known);
    }

    /** What the proposal would repeat or run into: what stands, or what came to be known at the very same moment. */
    private static @Nullable Entry there(Proposal proposal, Map<Look, Entry> looked, Instant at) {
        Instant known = proposal.known();
        Entry entry = looked.get(then(proposal, at));
        return entry == null || known == null || entry.known().equals(known) ? entry : null;
    }

    /** What is wrong with them; nothing is added. */
    List<FieldError> faults(Plan plan, List<Proposal> proposals, String own) {
        return faults(plan, proposals, given(plan, own, rows.now(plan.key())));
    }

    private List<FieldError> faults(Plan plan, List<Proposal> proposals, ProposalRules.Given given) {
        return Stream.concat(ProposalRules.faults(proposals, given).stream(), unproven(plan.key(), proposals).stream())
                .toList();
    }

    /** Files that are none of the plan's: the database refuses some of them by failing, and takes the others. */
    private List<FieldError> unproven(String plan, List<Proposal> proposals) {
        var named = proposals.stream()
                .flatMap(proposal -> Stream.ofNullable(proposal.ground().evidence()))
                .distinct()
                .toList();
        var known = named.isEmpty() ? Set.<UUID>of() : evidence.known(plan, named);
        return proposals.stream()
                .filter(proposal -> proposal.ground().evidence() != null
                        && !known.contains(proposal.ground().evidence()))
                .map(proposal -> ProposalRules.fault(
                        proposal,
                        "evidence",
                        "progress.fault.evidence",
                        String.valueOf(proposal.ground().evidence())))
                .toList();
    }

    private ProposalRules.Given given(Plan plan, String own, Instant at) {
        return new ProposalRules.Given(
                Indicator.list(plan), reporters.list(plan).keySet(), reporters.owing(plan), own, at);
    }

    private record Taken(Instant at, By by) {}

    private Recording append(String plan, List<Proposal> proposals, Map<Look, Entry> looked, Taken taken) {
        var made = new ArrayList<Entry>();
        var ids = new ArrayList<UUID>();
        var errors = new ArrayList<FieldError>();
        for (Proposal proposal : proposals) {
            Instant known = proposal.known();
            Entry there = there(proposal, looked, taken.at());
            if (there != null && SeenRules.says(there, proposal)) {
                ids.add(there.id());
            } else if (there != null && known != null) {
                errors.add(ProposalRules.fault(proposal, "known", "progress.fault.known.taken"));
            } else {
                var entry = entry(proposal, taken);
                made.add(entry);
                ids.add(entry.id());
            }
        }
        if (!errors.isEmpty()) {
            return new Recording.Refused(errors);
        }
        if (!made.isEmpty()) {
            rows.append(plan, made);
        }
        return new Recording.Done(ids, made.size(), taken.at());
    }

    private static Entry entry(Proposal proposal, Taken taken) {
        Instant known = proposal.known();
        return new Entry(
                Ids.next(taken.at()),
                proposal.cell(),
                proposal.reading(),
                proposal.ground(),
                known == null ? taken.at() : known,
                taken.at(),
                taken.by().account(),
                taken.by().organisation());
    }
}
