package org.yukidoke.opendata.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DeskCard;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.web.Texts;

/** The way to the lists of others. */
@Component
final class ImportCard implements DeskCard {

    private static final int PLACE = 47;

    @Override
    public Optional<Card> card(Scope scope, Texts t) {
        return scope.is(Role.SECRETARIAT)
                ? Optional.of(new Card(
                        PLACE,
                        t.of("opendata.imports"),
                        t.of("opendata.imports.card"),
                        "",
                        List.of(new Link(t.of("opendata.imports.open"), SentListPages.PATH))))
                : Optional.empty();
    }
}
