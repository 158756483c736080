package org.yukidoke.progress;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether somebody else was there first, and whether that matters. */
final class SeenRules {

    private SeenRules() {}

    /** Whether the cell changed after the proposer looked, and not into what is proposed. */
    static boolean overtaken(Proposal proposal, @Nullable Entry standing) {
        return switch (proposal.seen()) {
            case Proposal.Seen.Unasked unasked -> false;
            case Proposal.Seen.Nothing nothing -> standing != null && !says(standing, proposal);
            case Proposal.Seen.Standing(UUID entry) ->
                standing == null || (!standing.id().equals(entry) && !says(standing, proposal));
        };
    }

    /** Whether an entry says what is proposed; 10 and 10.0 are one figure. */
    static boolean says(Entry entry, Proposal proposal) {
        return entry.ground().equals(proposal.ground()) && same(entry.reading(), proposal.reading());
    }

    /** 10 and 10.0 are one figure. */
    static boolean same(Reading one, Reading other) {
        if (one instanceof Reading.Quantity(var value) && other instanceof Reading.Quantity(var again)) {
            return value.compareTo(again) == 0;
        }
        if (one instanceof Reading.Share(var part, var whole) && other instanceof Reading.Share(var again, var of)) {
            return part.compareTo(again) == 0 && whole.compareTo(of) == 0;
        }
        return one.equals(other);
    }
}
