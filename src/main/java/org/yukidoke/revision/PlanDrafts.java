package org.yukidoke.revision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Ids;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanCheck;
import org.yukidoke.plan.PlanVersions;

/** PlanDrafts of versions: a secretariat writes them over the version in force, its members read them when asked. */
@Component
public class PlanDrafts {

    /** Japan has one time zone, and a council's day is its day. */
    public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    static final String OBJECT = "revision";

    private final PlanDraftRows rows;
    private final PlanVersions versions;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    PlanDrafts(PlanDraftRows rows, PlanVersions versions, Audit audit, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A draft with the texts it stands between.
     *
     * @param base the text it stands on
     * @param plan that text with the changes
     * @param changes what it changes, those taken back left out
     * @param lost changes whose item the base does not have any more
     * @param newer the version that came into force since; null when the base is it
     */
    public record Sheet(
            Draft draft,
            Plan base,
            Plan plan,
            List<Kept> changes,
            List<Change> lost,
            List<PlanCheck.Fault> faults,
            PlanVersions.@Nullable Made newer) {

        public Sheet {
            changes = List.copyOf(changes);
            lost = List.copyOf(lost);
            faults = List.copyOf(faults);
        }

        /** What stands for a slot; empty when nobody changed it. */
        public Optional<Kept> find(String slot) {
            return changes.stream().filter(kept -> kept.slot().equals(slot)).findFirst();
        }

        /** What a slot says in the draft; empty when it has no such part. */
        public Optional<Change> said(String slot) {
            return Optional.ofNullable(ChangeRules.of(plan, slot));
        }

        /** A fingerprint of the text as it would hold. */
        public String digest() {
            return DigestRules.of(plan);
        }
    }

    /** How the keeping of a change can end. */
    public sealed interface Saving {

        /** It is kept. */
        record Done(Kept kept) implements Saving {}

        /** Somebody else changed the same part since; nothing was kept, and theirs is shown beside. */
        record Clash(Kept theirs) implements Saving {}

        /** The draft is not written in any more. */
        record Closed(Draft draft) implements Saving {}

        /** The change cannot be. */
        record Refused(List<FieldError> errors) implements Saving {
            public Refused {
                errors = List.copyOf(errors);
            }
        }
    }

    /**
     * Begins a draft over the version in force.
     *
     * @throws Absent when the plan has no text in force
     */
    public Draft begin(Scope scope, String plan, Draft.Words words) {
        return transactions.in(scope, () -> {
            String platform = platform(plan);
            requireSecretariat(scope, platform);
            var base = versions.findInForce(plan, today()).orElseThrow(() -> new Absent("version", plan));
            return add(
                    new Draft(
                            Ids.next(now()),
                            plan,
                            platform,
                            0,
                            base.id(),
                            words,
                            new Draft.Stage.Drafting(),
                            new Draft.Begun(now(), scope.id().orElse(null))),
                    null);
        });
    }

    /** Begins a draft of a plan nobody had entered, or of a whole new text of one. */
    Draft enter(Scope scope, Plan seed, Draft.Words words) {
        return transactions.in(scope, () -> {
            requireSecretariat(scope, seed.platform().key());
            return add(
                    new Draft(
                            Ids.next(now()),
                            seed.key(),
                            seed.platform().key(),
                            0,
                            null,
                            words,
                            new Draft.Stage.Drafting(),
                            new Draft.Begun(now(), scope.id().orElse(null))),
                    seed);
        });
    }

    private Draft add(Draft draft, @Nullable Plan seed) {
        int number = rows.add(draft, seed);
        audit.write(AuditEvent.done("revision.begin", OBJECT, draft.id()).with("plan", draft.plan()));
        return new Draft(
                draft.id(),
                draft.plan(),
                draft.platform(),
                number,
                draft.base(),
                draft.words(),
                draft.stage(),
                draft.begun());
    }

    /** The drafts of a plan this person may read, the newest first. */
    public List<Draft> list(Scope scope, String plan) {
        return transactions.in(
                scope,
                () -> rows.list(plan).stream()
                        .filter(draft -> mayRead(scope, draft))
                        .toList());
    }

    /** Every draft this person may read that has not come to its end. */
    public List<Draft> listOpen(Scope scope) {
        return transactions.in(
                scope,
                () -> rows.listOpen().stream()
                        .filter(draft -> mayRead(scope, draft))
                        .toList());
    }

    /**
     * A draft with its texts.
     *
     * @throws Absent when there is none
     * @throws AccessDeniedException for whoever is neither of the secretariat nor a member who was asked
     */
    public Sheet get(Scope scope, UUID id) {
        return transactions.in(scope, () -> {
            Draft draft = rows.find(id).orElseThrow(() -> new Absent("draft", id.toString()));
            if (!mayRead(scope, draft)) {
                throw new AccessDeniedException("needs the secretariat, or a member who was asked");
            }
            return sheet(draft);
        });
    }

    /** Everything a slot ever held. */
    public List<Kept> history(Scope scope, UUID id, String slot) {
        get(scope, id);
        return transactions.in(scope, () -> rows.history(id, slot));
    }

    /**
     * Keeps a change.
     *
     * @param seen version of the slot its writer saw; 0 when there was none
     * @param reason why, for the comparison of old and new
     */
    public Saving save(Scope scope, UUID id, Change change, int seen, String reason) {
        return keep(scope, id, change.slot(), change, seen, reason);
    }

    /** Takes a change back; it stays readable. */
    public Saving withdraw(Scope scope, UUID id, String slot, int seen) {
        return keep(scope, id, slot, null, seen, "");
    }

    private Saving keep(Scope scope, UUID id, String slot, @Nullable Change change, int seen, String reason) {
        return transactions.in(scope, () -> {
            Draft draft = own(scope, id);
            if (!draft.open()) {
                return new Saving.Closed(draft);
            }
            var history = rows.history(id, slot);
            Kept newest = history.isEmpty() ? null : history.getFirst();
            int version = newest == null ? 0 : newest.version();
            if (newest != null && version != seen) {
                return Objects.equals(newest.change(), change) ? new Saving.Done(newest) : new Saving.Clash(newest);
            }
            var kept = new Kept(
                    slot, version + 1, change, reason.strip(), now(), scope.id().orElse(null));
            rows.keep(id, kept);
            return new Saving.Done(kept);
        });
    }

    /** Gives a draft another title or reason. */
    public void rename(Scope scope, UUID id, Draft.Words words) {
        transactions.run(scope, () -> {
            if (own(scope, id).open()) {
                rows.rename(id, words);
            }
        });
    }

    /** Ends a draft nobody goes on with. */
    public void drop(Scope scope, UUID id) {
        transactions.run(scope, () -> {
            if (own(scope, id).open()) {
                rows.move(id, new Draft.Stage.Dropped());
                audit.write(AuditEvent.done("revision.drop", OBJECT, id));
            }
        });
    }

    /**
     * Puts a draft on the version now in force.
     *
     * @return slots that changed on both sides: the draft's words stand, and somebody has to look
     */
    public List<String> rebase(Scope scope, UUID id) {
        return transactions.in(scope, () -> {
            Sheet sheet = sheet(own(scope, id));
            var newer = sheet.newer();
            if (newer == null || !sheet.draft().open()) {
                return List.of();
            }
            Plan now = versions.get(newer.id());
            var both = new ArrayList<String>();
            for (Kept kept : sheet.changes()) {
                Change change = kept.change();
                if (change != null && !ChangeRules.now(sheet.base(), change).equals(ChangeRules.now(now, change))) {
                    both.add(kept.slot());
                }
            }
            rows.rebase(id, newer.id());
            audit.write(AuditEvent.done("revision.rebase", OBJECT, id));
            return List.copyOf(both);
        });
    }

    /** The draft, for its secretariat, while nobody else writes in it. */
    Draft own(Scope scope, UUID id) {
        Draft draft = rows.lock(id).orElseThrow(() -> new Absent("draft", id.toString()));
        requireSecretariat(scope, draft.platform());
        return draft;
    }

    Sheet sheet(Draft draft) {
        UUID base = draft.base();
        Plan text = base == null ? rows.seed(draft.id()) : versions.get(base);
        var kept = rows.changes(draft.id()).stream()
                .filter(each -> each.change() != null)
                .toList();
        var applied = ChangeRules.apply(
                text,
                kept.stream()
                        .flatMap(each -> Optional.ofNullable(each.change()).stream())
                        .toList());
        var newer = base == null
                ? null
                : versions.findInForce(draft.plan(), today())
                        .filter(made -> !made.id().equals(base))
                        .orElse(null);
        return new Sheet(draft, text, applied.plan(), kept, applied.lost(), PlanCheck.whole(applied.plan()), newer);
    }

    private boolean mayRead(Scope scope, Draft draft) {
        return scope.is(Role.SECRETARIAT, draft.platform())
                || (draft.shown() && scope.is(Role.MEMBER, draft.platform()));
    }

    /**
     * Goes on only for whoever may write in a draft.
     *
     * @throws AccessDeniedException for members, who read it
     */
    public static void requireWriter(Scope scope, Draft draft) {
        requireSecretariat(scope, draft.platform());
    }

    /**
     * Goes on only for the secretariat of a plan's council.
     *
     * @throws AccessDeniedException for everybody else
     */
    public void requireSecretariatOf(Scope scope, String plan) {
        requireSecretariat(scope, transactions.in(scope, () -> platform(plan)));
    }

    static void requireSecretariat(Scope scope, String platform) {
        if (!scope.is(Role.SECRETARIAT, platform)) {
            throw new AccessDeniedException("needs the secretariat of " + platform);
        }
    }

    private String platform(String plan) {
        return versions.listEditions().stream()
                .filter(edition -> edition.key().equals(plan))
                .findFirst()
                .orElseThrow(() -> new Absent("plan", plan))
                .platform();
    }

    /** Work for somebody, as one whole. */
    <T> T in(Scope scope, Supplier<T> work) {
        return transactions.in(scope, work);
    }

    void note(AuditEvent event) {
        audit.write(event);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), JAPAN);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
