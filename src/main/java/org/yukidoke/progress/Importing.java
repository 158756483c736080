package org.yukidoke.progress;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.OfficeText;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;

/** Takes over figures from a table, first showing what that would change. */
@Component
public class Importing {

    private final Plans plans;
    private final Appending appending;
    private final EntryRows rows;
    private final Ledger ledger;
    private final Transactions transactions;

    Importing(Plans plans, Appending appending, EntryRows rows, Ledger ledger, Transactions transactions) {
        this.plans = plans;
        this.appending = appending;
        this.rows = rows;
        this.ledger = ledger;
        this.transactions = transactions;
    }

    /** What would come of a table. */
    public sealed interface Preview {

        /** It can be taken. */
        record Ready(String text, List<Row> rows) implements Preview {
            public Ready {
                rows = List.copyOf(rows);
            }
        }

        /** Something is wrong with it; fields are named {@code <line>.<column>}, or {@code file}. */
        record Faulty(List<FieldError> errors) implements Preview {
            public Faulty {
                errors = List.copyOf(errors);
            }
        }
    }

    /**
     * A row of the table.
     *
     * @param line where it begins in the file
     * @param before what stands in its cell at the moment it speaks of; null for nothing
     * @param same whether it changes nothing
     */
    public record Row(int line, Proposal proposal, @Nullable Entry before, boolean same) {}

    /**
     * What would come of a file, UTF-8 or Windows code page 932.
     *
     * @throws Absent when there is no such plan
     * @throws AccessDeniedException for anybody but the secretariat of its council
     */
    public Preview preview(Scope scope, String plan, byte[] bytes) {
        if (bytes.length > ImportRules.MOST_BYTES) {
            return new Preview.Faulty(List.of(FieldError.of(
                    "file", "progress.fault.import.large", Integer.toString(ImportRules.MOST_BYTES / 1_000_000))));
        }
        return OfficeText.find(bytes)
                .map(text -> preview(scope, plan, text))
                .orElseGet(() -> new Preview.Faulty(List.of(FieldError.of("file", "progress.fault.import.text"))));
    }

    /** As above, for its text. */
    public Preview preview(Scope scope, String plan, String text) {
        return transactions.in(scope, () -> {
            Plan in = secretariat(scope, plan);
            return switch (ImportRules.parse(text)) {
                case Parsed.Invalid<List<Draft>>(var errors) -> new Preview.Faulty(errors);
                case Parsed.Valid<List<Draft>>(var drafts) -> preview(in, text, drafts);
            };
        });
    }

    /** Takes the rows that change something: all of them, or none. */
    public Recording take(Scope scope, String plan, List<Row> table) {
        return transactions.in(scope, () -> {
            secretariat(scope, plan);
            return ledger.record(
                    scope,
                    plan,
                    table.stream().filter(row -> !row.same()).map(Row::proposal).toList());
        });
    }

    private Preview preview(Plan plan, String text, List<Draft> drafts) {
        var indicators = Indicator.list(plan);
        return switch (Draft.parse(drafts, indicators, Entry.Origin.IMPORT)) {
            case Parsed.Invalid<List<Proposal>>(var errors) -> new Preview.Faulty(errors);
            case Parsed.Valid<List<Proposal>>(var proposals) -> {
                Instant now = rows.now(plan.key());
                var errors = appending.faults(plan, proposals, "");
                yield errors.isEmpty()
                        ? new Preview.Ready(text, table(plan, proposals, now))
                        : new Preview.Faulty(errors);
            }
        };
    }

    private List<Row> table(Plan plan, List<Proposal> proposals, Instant now) {
        Map<EntryRows.Look, Entry> there = rows.look(
                plan.key(),
                proposals.stream().map(proposal -> look(proposal, now)).toList());
        return proposals.stream()
                .map(proposal -> {
                    Entry before = there.get(look(proposal, now));
                    // What was known later than the row speaks of is no answer to it; what was known earlier may be.
                    boolean then = before != null
                            && (proposal.known() == null || before.known().equals(proposal.known()));
                    return new Row(
                            Integer.parseInt(proposal.name()),
                            proposal,
                            before,
                            then && ImportRules.same(before, proposal));
                })
                .toList();
    }

    private static EntryRows.Look look(Proposal proposal, Instant now) {
        Instant known = proposal.known();
        return new EntryRows.Look(proposal.cell(), known == null ? now : known);
    }

    private Plan secretariat(Scope scope, String plan) {
        Plan in = plans.get(plan);
        boolean may = Ledger.speaksFor(scope, in).filter(String::isEmpty).isPresent();
        if (!may) {
            throw new AccessDeniedException(
                    "needs the secretariat of " + in.platform().key());
        }
        return in;
    }
}
