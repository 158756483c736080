package org.yukidoke.progress;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Absent;
import org.yukidoke.plan.Plans;

/** Keeps what people type while they type it, so that a browser or a session may end at any moment. */
@Component
public class Drafts {

    /** A sheet of forty indicators by months for three years is a third of this. */
    private static final int MOST = 5000;

    private static final int LONGEST = 4000;

    private final Plans plans;
    private final DraftRows rows;
    private final Transactions transactions;
    private final Clock clock;

    Drafts(Plans plans, DraftRows rows, Transactions transactions, Clock clock) {
        this.plans = plans;
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What stands typed in one cell.
     *
     * @param cell its name in the form
     * @param typed the fields of {@link Draft} that somebody filled in
     */
    public record Kept(String cell, Map<String, String> typed, Instant saved) {
        public Kept {
            typed = Map.copyOf(typed);
        }
    }

    /** Which sheet somebody types on: a body's, or the council's own where {@code reporter} is blank. */
    public record Sheet(String plan, String reporter) {}

    /**
     * What this person has typed on a sheet, the oldest first.
     *
     * @throws Absent when there is no such plan
     * @throws AccessDeniedException for whoever may not report for that body
     */
    public List<Kept> list(Scope scope, Sheet sheet) {
        return transactions.in(scope, () -> rows.list(own(scope, sheet)));
    }

    /** Keeps what is typed in these cells; a cell with nothing typed is forgotten. Longer texts are cut. */
    public Instant keep(Scope scope, Sheet sheet, Map<String, Map<String, String>> typed) {
        return transactions.in(scope, () -> {
            var own = own(scope, sheet);
            Instant now = clock.instant();
            var emptied = new ArrayList<String>();
            int room = MOST - rows.count(own);
            for (var cell : typed.entrySet()) {
                if (cell.getValue().isEmpty()) {
                    emptied.add(cell.getKey());
                } else if (room-- > 0) {
                    rows.save(own, cell.getKey(), bounded(cell.getValue()), now);
                }
            }
            rows.remove(own, emptied);
            return now;
        });
    }

    /** Forgets what is typed in these cells. */
    public void discard(Scope scope, Sheet sheet, Collection<String> cells) {
        transactions.run(scope, () -> rows.remove(own(scope, sheet), cells));
    }

    // The database cannot hold a zero character, and nobody types one.
    private static Map<String, String> bounded(Map<String, String> typed) {
        return typed.entrySet().stream().collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, field -> {
            String text = field.getValue().replace("\0", "");
            return text.substring(0, Math.min(text.length(), LONGEST));
        }));
    }

    private DraftRows.Sheet own(Scope scope, Sheet sheet) {
        Ledger.requireToSpeakFor(scope, plans.get(sheet.plan()), sheet.reporter());
        return new DraftRows.Sheet(scope.requireAccount(), sheet.plan(), sheet.reporter());
    }
}
