package org.yukidoke.progress.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Proposal;
import org.yukidoke.progress.Recording;
import org.yukidoke.web.Typed;

/** What has to be looked at once more before figures are recorded. */
final class ReviewRules {

    static final String MINE = "mine";
    static final String THEIRS = "theirs";

    private ReviewRules() {}

    /**
     * What will be recorded.
     *
     * @param clashes figures somebody else entered since, about which nobody has decided
     * @param faults what the person still has to say: a reason, or which of two figures stays
     */
    record Review(
            List<CellRules.Change> changes,
            List<Proposal> proposals,
            List<Recording.Clash> clashes,
            List<FieldError> faults) {

        Review {
            changes = List.copyOf(changes);
            proposals = List.copyOf(proposals);
            clashes = List.copyOf(clashes);
            faults = List.copyOf(faults);
        }

        /** Whether somebody has to look: new figures alone need nobody. */
        boolean needed() {
            return !clashes.isEmpty() || changes.stream().anyMatch(CellRules.Change::correction);
        }

        Review with(List<Recording.Clash> found) {
            return new Review(changes, proposals, found, faults);
        }
    }

    /** The form after the choices between two figures: mine is now typed over theirs, theirs leaves the form. */
    static Typed settled(Typed form, List<Slot> slots) {
        var values = new HashMap<>(form.values());
        for (Slot slot : slots) {
            String choice = form.value(slot.field("choice"));
            if (choice.equals(MINE)) {
                values.put(slot.field("seen"), List.of(form.value(slot.field("other"))));
            } else if (choice.equals(THEIRS)) {
                values.keySet().removeIf(field -> field.startsWith(slot.name() + "."));
            }
        }
        return new Typed(values, form.errors());
    }

    /** What remains of the proposals when those that change nothing are left out, and what must be said about it. */
    static Review review(ActualsSheet sheet, List<CellRules.Change> changes, List<Proposal> proposals, Typed form) {
        Map<String, CellRules.Change> byName = changes.stream()
                .collect(Collectors.toMap(change -> change.slot().name(), Function.identity()));
        var kept = new ArrayList<CellRules.Change>();
        var wanted = new ArrayList<Proposal>();
        var clashes = new ArrayList<Recording.Clash>();
        var faults = new ArrayList<FieldError>();
        for (Proposal proposal : proposals) {
            var change = Objects.requireNonNull(byName.get(proposal.name()));
            Entry seen = change.seen();
            if (CellRules.idle(proposal, seen)) {
                continue;
            }
            kept.add(change);
            wanted.add(proposal);
            Entry standing = sheet.standing(change.slot(), change.indicator());
            boolean other = standing != null && (seen == null || !standing.id().equals(seen.id()));
            if (other && !CellRules.idle(proposal, standing)) {
                clashes.add(new Recording.Clash(proposal, standing));
                if (form.value(change.slot().field("choice")).isEmpty()) {
                    faults.add(FieldError.of(change.slot().field("choice"), "progressentry.fault.choice"));
                }
            } else if (seen != null && proposal.ground().comment().isEmpty()) {
                faults.add(FieldError.of(change.slot().field("comment"), "progressentry.fault.comment"));
            }
        }
        return new Review(kept, wanted, clashes, faults);
    }
}
