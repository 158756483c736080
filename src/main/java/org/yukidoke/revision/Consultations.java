package org.yukidoke.revision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.yukidoke.kernel.Parsed;

/** Asks the members about a draft: comments on its items, answers, and yes or no of each body on paper. */
@Component
public class Consultations {

    private static final int LONGEST = 2000;
    private static final int LONGEST_LETTER = 4000;

    private final ConsultationRows rows;
    private final PlanDraftRows draftRows;
    private final PlanDrafts drafts;
    private final Audit audit;
    private final Transactions transactions;

    Consultations(
            ConsultationRows rows, PlanDraftRows draftRows, PlanDrafts drafts, Audit audit, Transactions transactions) {
        this.rows = rows;
        this.draftRows = draftRows;
        this.drafts = drafts;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** By when the members are asked, how and with which words. */
    public record Question(LocalDate due, boolean written, String letter) {}

    /** Everything said about a draft, the newest consultation first. */
    public List<Consultation.Said> list(Scope scope, UUID draft) {
        drafts.get(scope, draft);
        return transactions.in(
                scope,
                () -> rows.list(draft).stream()
                        .map(asked -> new Consultation.Said(asked, rows.comments(asked.id()), rows.votes(asked.id())))
                        .toList());
    }

    /** Asks the members. */
    public Parsed<Consultation> open(Scope scope, UUID draft, Question question) {
        return transactions.in(scope, () -> {
            Draft of = drafts.own(scope, draft);
            var errors = new ArrayList<FieldError>();
            if (question.due().isBefore(drafts.today())) {
                errors.add(FieldError.of("due", "revision.fault.past"));
            }
            if (question.letter().length() > LONGEST_LETTER) {
                errors.add(FieldError.of("letter", "revision.fault.long", Integer.toString(LONGEST_LETTER)));
            }
            if (!(of.stage() instanceof Draft.Stage.Drafting)) {
                errors.add(FieldError.of("due", "revision.fault.stage"));
            }
            if (!errors.isEmpty()) {
                return new Parsed.Invalid<>(errors);
            }
            var asked = new Consultation(
                    Ids.next(drafts.now()),
                    draft,
                    question.due(),
                    question.written(),
                    question.letter().strip(),
                    drafts.now(),
                    null);
            rows.open(asked, scope.id().orElse(null));
            draftRows.move(draft, new Draft.Stage.Consulting(question.due()));
            audit.write(AuditEvent.done("revision.consult", PlanDrafts.OBJECT, draft));
            return new Parsed.Valid<>(asked);
        });
    }

    /** Ends the asking; what was said stays. */
    public void close(Scope scope, UUID draft) {
        transactions.run(scope, () -> {
            Draft of = drafts.own(scope, draft);
            if (of.stage() instanceof Draft.Stage.Consulting) {
                rows.close(draft, drafts.now());
                draftRows.move(draft, new Draft.Stage.Drafting());
                audit.write(AuditEvent.done("revision.consult.close", PlanDrafts.OBJECT, draft));
            }
        });
    }

    /** A member says something about an item. */
    public List<FieldError> comment(Scope scope, UUID draft, String item, String said) {
        return transactions.in(scope, () -> {
            var sheet = drafts.get(scope, draft);
            String organisation = body(scope, sheet.draft());
            var asked = underWay(draft);
            var errors = words("said", said, true);
            if (!item.matches("front|[mkjoc]\\..+")) {
                errors.add(FieldError.of("item", "revision.fault.choice"));
            }
            if (asked.isEmpty()) {
                errors.add(FieldError.of("said", "revision.fault.closed"));
            } else if (errors.isEmpty()) {
                rows.comment(
                        asked.get().id(),
                        new Consultation.Comment(
                                Ids.next(drafts.now()), item, organisation, said.strip(), drafts.now(), null),
                        scope.id().orElse(null));
            }
            return errors;
        });
    }

    /** The secretariat answers a comment; an earlier answer stays beside. */
    public List<FieldError> answer(Scope scope, UUID comment, Consultation.Taken taken, String said) {
        return transactions.in(scope, () -> {
            UUID draft = rows.draftOf(comment).orElseThrow(() -> new Absent("comment", comment.toString()));
            drafts.own(scope, draft);
            var errors = words("answer", said, true);
            if (errors.isEmpty()) {
                rows.answer(
                        comment,
                        new Consultation.Answer(taken, said.strip(), drafts.now()),
                        scope.id().orElse(null));
            }
            return errors;
        });
    }

    /** A body says yes or no; whoever says no says why. */
    public List<FieldError> vote(Scope scope, UUID draft, Consultation.Stance stance, String said) {
        return transactions.in(scope, () -> {
            var sheet = drafts.get(scope, draft);
            String organisation = body(scope, sheet.draft());
            var asked = underWay(draft).filter(Consultation::written);
            var errors = words("why", said, stance != Consultation.Stance.AGREE);
            if (asked.isEmpty()) {
                errors.add(FieldError.of("stance", "revision.fault.closed"));
            } else if (errors.isEmpty()) {
                rows.vote(
                        asked.get().id(),
                        new Consultation.Vote(organisation, stance, said.strip(), sheet.digest(), drafts.now()),
                        scope.id().orElse(null));
                audit.write(AuditEvent.done("revision.vote", PlanDrafts.OBJECT, draft)
                        .with("stance", stance.key())
                        .with("organisation", organisation));
            }
            return errors;
        });
    }

    private Optional<Consultation> underWay(UUID draft) {
        return rows.list(draft).stream().filter(asked -> asked.closed() == null).findFirst();
    }

    // A body speaks through one of its own people; the secretariat speaks for nobody but itself.
    private static String body(Scope scope, Draft draft) {
        if (!scope.is(Role.MEMBER, draft.platform()) || scope.organisation().isEmpty()) {
            throw new AccessDeniedException("needs a member of " + draft.platform());
        }
        return scope.organisation();
    }

    private static List<FieldError> words(String field, String said, boolean needed) {
        var errors = new ArrayList<FieldError>();
        if (needed && said.isBlank()) {
            errors.add(FieldError.of(field, "revision.fault.missing"));
        }
        if (said.length() > LONGEST) {
            errors.add(FieldError.of(field, "revision.fault.long", Integer.toString(LONGEST)));
        }
        return errors;
    }
}
