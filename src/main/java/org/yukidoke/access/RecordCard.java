package org.yukidoke.access;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yukidoke.web.Texts;

/** The way to the record, for those who look through it. */
@Component
final class RecordCard implements DeskCard {

    RecordCard() {}

    @Override
    public Optional<Card> card(Scope scope, Texts texts) {
        if (!scope.is(Role.ADMINISTRATOR) && !scope.is(Role.AUDITOR)) {
            return Optional.empty();
        }
        return Optional.of(new Card(
                80,
                texts.of("access.card.record"),
                texts.of("access.card.record.text"),
                "",
                List.of(
                        new Link(texts.of("access.card.record.open"), "/audit"),
                        new Link(texts.of("access.card.record.refused"), "/audit?outcome=refused"),
                        new Link(texts.of("access.card.record.head"), "/audit/head"))));
    }
}
