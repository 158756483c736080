package org.yukidoke.council.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DeskCard;
import org.yukidoke.access.Scope;
import org.yukidoke.council.Circulars;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Ledger;
import org.yukidoke.web.Texts;

/** The way to what a council wrote, and how much of it waits. */
@Component
final class CircularCard implements DeskCard {

    private final Circulars circulars;
    private final Plans plans;

    CircularCard(Circulars circulars, Plans plans) {
        this.circulars = circulars;
        this.plans = plans;
    }

    @Override
    public Optional<Card> card(Scope scope, Texts t) {
        List<Plan> own = plans.list().reversed().stream()
                .filter(plan -> Ledger.speaksFor(scope, plan).isPresent())
                .toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        long waiting = own.stream()
                .flatMap(plan -> circulars.list(scope, plan.key()).stream())
                .filter(seen -> seen.waiting() > 0)
                .count();
        var links = own.stream()
                .flatMap(plan -> {
                    String label = t.pick(
                            plan.edition().label().ja(), plan.edition().label().en());
                    String path = "/desk/plans/" + plan.key();
                    return Stream.of(
                            new Link(t.of("circular.card.open", label), path + "/circulars"),
                            new Link(t.of("circular.issue.card", label), path + "/issues"),
                            new Link(t.of("circular.proposal.card", label), path + "/proposals"));
                })
                .toList();
        return Optional.of(new Card(
                41, t.of("circular.card"), t.of("circular.card.text"), t.of("circular.card.figure", waiting), links));
    }
}
