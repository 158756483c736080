package org.yukidoke.council;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Ids;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;

/**
 * Issues of a council's bodies and proposals of economic organisations. An issue is for the secretariat, whoever raised it
 * and those it is shared with; a proposal is for every body.
 */
@Component
public class Issues {

    private static final int TITLE = 200;
    private static final int TEXT = 4000;

    private final IssueRows rows;
    private final Plans plans;
    private final Circulars circulars;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    Issues(IssueRows rows, Plans plans, Circulars circulars, Audit audit, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.circulars = circulars;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Where one is, or is raised. */
    public record Place(String plan, Issue.Kind kind) {}

    /**
     * Those of a plan that concern whoever asks, the newest first.
     *
     * @throws AccessDeniedException for whoever neither keeps nor reports
     */
    public List<Issue> list(Scope scope, Place place) {
        return transactions.in(scope, () -> {
            String own = Circulars.own(scope, plans.get(place.plan()));
            return rows.list(place.plan(), place.kind()).stream()
                    .filter(issue -> concerns(issue, own))
                    .toList();
        });
    }

    /** @throws Absent when there is none, or it does not concern whoever asks */
    public Issue get(Scope scope, Place place, UUID id) {
        return transactions.in(scope, () -> {
            String own = Circulars.own(scope, plans.get(place.plan()));
            return rows.find(id)
                    .filter(issue -> issue.plan().equals(place.plan()) && issue.kind() == place.kind())
                    .filter(issue -> concerns(issue, own))
                    .orElseThrow(() -> new Absent(place.kind().key(), id.toString()));
        });
    }

    /**
     * Raises one for the own body; the secretariat for itself or, as it must with a proposal, for a body.
     *
     * @param typed {@code title}, {@code text} and for the secretariat {@code body}
     * @return what is wrong; empty when it is kept
     */
    public List<FieldError> raise(Scope scope, Place place, Map<String, String> typed, List<String> share) {
        return transactions.in(scope, () -> {
            Plan plan = plans.get(place.plan());
            String own = Circulars.own(scope, plan);
            Set<String> known = circulars.bodies(plan).keySet();
            String body = own.isEmpty() ? typed.getOrDefault("body", "") : own;
            String title = typed.getOrDefault("title", "").strip();
            String text = typed.getOrDefault("text", "").strip();
            var errors = new ArrayList<FieldError>();
            if (title.isEmpty() || title.length() > TITLE) {
                errors.add(FieldError.of("title", "circular.fault.title", Integer.toString(TITLE)));
            }
            errors.addAll(faults("text", text));
            if (body.isEmpty() ? place.kind() == Issue.Kind.PROPOSAL : !known.contains(body)) {
                errors.add(FieldError.of("body", "circular.issue.fault.body"));
            }
            if (errors.isEmpty()) {
                Instant now = now();
                var issue = new Issue(
                        Ids.next(now), place.kind(), place.plan(), title, text, body, now, List.of(), List.of());
                rows.add(issue, scope.id().orElse(null));
                rows.share(
                        issue.id(),
                        share.stream().filter(known::contains).distinct().toList(),
                        scope.id().orElse(null),
                        now);
                audit.write(AuditEvent.done(
                        place.kind().key() + ".raise", place.kind().key(), issue.id()));
            }
            return List.copyOf(errors);
        });
    }

    /**
     * Adds a step. Whoever sees an issue may say how it goes; where a proposal stands only the secretariat says.
     *
     * @throws AccessDeniedException for anybody else
     */
    public List<FieldError> step(Scope scope, Place place, UUID id, String state, String text) {
        return transactions.in(scope, () -> {
            Issue issue = get(scope, place, id);
            Plan plan = plans.get(place.plan());
            if (place.kind() == Issue.Kind.PROPOSAL) {
                Meetings.requireSecretariat(scope, plan);
            }
            var to = place.kind().states().stream()
                    .filter(each -> each.key().equals(state))
                    .findFirst();
            var errors = new ArrayList<>(faults("said", text.strip()));
            if (to.isEmpty()) {
                errors.add(FieldError.of("state", "circular.issue.fault.state"));
            }
            if (errors.isEmpty()) {
                var step = new Issue.Step(to.orElseThrow(), text.strip(), Circulars.own(scope, plan), now());
                rows.step(issue.id(), step, scope.id().orElse(null));
                audit.write(AuditEvent.done(
                        place.kind().key() + "." + state, place.kind().key(), id));
            }
            return List.copyOf(errors);
        });
    }

    /**
     * Shares an issue with more bodies.
     *
     * @throws AccessDeniedException for anybody but the secretariat and whoever raised it
     */
    public void share(Scope scope, Place place, UUID id, List<String> bodies) {
        transactions.run(scope, () -> {
            Issue issue = get(scope, place, id);
            Plan plan = plans.get(place.plan());
            String own = Circulars.own(scope, plan);
            if (!own.isEmpty() && !own.equals(issue.body())) {
                throw new AccessDeniedException("only whoever raised it shares it");
            }
            Set<String> known = circulars.bodies(plan).keySet();
            rows.share(
                    id,
                    bodies.stream().filter(known::contains).distinct().toList(),
                    scope.id().orElse(null),
                    now());
            audit.write(
                    AuditEvent.done(place.kind().key() + ".share", place.kind().key(), id));
        });
    }

    private static boolean concerns(Issue issue, String own) {
        return own.isEmpty()
                || issue.kind() == Issue.Kind.PROPOSAL
                || issue.body().equals(own)
                || issue.shared().contains(own);
    }

    private static List<FieldError> faults(String field, String text) {
        return text.isEmpty() || text.length() > TEXT
                ? List.of(FieldError.of(field, "circular.fault.text", Integer.toString(TEXT)))
                : List.of();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
