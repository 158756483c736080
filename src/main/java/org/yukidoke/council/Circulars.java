package org.yukidoke.council;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Addressees;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.directory.Organisation;
import org.yukidoke.directory.Organisations;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Japan;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Ledger;
import org.yukidoke.workflow.Mail;
import org.yukidoke.workflow.Message;

/** What a council writes to its bodies: the secretariat sends it and sees who read and answered, a body sees its own. */
@Component
public class Circulars {

    private final CircularRows rows;
    private final Plans plans;
    private final Organisations organisations;
    private final Mail mail;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    Circulars(
            CircularRows rows,
            Plans plans,
            Organisations organisations,
            Mail mail,
            Audit audit,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.organisations = organisations;
        this.mail = mail;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How sending one can end. */
    public sealed interface Sending {

        record Done(Circular circular) implements Sending {}

        record Refused(List<FieldError> errors) implements Sending {
            public Refused {
                errors = List.copyOf(errors);
            }
        }
    }

    /**
     * A circular as somebody may see it.
     *
     * @param receipts of every body for the secretariat, of the own one for a body
     */
    public record Seen(Circular circular, List<Circular.Receipt> receipts) {
        public Seen {
            receipts = List.copyOf(receipts);
        }

        /** How many bodies still have to read or to answer. */
        public long waiting() {
            return receipts.stream()
                    .filter(receipt -> !receipt.settled(circular.answer()))
                    .count();
        }
    }

    /**
     * Writes to bodies, which are told by mail or on paper.
     *
     * @param typed {@code title}, {@code text}, {@code answer} ({@code yes} or nothing) and {@code due}
     * @throws AccessDeniedException for anybody but the secretariat
     */
    public Sending send(Scope scope, String plan, Map<String, String> typed, List<String> bodies) {
        return transactions.in(scope, () -> {
            Plan of = plans.get(plan);
            Meetings.requireSecretariat(scope, of);
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Set<String> known = bodies(of).keySet();
            return switch (CircularRules.parse(typed, bodies, known, Japan.day(now))) {
                case Parsed.Invalid<Circular.Wanted>(var errors) -> new Sending.Refused(errors);
                case Parsed.Valid<Circular.Wanted>(var wanted) -> {
                    var circular = new Circular(
                            Ids.next(now), plan, wanted.title(), wanted.text(), wanted.answer(), wanted.due(), now);
                    rows.add(circular, wanted.bodies(), scope.id().orElse(null));
                    wanted.bodies().forEach(body -> tell(scope, of, circular, body));
                    audit.write(AuditEvent.done("circular.send", "circular", circular.id())
                            .with("bodies", Integer.toString(wanted.bodies().size())));
                    yield new Sending.Done(circular);
                }
            };
        });
    }

    private void tell(Scope scope, Plan plan, Circular circular, String body) {
        var notice = new Mail.Notice(
                "circular " + circular.id() + " " + body,
                t -> new Message.Words(
                        t.of(circular.answer() ? "circular.mail.request" : "circular.mail.notice", circular.title()),
                        circular.text()),
                href(circular),
                Mail.Pace.DIGEST);
        mail.tell(
                scope,
                notice,
                new Addressees.Wanted(plan.platform().key(), Set.of(Role.MEMBER, Role.COUNSELLOR), body));
    }

    /**
     * Those of a plan, the newest first: all for the secretariat, for a body those it was sent.
     *
     * @throws AccessDeniedException for whoever is neither
     */
    public List<Seen> list(Scope scope, String plan) {
        return transactions.in(scope, () -> {
            String own = own(scope, plans.get(plan));
            return rows.list(plan).stream()
                    .flatMap(circular -> seen(circular, own).stream())
                    .toList();
        });
    }

    /**
     * @throws Absent when there is none, or it was not sent to the body that asks
     * @throws AccessDeniedException for whoever neither keeps nor reports
     */
    public Seen get(Scope scope, String plan, UUID id) {
        return transactions.in(scope, () -> {
            String own = own(scope, plans.get(plan));
            return rows.find(id)
                    .filter(circular -> circular.plan().equals(plan))
                    .flatMap(circular -> seen(circular, own))
                    .orElseThrow(() -> new Absent("circular", id.toString()));
        });
    }

    /** Notes that the acting body has read it. The secretariat cannot read for a body. */
    public void read(Scope scope, String plan, UUID id) {
        transactions.run(scope, () -> {
            get(scope, plan, id);
            String own = own(scope, plans.get(plan));
            if (own.isEmpty()) {
                throw new AccessDeniedException("only a body says that it has read something");
            }
            rows.read(id, own, scope.id().orElse(null), clock.instant());
            audit.write(AuditEvent.done("circular.read", "circular", id).with("body", own));
        });
    }

    /**
     * Answers for the own body; the secretariat for one that answered on paper.
     *
     * @param body whose answer it is; only the secretariat chooses
     * @return what is wrong; empty when it is kept
     */
    public List<FieldError> answer(Scope scope, String plan, UUID id, String body, String text) {
        return transactions.in(scope, () -> {
            Seen seen = get(scope, plan, id);
            String own = own(scope, plans.get(plan));
            String whose = own.isEmpty() ? body : own;
            if (seen.receipts().stream().noneMatch(receipt -> receipt.body().equals(whose))) {
                return List.of(FieldError.of("body", "circular.fault.body"));
            }
            String said = text.strip();
            if (said.isEmpty() || said.length() > CircularRules.LONGEST) {
                return List.of(FieldError.of("said", "circular.fault.said", Integer.toString(CircularRules.LONGEST)));
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            rows.answer(
                    id,
                    whose,
                    new Circular.Answer(said, now, own.isEmpty()),
                    scope.id().orElse(null));
            audit.write(AuditEvent.done("circular.answer", "circular", id).with("body", whose));
            return List.of();
        });
    }

    /** The bodies of a plan's council, by key. */
    public Map<String, Organisation> bodies(Plan plan) {
        return organisations.list(plan.platform().key()).stream()
                .collect(Collectors.toMap(Organisation::key, body -> body));
    }

    /** Where a circular is read. */
    public static String href(Circular circular) {
        return "/desk/plans/" + circular.plan() + "/circulars/" + circular.id();
    }

    private Optional<Seen> seen(Circular circular, String own) {
        List<Circular.Receipt> receipts = rows.receipts(circular.id()).stream()
                .filter(receipt -> own.isEmpty() || receipt.body().equals(own))
                .toList();
        return receipts.isEmpty() ? Optional.empty() : Optional.of(new Seen(circular, receipts));
    }

    /** The body somebody acts for; blank for the secretariat. */
    static String own(Scope scope, Plan plan) {
        return Ledger.speaksFor(scope, plan)
                .orElseThrow(() -> new AccessDeniedException(
                        "needs somebody who reports to " + plan.platform().key()));
    }
}
