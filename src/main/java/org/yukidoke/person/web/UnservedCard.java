package org.yukidoke.person.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DeskCard;
import org.yukidoke.access.Scope;
import org.yukidoke.person.Unserved;
import org.yukidoke.web.Texts;

/** Tells who can see to it that there are files nobody can open any more. */
@Component
final class UnservedCard implements DeskCard {

    private final Unserved unserved;

    UnservedCard(Unserved unserved) {
        this.unserved = unserved;
    }

    @Override
    public Optional<Card> card(Scope scope, Texts t) {
        if (!Unserved.concerns(scope) || scope.id().isEmpty()) {
            return Optional.empty();
        }
        int files = unserved.list(scope).size();
        return files == 0
                ? Optional.empty()
                : Optional.of(new Card(
                        2,
                        t.of("personpage.unserved"),
                        t.of("personpage.unserved.card"),
                        t.of("personpage.unserved.figure", files),
                        List.of(new Link(t.of("personpage.unserved.link"), "/unserved"))));
    }
}
