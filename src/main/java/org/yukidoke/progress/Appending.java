package org.yukidoke.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Ids;
import org.yukidoke.plan.Plan;

/** How entries get into the ledger, whoever brings them: all of them, or none, in the caller's transaction. */
@Component
final class Appending {

    private final Reporters reporters;
    private final EntryRows rows;

    Appending(Reporters reporters, EntryRows rows) {
        this.reporters = reporters;
        this.rows = rows;
    }

    /**
     * Who adds them.
     *
     * @param account null at the machine itself
     * @param organisation of that account; blank for none
     */
    record By(@Nullable UUID account, String organisation) {

        static final By OPERATOR = new By(null, "");
    }

    /** Adds entries; {@code own} is the body the proposer speaks for, blank for the secretariat. */
    Recording append(Plan plan, List<Proposal> proposals, String own, By by) {
        Instant at = rows.begin(plan.key());
        var given = new ProposalRules.Given(
                Indicator.list(plan), reporters.list(plan).keySet(), reporters.owing(plan), own, at);
        var errors = ProposalRules.faults(proposals, given);
        if (!errors.isEmpty()) {
            return new Recording.Refused(errors);
        }
        Map<Cell, Entry> standing = standing(plan.key(), proposals, at);
        var clashes = proposals.stream()
                .filter(proposal -> SeenRules.overtaken(proposal, standing.get(proposal.cell())))
                .map(proposal -> new Recording.Clash(proposal, standing.get(proposal.cell())))
                .toList();
        return clashes.isEmpty()
                ? append(plan.key(), proposals, standing, new Taken(at, by))
                : new Recording.Overtaken(clashes);
    }

    private record Taken(Instant at, By by) {}

    private Recording append(String plan, List<Proposal> proposals, Map<Cell, Entry> standing, Taken taken) {
        var made = new ArrayList<Entry>();
        var ids = new ArrayList<UUID>();
        var errors = new ArrayList<FieldError>();
        for (Proposal proposal : proposals) {
            Instant known = proposal.known();
            Entry there = known == null
                    ? standing.get(proposal.cell())
                    : rows.find(plan, proposal.cell(), known).orElse(null);
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

    private Map<Cell, Entry> standing(String plan, List<Proposal> proposals, Instant at) {
        var indicators = proposals.stream()
                .map(proposal -> proposal.cell().indicator())
                .distinct()
                .toList();
        var standing = new HashMap<Cell, Entry>();
        rows.standing(plan, Moment.asOf(at), indicators).forEach(entry -> standing.put(entry.cell(), entry));
        return standing;
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
