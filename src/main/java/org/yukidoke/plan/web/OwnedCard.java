package org.yukidoke.plan.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import org.yukidoke.access.DeskCard;
import org.yukidoke.access.Scope;
import org.yukidoke.directory.Organisation;
import org.yukidoke.directory.Organisations;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.web.Texts;

/** What the body somebody belongs to owns in its council's plans, the newest edition first. */
@Component
final class OwnedCard implements DeskCard {

    private final Plans plans;
    private final Organisations organisations;

    OwnedCard(Plans plans, Organisations organisations) {
        this.plans = plans;
        this.organisations = organisations;
    }

    @Override
    public Optional<Card> card(Scope scope, Texts t) {
        return organisations.find(scope.organisation()).map(body -> card(body, t));
    }

    private Card card(Organisation body, Texts t) {
        List<Plan> own = plans.list().stream()
                .filter(plan -> plan.platform().key().equals(body.platform()))
                .toList()
                .reversed();
        return own.isEmpty() ? nothing(body, t) : card(body, own, t);
    }

    private static Card card(Organisation body, List<Plan> own, Texts t) {
        Plan newest = own.getFirst();
        long measures = newest.measures().stream()
                .filter(measure -> measure.owned().owners().contains(body.name()))
                .count();
        long kpis = newest.kpis().stream()
                .filter(kpi -> kpi.place().owners().contains(body.name()))
                .count();
        if (measures == 0 && kpis == 0) {
            return nothing(body, t);
        }
        var links = own.stream()
                .map(plan -> new Link(
                        t.pick(
                                plan.edition().label().ja(),
                                plan.edition().label().en()),
                        "/plans/" + plan.key() + "/measures?owner="
                                + UriUtils.encodeQueryParam(body.name(), StandardCharsets.UTF_8)))
                .toList();
        return new Card(
                15,
                t.of("plankeeping.card.owned"),
                t.of("plankeeping.card.owned.text", name(body, t), measures, kpis),
                t.of("plankeeping.card.figure", measures),
                links);
    }

    private static Card nothing(Organisation body, Texts t) {
        return new Card(
                15, t.of("plankeeping.card.owned"), t.of("plankeeping.card.owned.none", name(body, t)), "", List.of());
    }

    private static String name(Organisation body, Texts t) {
        return t.pick(body.fullName(), body.nameEn());
    }
}
