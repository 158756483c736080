package org.yukidoke.revision.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DeskCard;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.revision.PlanDrafts;
import org.yukidoke.web.Texts;

/** PlanDrafts that wait for somebody: the secretariat writes them, members are asked. */
@Component
final class RevisionCard implements DeskCard {

    private static final int MOST = 5;

    private final PlanDrafts drafts;

    RevisionCard(PlanDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public Optional<Card> card(Scope scope, Texts t) {
        if (!scope.is(Role.SECRETARIAT) && !scope.is(Role.MEMBER)) {
            return Optional.empty();
        }
        var open = drafts.listOpen(scope);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Card(
                15,
                t.of("revision.card"),
                t.of("revision.card.text", open.size()),
                "",
                open.stream()
                        .limit(MOST)
                        .map(draft -> new Link(draft.words().title(), Head.draft(draft.plan(), draft.id())))
                        .toList()));
    }
}
