package org.yukidoke.event.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DeskCard;
import org.yukidoke.access.PublicPages;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.web.NavSource;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Visitor;

/** Where events are found. */
@Component
final class EventEntries implements PublicPages, NavSource, DeskCard {

    @Override
    public List<String> patterns() {
        return List.of("/events", "/events.ics", "/events/*");
    }

    @Override
    public List<Entry> entries(Visitor visitor) {
        return List.of(new Entry("event.nav", "/events", 30));
    }

    @Override
    public Optional<Card> card(Scope scope, Texts t) {
        boolean keeps = scope.is(Role.SECRETARIAT) || scope.is(Role.MEMBER) || scope.is(Role.COUNSELLOR);
        return keeps
                ? Optional.of(new Card(
                        45,
                        t.of("event.desk"),
                        t.of("event.desk.card"),
                        "",
                        List.of(new Link(t.of("event.desk.open"), "/desk/events"))))
                : Optional.empty();
    }
}
