package org.yukidoke.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Japan;

/** What others found wrong in an entry; its owner decides. */
@Component
public class Proposals {

    private static final int TEXT = 1000;

    private final ProposalRows rows;
    private final EntryStore entries;
    private final Entries keeping;
    private final Vocabulary words;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    Proposals(
            ProposalRows rows,
            EntryStore entries,
            Entries keeping,
            Vocabulary words,
            Audit audit,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.entries = entries;
        this.keeping = keeping;
        this.words = words;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Those of an entry, the newest first. */
    public List<Proposal> list(Scope scope, UUID entry) {
        return transactions.in(scope, () -> rows.list(keeping.get(scope, entry)));
    }

    /** The open ones whoever asks is to decide on. */
    public List<Proposal> waiting(Scope scope, String platform) {
        return transactions.in(scope, () -> {
            var mine = keeping.list(scope, platform).stream()
                    .filter(entry -> keeping.mayKeep(scope, entry))
                    .map(Entry::id)
                    .collect(Collectors.toSet());
            return rows.listOpen(platform).stream()
                    .filter(proposal -> mine.contains(proposal.entry()))
                    .toList();
        });
    }

    /**
     * Proposes another content.
     *
     * @param base the version whoever writes had before them
     * @return what is wrong; empty when the owner will see it
     */
    public List<FieldError> propose(Scope scope, UUID id, int base, Content content, String said) {
        return transactions.in(scope, () -> {
            Entry entry = keeping.get(scope, id);
            EntryRight.require(EntryRight.proposes(scope, entry));
            return put(
                    entry,
                    base,
                    content,
                    new ProposalRows.Word(
                            "desk", said, scope.organisation(), scope.id().orElse(null)));
        });
    }

    /** As above for what the program itself found, such as a newer plan. */
    List<FieldError> put(Entry entry, int base, Content content, ProposalRows.Word word) {
        var errors = ContentRules.faults(content, words, Japan.day(clock.instant()));
        if (!errors.isEmpty()) {
            return errors;
        }
        if (word.said().length() > TEXT) {
            return List.of(FieldError.of("said", "directory.fault.long", Integer.toString(TEXT)));
        }
        if (entry.content().equals(content)) {
            return List.of(FieldError.of("", "directory.fault.nothing_changed"));
        }
        UUID id = rows.add(entry, base, content, word, now());
        audit.write(AuditEvent.done("entry.propose", "entry", entry.id()).with("proposal", id.toString()));
        return List.of();
    }

    /**
     * Takes fields of a proposal over what stands now.
     *
     * @param version of the entry that whoever decides had before them
     * @param fields as its differences spell them
     */
    public Saving accept(Scope scope, UUID id, int version, List<String> fields) {
        return transactions.in(scope, () -> {
            Entry entry = deciding(scope, id);
            Proposal proposal = rows.find(entry, id).orElseThrow(() -> new Absent("proposal", id.toString()));
            Content merged = Difference.take(entry.content(), proposal.content(), fields);
            Saving saving = keeping.replace(
                    entry,
                    version,
                    new EntryStore.Kept(
                            merged,
                            Origin.PROPOSAL,
                            proposal.said(),
                            now(),
                            scope.id().orElse(null),
                            Entries.byOwner(scope, entry)));
            if (saving instanceof Saving.Kept) {
                rows.decide(id, Proposal.State.ACCEPTED, "", scope.id().orElse(null), now());
                audit.write(AuditEvent.done("entry.accept", "entry", entry.id()).with("proposal", id.toString()));
            }
            return saving;
        });
    }

    /** @return what is wrong; empty when it is declined */
    public List<FieldError> decline(Scope scope, UUID id, String reason) {
        return transactions.in(scope, () -> {
            Entry entry = deciding(scope, id);
            if (reason.isBlank() || reason.length() > TEXT) {
                return List.of(FieldError.of("reason", "directory.fault.reason", Integer.toString(TEXT)));
            }
            rows.decide(id, Proposal.State.DECLINED, reason.strip(), scope.id().orElse(null), now());
            audit.write(AuditEvent.done("entry.decline", "entry", entry.id()).with("proposal", id.toString()));
            return List.<FieldError>of();
        });
    }

    // Locks the entry and requires an open proposal and somebody who keeps the entry.
    private Entry deciding(Scope scope, UUID id) {
        Entry entry = rows.entryOf(id)
                .flatMap(entries::lock)
                .filter(found -> scope.worksFor(found.platform()))
                .orElseThrow(() -> new Absent("proposal", id.toString()));
        EntryRight.require(keeping.mayKeep(scope, entry));
        boolean open = rows.find(entry, id)
                .filter(proposal -> proposal.state() == Proposal.State.OPEN)
                .isPresent();
        if (!open) {
            throw new Absent("proposal", id.toString());
        }
        return entry;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
