package org.yukidoke.revision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.kernel.Absent;
import org.yukidoke.plan.Front;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanCheck;
import org.yukidoke.plan.PlanVersions;
import org.yukidoke.workflow.Approvals;
import org.yukidoke.workflow.Attempt;
import org.yukidoke.workflow.Matter;
import org.yukidoke.workflow.ReturnReason;
import org.yukidoke.workflow.Route;
import org.yukidoke.workflow.Standing;

/** The way of a draft into force: one hand submits, another accepts, the version holds from its day on. */
@Component
public class Adoption {

    private static final String KIND = "revision";

    private final PlanDrafts drafts;
    private final PlanDraftRows rows;
    private final ConsultationRows consultations;
    private final PlanVersions versions;
    private final VersionNotices notices;
    private final Approvals approvals;

    Adoption(
            PlanDrafts drafts,
            PlanDraftRows rows,
            ConsultationRows consultations,
            PlanVersions versions,
            VersionNotices notices,
            Approvals approvals) {
        this.drafts = drafts;
        this.rows = rows;
        this.consultations = consultations;
        this.versions = versions;
        this.notices = notices;
        this.approvals = approvals;
    }

    /** How a step on the way can end. */
    public sealed interface Step {

        /** The draft waits for other eyes. */
        record Submitted() implements Step {}

        /** It is a version now. */
        record Adopted(PlanVersions.Made version) implements Step {}

        /** It can be written in again. */
        record Returned() implements Step {}

        /** The check found faults, or changes that lost their item. */
        record Faulty(List<PlanCheck.Fault> faults) implements Step {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }

        /** It changes nothing. */
        record Empty() implements Step {}

        /** Another version came into force since; the draft has to be put on it first. */
        record Overtaken() implements Step {}

        /** The approval did not go on; why is told. */
        record Refused(Attempt attempt) implements Step {}
    }

    /** Where a draft stands between hands. */
    public Standing standing(Scope scope, UUID draft) {
        return approvals.find(scope, new Matter(KIND, draft));
    }

    /** Why a draft can be given back. */
    public List<ReturnReason> reasons(Scope scope) {
        return approvals.reasons(scope, KIND);
    }

    /** Hands a draft over for adoption. */
    public Step submit(Scope scope, UUID id, Draft.Days days) {
        return drafts.in(scope, () -> {
            var sheet = drafts.sheet(drafts.own(scope, id));
            Optional<Step> hindered = hindered(sheet, days.inForce());
            if (hindered.isPresent()) {
                return hindered.get();
            }
            var attempt = approvals.submit(scope, new Matter(KIND, id), Route.ONE, sheet.digest());
            if (!(attempt instanceof Attempt.Done)) {
                return new Step.Refused(attempt);
            }
            consultations.close(id, drafts.now());
            rows.move(id, new Draft.Stage.Deciding(days));
            return new Step.Submitted();
        });
    }

    /** Somebody else accepts it: the council has adopted it. */
    public Step accept(Scope scope, UUID id) {
        return drafts.in(scope, () -> {
            Draft draft = drafts.own(scope, id);
            if (!(draft.stage() instanceof Draft.Stage.Deciding(Draft.Days days))) {
                return new Step.Empty();
            }
            var sheet = drafts.sheet(draft);
            Optional<Step> hindered = hindered(sheet, days.inForce());
            if (hindered.isPresent()) {
                return hindered.get();
            }
            var attempt = approvals.accept(scope, new Matter(KIND, id), sheet.digest());
            if (!(attempt instanceof Attempt.Done)) {
                return new Step.Refused(attempt);
            }
            var made = draft.base() == null ? begin(sheet, days) : enact(sheet, days);
            rows.move(id, new Draft.Stage.Adopted(made.id()));
            drafts.note(AuditEvent.done("revision.adopt", PlanDrafts.OBJECT, id)
                    .with("plan", draft.plan())
                    .with("version", Integer.toString(made.number())));
            return new Step.Adopted(made);
        });
    }

    /** Gives it back, or takes it back oneself. */
    public Step giveBack(Scope scope, UUID id, Approvals.Because because) {
        return drafts.in(scope, () -> {
            Draft draft = drafts.own(scope, id);
            if (!(draft.stage() instanceof Draft.Stage.Deciding)) {
                return new Step.Empty();
            }
            var attempt = approvals.giveBack(scope, new Matter(KIND, id), because);
            if (!(attempt instanceof Attempt.Done)) {
                return new Step.Refused(attempt);
            }
            rows.move(id, new Draft.Stage.Drafting());
            return new Step.Returned();
        });
    }

