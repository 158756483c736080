package org.yukidoke.directory.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DeskCard;
import org.yukidoke.access.Scope;
import org.yukidoke.web.NavSource;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Visitor;

/** The way to the directory for those who keep it or look something up in it. */
@Component
final class DirectoryEntries implements DeskCard, NavSource {

    private static final String PATH = "/desk/directory";

    @Override
    public List<Entry> entries(Visitor visitor) {
        return Stream.of(EntryDesk.READERS).anyMatch(role -> visitor.is(role.key()))
                ? List.of(new Entry("directorydesk.title", PATH, 17))
                : List.of();
    }

    @Override
    public Optional<Card> card(Scope scope, Texts t) {
        return Stream.of(EntryDesk.READERS).anyMatch(scope::is)
                ? Optional.of(new Card(
                        45,
                        t.of("directorydesk.title"),
                        t.of("directorydesk.card"),
                        "",
                        List.of(
                                new Link(t.of("directorydesk.card.mine"), PATH + "?show=mine"),
                                new Link(t.of("directorydesk.card.all"), PATH))))
                : Optional.empty();
    }
}
