package org.yukidoke.casework.web.handing;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yukidoke.access.ContractEnd;
import org.yukidoke.access.ContractEnds;
import org.yukidoke.access.DeskCard;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** The way to a change of contractor, for whoever it concerns and for who keeps the accounts. */
@Component
final class HandingCard implements DeskCard {

    private final ContractEnds ends;

    HandingCard(ContractEnds ends) {
        this.ends = ends;
    }

    @Override
    public Optional<Card> card(Scope scope, Texts t) {
        if (scope.id().isEmpty()) {
            return Optional.empty();
        }
        List<ContractEnd> standing =
                ends.list(scope).stream().filter(ContractEnd::stands).toList();
        if (standing.isEmpty() && !scope.is(Role.ADMINISTRATOR)) {
            return Optional.empty();
        }
        List<Link> links = scope.is(Role.ADMINISTRATOR)
                ? List.of(new Link(t.of("handing.title"), "/handing"))
                : standing.stream()
                        .map(end -> new Link(
                                t.of(
                                        "handing.card.open",
                                        Moments.day(end.terms().startsOn(), t)),
                                "/handing/" + end.id()))
                        .toList();
        return Optional.of(new Card(30, t.of("handing.title"), t.of("handing.card", standing.size()), "", links));
    }
}