    private Optional<Step> hindered(PlanDrafts.Sheet sheet, LocalDate inForce) {
        if (sheet.changes().isEmpty() && sheet.draft().base() != null) {
            return Optional.of(new Step.Empty());
        }
        if (!sheet.faults().isEmpty() || !sheet.lost().isEmpty()) {
            return Optional.of(new Step.Faulty(sheet.faults()));
        }
        UUID base = sheet.draft().base();
        boolean overtaken = base != null
                && (sheet.newer() != null
                        || versions.findInForce(sheet.draft().plan(), inForce)
                                .filter(made -> !made.id().equals(base))
                                .isPresent());
        return overtaken ? Optional.of(new Step.Overtaken()) : Optional.empty();
    }

    private PlanVersions.Made begin(PlanDrafts.Sheet sheet, Draft.Days days) {
        var adopted = new PlanVersions.Adopted(
                sheet.plan(),
                Front.Event.ADOPTED,
                days.adopted(),
                days.inForce(),
                sheet.draft().words().title());
        boolean known = versions.listEditions().stream()
                .anyMatch(edition -> edition.key().equals(sheet.plan().key()));
        var made = known ? versions.add(adopted) : versions.begin(adopted);
        notices.tell(made, sheet.plan());
        return made;
    }

    private PlanVersions.Made enact(PlanDrafts.Sheet sheet, Draft.Days days) {
        var changes = sheet.changes().stream()
                .flatMap(kept -> Optional.ofNullable(kept.change()).stream())
                .toList();
        String note = sheet.draft().words().title();
        return enact(sheet.draft().plan(), changes, new Enactment(Front.Event.REVISED, days, note));
    }

    /** How a version comes to be. */
    private record Enactment(Front.Event event, Draft.Days days, String note) {}

    /**
     * Makes the version a plan is deemed revised to (改定したものとみなす), in the transaction of the deed that makes it so.
     *
     * @param note which request it was
     * @throws IllegalArgumentException when the plan would have faults
     */
    public PlanVersions.Made deem(Scope scope, String plan, Collection<Change> changes, LocalDate on, String note) {
        return drafts.in(scope, () -> {
            var made = enact(plan, changes, new Enactment(Front.Event.DEEMED_REVISED, new Draft.Days(on, on), note));
            drafts.note(
                    AuditEvent.done("revision.deemed", "plan", plan).with("version", Integer.toString(made.number())));
            return made;
        });
    }

    /** What a plan would be with changes, and what would be wrong with it. */
    public List<PlanCheck.Fault> faults(String plan, Collection<Change> changes) {
        Plan text = text(plan, drafts.today());
        var before = PlanCheck.whole(text);
        return PlanCheck.whole(ChangeRules.apply(text, changes).plan()).stream()
                .filter(fault -> !before.contains(fault))
                .toList();
    }

    // A version that waits for a later day would undo this one when its day comes, so it is made again with the
    // changes.
    private PlanVersions.Made enact(String plan, Collection<Change> changes, Enactment how) {
        var days = new ArrayList<LocalDate>();
        days.add(how.days().inForce());
        versions.list(plan).stream()
                .map(PlanVersions.Made::inForce)
                .filter(Objects::nonNull)
                .filter(day -> day.isAfter(how.days().inForce()))
                .distinct()
                .sorted()
                .forEach(days::add);
        var texts = days.stream().map(day -> text(plan, day)).toList();
        PlanVersions.Made first = null;
        for (int i = 0; i < days.size(); i++) {
            Plan after = ChangeRules.apply(texts.get(i), changes).plan();
            var made = versions.add(
                    new PlanVersions.Adopted(after, how.event(), how.days().adopted(), days.get(i), how.note()));
            notices.tell(made, after);
            first = first == null ? made : first;
        }
        return Objects.requireNonNull(first);
    }

    private Plan text(String plan, LocalDate day) {
        return versions.findInForce(plan, day)
                .map(made -> versions.get(made.id()))
                .orElseThrow(() -> new Absent("version", plan));
    }
}
