package org.yukidoke.dropbox.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DeskCard;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.dropbox.Requests;
import org.yukidoke.web.Texts;

/** The way to the requests of one's body, and for its members to whether it takes any. */
@Component
final class RequestCard implements DeskCard {

    private final Requests requests;

    RequestCard(Requests requests) {
        this.requests = requests;
    }

    @Override
    public Optional<Card> card(Scope scope, Texts t) {
        var box = new Link(t.of("dropbox.box"), "/desk/requests/box");
        if (requests.reads(scope)) {
            int open = requests.open(scope).size();
            return Optional.of(new Card(
                    open > 0 ? 2 : 60,
                    t.of("dropbox.requests"),
                    t.of(open > 0 ? "dropbox.card.open" : "dropbox.card.none"),
                    open > 0 ? t.of("dropbox.card.figure", open) : "",
                    List.of(new Link(t.of("dropbox.card.link"), "/desk/requests"), box)));
        }
        return scope.is(Role.MEMBER) && !scope.organisation().isEmpty()
                ? Optional.of(new Card(85, t.of("dropbox.requests"), t.of("dropbox.card.member"), "", List.of(box)))
                : Optional.empty();
    }
}
