package org.yukidoke.funding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Ids;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanVersions;
import org.yukidoke.plan.Plans;
import org.yukidoke.revision.Adoption;
import org.yukidoke.revision.Change;
import org.yukidoke.revision.PlanDrafts;
import org.yukidoke.workflow.Approvals;
import org.yukidoke.workflow.Attempt;
import org.yukidoke.workflow.Matter;
import org.yukidoke.workflow.ReturnReason;
import org.yukidoke.workflow.Route;
import org.yukidoke.workflow.Standing;

/**
 * The way of a changed grant project into the plan (S5 第5, S7 第5, Mie 7): a body asks, the council says yes, the annex is
 * corrected with the application, the members are told, and the plan is deemed revised.
 */
@Component
public class GrantRequests {

    private static final String KIND = "grant";

    private final RequestRows rows;
    private final Plans plans;
    private final Adoption adoption;
    private final Approvals approvals;
    private final Transactions transactions;
    private final Clock clock;

    GrantRequests(
            RequestRows rows,
            Plans plans,
            Adoption adoption,
            Approvals approvals,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.adoption = adoption;
        this.approvals = approvals;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A request and where it stands between hands. */
    public record Standpoint(GrantRequest request, Standing standing) {}

    /** How a step of a request can end. */
    public sealed interface Step {

        record Done(GrantRequest request) implements Step {}

        /** The plan was deemed revised to this version. */
        record Deemed(PlanVersions.Made version) implements Step {}

        /** What was asked for cannot be. */
        record Refused(List<FieldError> errors) implements Step {
            public Refused {
                errors = List.copyOf(errors);
            }
        }

        /** The approval did not go on. */
        record Stuck(Attempt attempt) implements Step {}
    }

    /**
     * The requests of a plan, the newest first.
     *
     * @throws AccessDeniedException for whoever is neither of the secretariat nor a member
     */
    public List<Standpoint> list(Scope scope, String plan) {
        return transactions.in(scope, () -> {
            requireInside(scope, plans.get(plan).platform().key());
            var requests = rows.list(plan);
            Map<UUID, Standing> standings = approvals.list(
                    scope, KIND, requests.stream().map(GrantRequest::id).toList());
            return requests.stream()
                    .map(request ->
                            new Standpoint(request, standings.getOrDefault(request.id(), new Standing.Making(null))))
                    .toList();
        });
    }

    /** One request. */
    public Standpoint get(Scope scope, UUID id) {
        return transactions.in(scope, () -> {
            GrantRequest request = rows.find(id).orElseThrow(() -> new Absent("request", id.toString()));
            requireInside(scope, request.platform());
            return new Standpoint(request, approvals.find(scope, new Matter(KIND, id)));
        });
    }

    /**
     * Goes on only for a body of a plan's council.
     *
     * @throws AccessDeniedException for everybody else
     */
    public void requireBody(Scope scope, String plan) {
        String platform = plans.get(plan).platform().key();
        if (!scope.is(Role.MEMBER, platform) || scope.organisation().isEmpty()) {
            throw new AccessDeniedException("needs a body of " + platform);
        }
    }

    /** Why a request can be returned. */
    public List<ReturnReason> reasons(Scope scope) {
        return approvals.reasons(scope, KIND);
    }

    /** A body asks; the request goes to the council at once. */
    public Step ask(Scope scope, String key, Asked asked) {
        return transactions.in(scope, () -> {
            Plan plan = plans.get(key);
            String platform = plan.platform().key();
            requireBody(scope, key);
            int number = rows.next(key);
            var wanted = RequestRules.wanted(plan, asked, number);
            var errors = faults(key, wanted);
            if (!errors.isEmpty()) {
                return new Step.Refused(errors);
            }
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var request =
                    new GrantRequest(Ids.next(now), key, platform, number, scope.organisation(), wanted, now, null);
            rows.add(request, scope.id().orElse(null));
            var attempt =
                    approvals.submit(scope, new Matter(KIND, request.id()), Route.ONE, RequestRules.digest(wanted));
            return attempt instanceof Attempt.Done ? new Step.Done(request) : new Step.Stuck(attempt);
        });
    }

    /** The council agrees, through its secretariat. */
    public Step agree(Scope scope, UUID id) {
        return transactions.in(scope, () -> {
            GrantRequest request = forSecretariat(scope, id);
            var attempt = approvals.accept(scope, new Matter(KIND, id), RequestRules.digest(request.wanted()));
            return attempt instanceof Attempt.Done ? new Step.Done(request) : new Step.Stuck(attempt);
        });
    }

    /** The council sends it back. */
    public Step giveBack(Scope scope, UUID id, Approvals.Because because) {
        return transactions.in(scope, () -> {
            GrantRequest request = forSecretariat(scope, id);
            if (request.applied() != null) {
                return new Step.Refused(List.of(FieldError.of("reason", "funding.fault.applied")));
            }
            var attempt = approvals.giveBack(scope, new Matter(KIND, id), because);
            return attempt instanceof Attempt.Done ? new Step.Done(request) : new Step.Stuck(attempt);
        });
    }

    /** The grant was applied for: the annex is corrected, the members are told, the plan is deemed revised. */
    public Step apply(Scope scope, UUID id, LocalDate on, String note) {
        return transactions.in(scope, () -> {
            GrantRequest request = rows.find(id).orElseThrow(() -> new Absent("request", id.toString()));
            boolean own = scope.is(Role.MEMBER, request.platform())
                    && scope.organisation().equals(request.organisation());
            if (!own && !scope.is(Role.SECRETARIAT, request.platform())) {
                throw new AccessDeniedException("needs the body that asked, or the secretariat");
            }
            if (request.applied() != null) {
                return new Step.Refused(List.of(FieldError.of("on", "funding.fault.applied")));
            }
            if (!(approvals.find(scope, new Matter(KIND, id)) instanceof Standing.Accepted)) {
                return new Step.Refused(List.of(FieldError.of("on", "funding.fault.unagreed")));
            }
            if (on.isAfter(LocalDate.ofInstant(clock.instant(), PlanDrafts.JAPAN))) {
                return new Step.Refused(List.of(FieldError.of("on", "funding.fault.future")));
            }
            var errors = faults(request.plan(), request.wanted());
            if (!errors.isEmpty()) {
                return new Step.Refused(errors);
            }
            var made = adoption.deem(scope, request.plan(), changes(request.wanted()), on, note);
            rows.applied(id, new GrantRequest.Applied(on, made.id()));
            return new Step.Deemed(made);
        });
    }

    private List<FieldError> faults(String plan, GrantRequest.Wanted wanted) {
        return adoption.faults(plan, changes(wanted)).stream()
                .map(fault -> FieldError.of("project", "funding.fault.check", String.join(" ", fault.arguments())))
                .toList();
    }

    private static List<Change> changes(GrantRequest.Wanted wanted) {
        var changes = new ArrayList<Change>();
        var kpi = wanted.kpi();
        if (kpi != null) {
            changes.add(new Change.KpiAdded(kpi));
        }
        changes.add(new Change.ProjectSet(wanted.project()));
        return changes;
    }

    private GrantRequest forSecretariat(Scope scope, UUID id) {
        GrantRequest request = rows.find(id).orElseThrow(() -> new Absent("request", id.toString()));
        if (!scope.is(Role.SECRETARIAT, request.platform())) {
            throw new AccessDeniedException("needs the secretariat of " + request.platform());
        }
        return request;
    }

    private static void requireInside(Scope scope, String platform) {
        if (!scope.is(Role.SECRETARIAT, platform) && !scope.is(Role.MEMBER, platform)) {
            throw new AccessDeniedException("needs the secretariat or a member of " + platform);
        }
    }
}
