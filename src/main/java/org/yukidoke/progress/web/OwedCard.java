package org.yukidoke.progress.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DeskCard;
import org.yukidoke.access.Scope;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Ledger;
import org.yukidoke.progress.Owed;
import org.yukidoke.progress.Progress;
import org.yukidoke.web.Texts;

/** What is due and missing: a body's own figures, or for the secretariat every body's. The newest edition first. */
@Component
final class OwedCard implements DeskCard {

    private final Plans plans;
    private final Progress progress;

    OwedCard(Plans plans, Progress progress) {
        this.plans = plans;
        this.progress = progress;
    }

    @Override
    public Optional<Card> card(Scope scope, Texts t) {
        var owed = new ArrayList<Owed>();
        var links = new ArrayList<Link>();
        boolean secretariat = false;
        for (Plan plan : plans.list().reversed()) {
            Optional<String> own = Ledger.speaksFor(scope, plan);
            if (own.isEmpty()) {
                continue;
            }
            secretariat = own.get().isEmpty();
            List<Owed> of = progress.owed(scope, plan.key(), own.get());
            owed.addAll(of);
            var label = plan.edition().label();
            links.add(new Link(
                    t.of("progressentry.card.open", t.pick(label.ja(), label.en()), of.size()),
                    ActualsAsked.path(plan.key())));
        }
        return links.isEmpty() ? Optional.empty() : Optional.of(card(owed, links, secretariat, t));
    }

    private static Card card(List<Owed> owed, List<Link> links, boolean secretariat, Texts t) {
        long bodies = owed.stream().map(Owed::reporter).distinct().count();
        String text = secretariat
                ? t.of("progressentry.card.bodies", bodies)
                : t.of(owed.isEmpty() ? "progressentry.card.nothing" : "progressentry.card.own");
        return new Card(10, t.of("progressentry.card"), text, t.of("progressentry.card.figure", owed.size()), links);
    }
}
