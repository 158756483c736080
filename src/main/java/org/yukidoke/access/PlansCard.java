package org.yukidoke.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yukidoke.web.Texts;

/** The way to the plans, in the words of the first role somebody holds. Administrators of accounts only get none. */
@Component
final class PlansCard implements DeskCard {

    private static final List<Role> READERS = List.of(Role.SECRETARIAT, Role.MEMBER, Role.COUNSELLOR, Role.VIEWER);

    PlansCard() {}

    @Override
    public Optional<Card> card(Scope scope, Texts texts) {
        return READERS.stream().filter(scope::is).findFirst().map(role -> card(role, texts));
    }

    private static Card card(Role role, Texts texts) {
        String words = "access.card.plans." + role.key();
        var links = new ArrayList<>(List.of(new Link(texts.of("access.card.plans.list"), "/plans")));
        if (Stream.of(Role.SECRETARIAT, Role.VIEWER).anyMatch(role::equals)) {
            links.add(new Link(texts.of("access.card.plans.concepts"), "/concepts"));
        }
        return new Card(50, texts.of(words), texts.of(words + ".text"), "", links);
    }
}
