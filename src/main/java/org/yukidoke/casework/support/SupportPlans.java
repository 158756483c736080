package org.yukidoke.casework.support;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Ids;
import org.yukidoke.person.Cabinet;

/**
 * Support plans, version by version. Whoever keeps the file writes and sees all of them; a body the plan is shared with
 * sees the newest one agreed with the person and marks its own steps. The database judges both, row by row.
 */
@Component
public class SupportPlans {

    private final Cabinet cabinet;
    private final PlanRows rows;
    private final Clock clock;

    SupportPlans(Cabinet cabinet, PlanRows rows, Clock clock) {
        this.cabinet = cabinet;
        this.rows = rows;
        this.clock = clock;
    }

    /** How writing a version can end. */
    public sealed interface Writing {

        /** It stands there. */
        record Done(int number) implements Writing {}

        /** Somebody wrote a version meanwhile: the page shows both. */
        record Overtaken() implements Writing {}

        /** There is no such file for this account, or none it may write. */
        record Gone() implements Writing {}
    }

    /** The newest version that may be seen; empty when there is none, or none for this account. */
    public Optional<SupportPlan> find(Scope scope, UUID person) {
        return cabinet.see(scope, person, new Cabinet.Deed("casework.plan.read", "plan"), rows::newest)
                .flatMap(found -> found);
    }

    /** One version by its number. */
    public Optional<SupportPlan> find(Scope scope, UUID person, int number) {
        return cabinet.keep(
                        scope,
                        person,
                        new Cabinet.Deed("casework.plan.read", "plan"),
                        drawer -> rows.find(drawer, number))
                .flatMap(found -> found);
    }

    /** All versions without their goals, the newest first; empty for whoever does not keep the file. */
    public List<SupportPlan> list(Scope scope, UUID person) {
        return cabinet.keep(scope, person, new Cabinet.Deed("casework.plan.read", "plan"), rows::versions)
                .orElseGet(List::of);
    }

    /**
     * Writes the next version.
     *
     * @param seen number of the version it was written from; 0 for the first
     */
    public Writing write(Scope scope, UUID person, int seen, SupportPlan.Content content) {
        Instant now = clock.instant();
        UUID by = scope.requireAccount();
        return cabinet.keep(scope, person, Cabinet.Deed.of("casework.plan.write"), drawer -> {
                    if (rows.number(person) != seen) {
                        return new Writing.Overtaken();
                    }
                    var version = new SupportPlan(
                            Ids.next(now),
                            seen + 1,
                            content,
                            new SupportPlan.Made(now, by),
                            new SupportPlan.Agreement.NotYet());
                    rows.add(drawer, version);
                    return (Writing) new Writing.Done(seen + 1);
                })
                .orElseGet(Writing.Gone::new);
    }

    /** Writes down that the person agreed to the newest version; false when this is another one or waits for nothing. */
    public boolean agree(Scope scope, UUID person, int number, SupportPlan.Agreement.Agreed agreed) {
        UUID by = scope.requireAccount();
        return cabinet.keep(
                        scope,
                        person,
                        Cabinet.Deed.of("casework.plan.agree"),
                        drawer -> rows.agree(drawer, number, agreed, by))
                .orElse(false);
    }

    /**
     * Says how far a step is, for whoever keeps the file and for the body whose step it is; false for everybody else and
     * for a step of no plan.
     */
    public boolean mark(Scope scope, UUID person, UUID step, Step.State state, String word) {
        var mark = new Step.Mark(state, word, clock.instant(), scope.requireAccount(), scope.organisation());
        return cabinet.see(
                        scope,
                        person,
                        new Cabinet.Deed("casework.plan.mark", "plan"),
                        drawer -> rows.mark(drawer, step, mark, Ids.next(mark.at())))
                .orElse(false);
    }
}
