package org.yukidoke.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Japan;

/** The directory as those who keep it work on it. */
@Component
public class Entries {

    private static final int NOTE = 4000;

    private final EntryStore rows;
    private final ConfirmationRows confirmations;
    private final Vocabulary words;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    Entries(
            EntryStore rows,
            ConfirmationRows confirmations,
            Vocabulary words,
            Audit audit,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.confirmations = confirmations;
        this.words = words;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What is to be entered.
     *
     * @param key stable, part of its public address
     * @param owner key of the body that will keep it; blank while nobody does
     */
    public record Draft(String key, String platform, String owner, Content content, Origin origin, String said) {}

    /** Everything of a council, hidden and retired entries too. Empty for whoever does not work for it. */
    public List<Entry> list(Scope scope, String platform) {
        return transactions.in(scope, () -> scope.worksFor(platform) ? rows.list(platform) : List.<Entry>of());
    }

    /** @throws Absent when there is none, or none for whoever asks */
    public Entry get(Scope scope, UUID id) {
        return transactions.in(scope, () -> readable(scope, id));
    }

    /** The contents it had, the newest first. */
    public List<Version> history(Scope scope, UUID id) {
        return transactions.in(scope, () -> {
            Entry entry = readable(scope, id);
            return rows.listVersions(id, entry.kind());
        });
    }

    /** Whether whoever asks speaks for the body that keeps it. */
    static boolean byOwner(Scope scope, Entry entry) {
        return !entry.owner().isEmpty() && scope.organisation().equals(entry.owner());
    }

    /** Whether whoever asks may change it. */
    public boolean mayKeep(Scope scope, Entry entry) {
        return scope.keeps(entry.platform(), entry.owner());
    }

    /**
     * Enters something new, for the public at once.
     *
     * @return {@link Saving.Clash} with the entry that already has the key
     * @throws org.springframework.security.access.AccessDeniedException for whoever does not work for the owner
     */
    public Saving add(Scope scope, Draft draft) {
        return transactions.in(scope, () -> {
            EntryRight.require(scope.keeps(draft.platform(), draft.owner()));
            return enter(draft, scope.id().orElse(null));
        });
    }

    /** What is wrong with a content; empty when it could be kept. */
    List<FieldError> faults(Content content) {
        return ContentRules.faults(content, words, Japan.day(clock.instant()));
    }

    /** As above without asking who it is; for what the program itself takes over. */
    Saving enter(Draft draft, @Nullable UUID by) {
        var taken = rows.find(draft.key());
        if (taken.isPresent()) {
            return new Saving.Clash(taken.get());
        }
        var errors = ContentRules.faults(draft.content(), words, Japan.day(clock.instant()));
        if (!errors.isEmpty()) {
            return new Saving.Faulty(errors);
        }
        Instant now = now();
        var entry = new Entry(
                Ids.next(now),
                draft.key(),
                draft.platform(),
                draft.owner(),
                1,
                Entry.Standing.PUBLIC,
                "",
                draft.content(),
                null,
                "",
                now);
        rows.add(entry, new EntryStore.Kept(draft.content(), draft.origin(), draft.said(), now, by, false));
        audit.write(AuditEvent.done("entry.add", "entry", entry.id()).with("key", entry.key()));
        return new Saving.Kept(entry);
    }

    /**
     * Keeps another content.
     *
     * @param base the version whoever writes had before them
     * @param said why; may be blank
     */
    public Saving save(Scope scope, UUID id, int base, Content content, String said) {
        return transactions.in(scope, () -> {
            Entry entry = lock(scope, id);
            EntryRight.require(scope.keeps(entry.platform(), entry.owner()));
            return replace(
                    entry,
                    base,
                    new EntryStore.Kept(
                            content, Origin.DESK, said, now(), scope.id().orElse(null), byOwner(scope, entry)));
        });
    }

    /** As above without asking who it is. */
    Saving replace(Entry entry, int base, EntryStore.Kept kept) {
        if (entry.content().equals(kept.content())) {
            return new Saving.Kept(entry);
        }
        if (entry.version() != base) {
            return new Saving.Clash(entry);
        }
        var errors = ContentRules.faults(kept.content(), words, Japan.day(clock.instant()));
        if (kept.content().kind() != entry.kind()) {
            throw new IllegalArgumentException("an entry stays what it is");
        }
        if (!errors.isEmpty()) {
            return new Saving.Faulty(errors);
        }
        rows.replace(entry.id(), entry.version() + 1, kept);
        if (!kept.byOwner()
                && Difference.between(entry.content(), kept.content()).stream()
                        .anyMatch(difference -> !difference.field().startsWith("capacity"))) {
            // What stands now is not what the owner said is right.
            confirmations.clear(entry.id());
        }
        audit.write(AuditEvent.done("entry.save", "entry", entry.id())
                .with("version", Integer.toString(entry.version() + 1)));
        return new Saving.Kept(rows.find(entry.id()).orElseThrow());
    }

    /**
     * Somebody who should know says that what stands is right.
     *
     * @param version the one they looked at
     * @return {@link Saving.Clash} when it has changed since
     */
    public Saving confirm(Scope scope, UUID id, int version) {
        return transactions.in(scope, () -> {
            Entry entry = lock(scope, id);
            EntryRight.require(EntryRight.confirms(scope, entry));
            if (entry.version() != version) {
                return new Saving.Clash(entry);
            }
            Instant now = now();
            confirmations.add(entry, scope, now, Japan.day(now));
            audit.write(AuditEvent.done("entry.confirm", "entry", id));
            return new Saving.Kept(rows.find(id).orElseThrow());
        });
    }

    /** Takes it from public pages, or puts it back. */
    public Entry show(Scope scope, UUID id, boolean shown) {
        return stand(scope, id, shown ? Entry.Standing.PUBLIC : Entry.Standing.HIDDEN, "");
    }

    /**
     * Ends it.
     *
     * @param successor key of the entry that takes its place; blank for none
     * @return what is wrong; empty when it is done
     */
    public List<FieldError> retire(Scope scope, UUID id, String successor) {
        return transactions.in(scope, () -> {
            Entry entry = lock(scope, id);
            EntryRight.require(scope.keeps(entry.platform(), entry.owner()));
            if (successor.equals(entry.key())
                    || (!successor.isEmpty() && rows.find(successor).isEmpty())) {
                return List.of(FieldError.of("successor", "directory.fault.successor"));
            }
            stand(scope, id, Entry.Standing.RETIRED, successor);
            return List.<FieldError>of();
        });
    }

    /**
     * Gives it to another body.
     *
     * @throws org.springframework.security.access.AccessDeniedException for anybody but the council's secretariat
     */
    public void own(Scope scope, UUID id, String owner) {
        transactions.run(scope, () -> {
            Entry entry = lock(scope, id);
            EntryRight.require(scope.keeps(entry.platform(), ""));
            rows.own(id, owner);
            audit.write(AuditEvent.done("entry.own", "entry", id).with("owner", owner));
        });
    }

    /** Words among staff; blank when there are none. */
    public String note(Scope scope, UUID id) {
        return transactions.in(scope, () -> {
            readable(scope, id);
            return rows.note(id);
        });
    }

    /** @return what is wrong; empty when it is kept */
    public List<FieldError> note(Scope scope, UUID id, String said) {
        return transactions.in(scope, () -> {
            Entry entry = lock(scope, id);
            EntryRight.require(scope.keeps(entry.platform(), entry.owner()));
            if (said.length() > NOTE) {
                return List.of(FieldError.of("note", "directory.fault.long", Integer.toString(NOTE)));
            }
            if (!said.equals(rows.note(id))) {
                rows.note(id, said, now(), scope.id().orElse(null));
                audit.write(AuditEvent.done("entry.note", "entry", id));
            }
            return List.<FieldError>of();
        });
    }

    private Entry stand(Scope scope, UUID id, Entry.Standing standing, String successor) {
        return transactions.in(scope, () -> {
            Entry entry = lock(scope, id);
            EntryRight.require(scope.keeps(entry.platform(), entry.owner()));
            rows.stand(id, standing, successor);
            audit.write(AuditEvent.done("entry.stand", "entry", id).with("standing", standing.key()));
            return rows.find(id).orElseThrow();
        });
    }

    private Entry readable(Scope scope, UUID id) {
        return rows.find(id)
                .filter(entry -> scope.worksFor(entry.platform()) || EntryRight.confirms(scope, entry))
                .orElseThrow(() -> new Absent("entry", id.toString()));
    }

    private Entry lock(Scope scope, UUID id) {
        readable(scope, id);
        return rows.lock(id).orElseThrow(() -> new Absent("entry", id.toString()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
