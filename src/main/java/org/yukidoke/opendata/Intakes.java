package org.yukidoke.opendata;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.directory.Entries;
import org.yukidoke.directory.Entry;
import org.yukidoke.directory.Municipalities;
import org.yukidoke.directory.Origin;
import org.yukidoke.directory.Saving;
import org.yukidoke.directory.TakingOver;
import org.yukidoke.directory.Version;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Parsed;

/** Lists of others on their way into the directory: looked at, then taken whole or not at all, and taken back whole. */
@Component
public class Intakes {

    private static final int SOURCE = 100;
    private static final int FILE_NAME = 200;

    private final IntakeRows rows;
    private final Entries entries;
    private final TakingOver directory;
    private final Municipalities municipalities;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    Intakes(
            IntakeRows rows,
            Entries entries,
            TakingOver directory,
            Municipalities municipalities,
            Audit audit,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.entries = entries;
        this.directory = directory;
        this.municipalities = municipalities;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How taking a list can end. */
    public sealed interface Taking {

        record Taken(Preview preview) implements Taking {}

        /** Something changed since it was looked at; nothing was taken. */
        record Overtaken() implements Taking {}

        /** A row cannot be understood; nothing was taken. */
        record Faulty(Preview preview) implements Taking {}
    }

    /** @param edited entries somebody has changed since; they stay as they are */
    public record Undone(List<Entry> edited) {
        public Undone {
            edited = List.copyOf(edited);
        }
    }

    /** Lists of a council, the newest first. Empty for everybody but its secretariat. */
    public List<Intake> list(Scope scope, String platform) {
        return transactions.in(
                scope, () -> scope.is(Role.SECRETARIAT, platform) ? rows.list(platform) : List.<Intake>of());
    }

    /** @throws Absent when there is none, or none for whoever asks */
    public Intake get(Scope scope, UUID id) {
        return transactions.in(
                scope,
                () -> rows.find(id)
                        .filter(intake -> scope.is(Role.SECRETARIAT, intake.platform()))
                        .orElseThrow(() -> new Absent("intake", id.toString())));
    }

    /** Keeps a file to be looked at, or says what is wrong with it as a whole. */
    public Parsed<Intake> send(Scope scope, Intake.Sent sent, byte[] file) {
        return transactions.in(scope, () -> {
            require(scope, sent.platform());
            var errors = new ArrayList<FieldError>();
            if (sent.source().isBlank() || sent.source().length() > SOURCE) {
                errors.add(FieldError.of("source", "opendata.fault.source", Integer.toString(SOURCE)));
            }
            var mapping = Mapping.find(sent.mapping()).filter(Mapping.TAKEN::contains);
            if (mapping.isEmpty()) {
                errors.add(FieldError.of("mapping", "opendata.fault.mapping"));
            } else if (reading(mapping.get(), sent.platform()).read(file)
                    instanceof Parsed.Invalid<Preview>(var faults)) {
                errors.addAll(faults);
            }
            if (!errors.isEmpty()) {
                return new Parsed.Invalid<Intake>(errors);
            }
            String name = sent.fileName().strip();
            var intake = new Intake(
                    Ids.next(now()),
                    sent.platform(),
                    sent.mapping(),
                    sent.source().strip(),
                    name.substring(0, Math.min(FILE_NAME, name.length())),
                    Intake.State.WAITING,
                    now());
            rows.add(intake, file, digest(file), scope.requireAccount());
            audit.write(AuditEvent.done("intake.send", "intake", intake.id()));
            return new Parsed.Valid<>(intake);
        });
    }

    /** What taking it would do now. */
    public Preview preview(Scope scope, UUID id) {
        return transactions.in(scope, () -> preview(waiting(get(scope, id))));
    }

    /** @param digest of the preview whoever takes it has seen */
    public Taking take(Scope scope, UUID id, String digest) {
        return transactions.in(scope, () -> {
            Intake intake = waiting(lock(scope, id));
            Preview preview = preview(intake);
            if (!preview.digest().equals(digest)) {
                return new Taking.Overtaken();
            }
            if (preview.count(Preview.Deed.FAULTY) > 0) {
                return new Taking.Faulty(preview);
            }
            preview.items().forEach(item -> rows.did(id, taken(scope, intake, item)));
            decide(scope, id, Intake.State.TAKEN);
            return new Taking.Taken(preview);
        });
    }

    private IntakeRows.Done taken(Scope scope, Intake intake, Preview.Item item) {
        var content = Objects.requireNonNull(item.content());
        Entry before = item.entry();
        if (before == null) {
            Entry made = kept(directory.add(
                    new Entries.Draft(item.key(), intake.platform(), "", content, Origin.IMPORT, intake.source())));
            return new IntakeRows.Done(made.id(), "made", null, made.version());
        }
        if (item.deed() == Preview.Deed.SAME) {
            return new IntakeRows.Done(before.id(), "same", before.version(), before.version());
        }
        Entry after = kept(directory.renew(before, content, Origin.IMPORT, intake.source()));
        if (before.standing() == Entry.Standing.RETIRED) {
            entries.show(scope, before.id(), true);
        }
        return new IntakeRows.Done(before.id(), "changed", before.version(), after.version());
    }

    // Whatever else comes back means that nothing of the list may stay: the transaction ends with it.
    private static Entry kept(Saving saving) {
        return switch (saving) {
            case Saving.Kept(Entry entry) -> entry;
            case Saving.Clash(Entry entry) -> throw new IllegalStateException("changed meanwhile: " + entry.key());
            case Saving.Faulty(var errors) -> throw new IllegalStateException("looked at, yet faulty: " + errors);
        };
    }

    /** Puts a list aside that nobody has taken. */
    public void drop(Scope scope, UUID id) {
        transactions.run(scope, () -> {
            waiting(lock(scope, id));
            decide(scope, id, Intake.State.DROPPED);
        });
    }

    /** Takes back everything a list did, except where somebody has written since. */
    public Undone undo(Scope scope, UUID id) {
        return transactions.in(scope, () -> {
            Intake intake = lock(scope, id);
            if (intake.state() != Intake.State.TAKEN) {
                throw new Absent("intake", id.toString());
            }
            var edited = new ArrayList<Entry>();
            for (IntakeRows.Done done : rows.listDone(id)) {
                Entry entry = entries.get(scope, done.entry());
                if (done.deed().equals("same")) {
                    continue;
                }
                if (entry.version() == done.after()) {
                    takeBack(scope, entry, done, intake.source());
                } else {
                    edited.add(entry);
                }
            }
            decide(scope, id, Intake.State.UNDONE);
            return new Undone(edited);
        });
    }

    private void takeBack(Scope scope, Entry entry, IntakeRows.Done done, String source) {
        Integer before = done.before();
        if (before == null) {
            entries.retire(scope, entry.id(), "");
            return;
        }
        var former = entries.history(scope, entry.id()).stream()
                .filter(version -> version.number() == before)
                .map(Version::content)
                .findFirst()
                .orElseThrow();
        kept(directory.renew(entry, former, Origin.UNDO, source));
    }

    private Preview preview(Intake intake) {
        var mapping = Mapping.find(intake.mapping()).orElseThrow();
        Preview read = switch (reading(mapping, intake.platform()).read(rows.file(intake.id()))) {
            case Parsed.Valid<Preview>(Preview good) -> good;
            case Parsed.Invalid<Preview>(var errors) ->
                throw new IllegalStateException("a file that was readable: " + errors);
        };
        Set<UUID> there = read.items().stream()
                .map(Preview.Item::entry)
                .filter(Objects::nonNull)
                .map(Entry::id)
                .collect(Collectors.toSet());
        var before = Set.copyOf(rows.listBefore(intake));
        var gone = directory.list(intake.platform()).stream()
                .filter(entry -> before.contains(entry.id()) && !there.contains(entry.id()))
                .toList();
        return new Preview(read.items(), gone, read.unknown(), read.digest());
    }

    private ListReading reading(Mapping mapping, String platform) {
        var known = directory.list(platform).stream().collect(Collectors.toMap(Entry::key, Function.identity()));
        return new ListReading(mapping, platform, known, municipalities::find, directory::faults);
    }

    private Intake lock(Scope scope, UUID id) {
        get(scope, id);
        return rows.lock(id).orElseThrow(() -> new Absent("intake", id.toString()));
    }

    private static Intake waiting(Intake intake) {
        if (intake.state() != Intake.State.WAITING) {
            throw new Absent("intake", intake.id().toString());
        }
        return intake;
    }

    private void decide(Scope scope, UUID id, Intake.State state) {
        rows.decide(id, new IntakeRows.Word(state, now(), scope.requireAccount()));
        audit.write(AuditEvent.done("intake." + state.key(), "intake", id));
    }

    private static void require(Scope scope, String platform) {
        if (!scope.is(Role.SECRETARIAT, platform)) {
            throw new AccessDeniedException("lists are taken by the secretariat");
        }
    }

    private static String digest(byte[] file) {
        return UUID.nameUUIDFromBytes(file).toString();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
