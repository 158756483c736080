package org.yukidoke.assurance.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DeskCard;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.web.Texts;

/** The way to how sure the directory is, for those who may ask. */
@Component
final class AssuranceCard implements DeskCard {

    @Override
    public Optional<Card> card(Scope scope, Texts t) {
        return scope.is(Role.SECRETARIAT)
                ? Optional.of(new Card(
                        46,
                        t.of("assurance.title"),
                        t.of("assurance.card"),
                        "",
                        java.util.List.of(new Link(t.of("assurance.card.link"), AssurancePages.PATH))))
                : Optional.empty();
    }
}
