package org.yukidoke.person.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DeskCard;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.person.Leaks;
import org.yukidoke.web.Texts;

/** Leads an auditor, and a counsellor whose people are affected, to the leaks of their body. */
@Component
final class LeakEntries implements DeskCard {

    private final Leaks leaks;

    LeakEntries(Leaks leaks) {
        this.leaks = leaks;
    }

    @Override
    public Optional<Card> card(Scope scope, Texts t) {
        boolean auditor = scope.is(Role.AUDITOR);
        if (scope.organisation().isEmpty() || (!auditor && !scope.is(Role.COUNSELLOR))) {
            return Optional.empty();
        }
        long open = leaks.list(scope).stream()
                .filter(leak -> leak.sent().last() == null)
                .count();
        if (open == 0 && !auditor) {
            return Optional.empty();
        }
        return Optional.of(new Card(
                open > 0 ? 1 : 80,
                t.of("personleak.list"),
                t.of(open > 0 ? "personleak.card.open" : "personleak.card.none"),
                open > 0 ? t.of("personleak.card.figure", open) : "",
                List.of(new Link(t.of("personleak.card.link"), "/leaks"))));
    }
}
