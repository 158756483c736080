package org.yukidoke.workflow.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DeskCard;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.Mailings;

/** How one is told things, and for the secretariat whom it has to tell on paper. */
@Component
final class TellingCard implements DeskCard {

    private final Mailings mailings;
    private final CouncilNames councils;

    TellingCard(Mailings mailings, CouncilNames councils) {
        this.mailings = mailings;
        this.councils = councils;
    }

    @Override
    public Optional<Card> card(Scope scope, Texts t) {
        int paper = councils.kept(scope, t).stream()
                .mapToInt(council -> mailings.onPaper(scope, council.key()).size())
                .sum();
        List<Link> links = new ArrayList<>();
        if (scope.is(Role.SECRETARIAT) || scope.is(Role.ADMINISTRATOR)) {
            links.add(new Link(t.of("workflow.card.mail"), "/desk/mail"));
        }
        links.add(new Link(t.of("workflow.card.mine"), "/me/mail"));
        links.add(new Link(t.of("workflow.card.calendar"), "/me/calendar"));
        String figure = paper == 0 ? "" : t.of("workflow.card.figure", paper);
        String text = t.of(
                paper > 0
                        ? "workflow.card.paper"
                        : mailings.wantsMail(scope) ? "workflow.card.by-mail" : "workflow.card.by-paper");
        return Optional.of(new Card(80, t.of("workflow.card"), text, figure, links));
    }
}
