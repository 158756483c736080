package org.yukidoke.casework.web.caseload;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.caseload.Caseloads;
import org.yukidoke.person.PersonTab;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** The page of a file about registration, what came of it and how it stood later. */
@Component
final class OutcomeTab implements PersonTab {

    static final Place PLACE = new Place("/outcomes", "caseload.outcomes.tab", 46);

    private final Caseloads caseloads;

    OutcomeTab(Caseloads caseloads) {
        this.caseloads = caseloads;
    }

    @Override
    public Place place() {
        return PLACE;
    }

    @Override
    public List<Note> notes(Scope scope, UUID person, Texts t) {
        String href = "/persons/" + person + PLACE.path();
        return Stream.concat(
                        caseloads
                                .quit(scope, person)
                                .map(quit -> new Note(
                                        t.of("caseload.flag.quit"),
                                        t.of("caseload.quit", Moments.day(quit.heardOn(), t)),
                                        href,
                                        true))
                                .stream(),
                        caseloads
                                .toAsk(scope, person)
                                .map(on -> new Note(
                                        t.of("caseload.flag.follow_up"),
                                        t.of("caseload.outcomes.note", Moments.day(on, t)),
                                        href,
                                        true))
                                .stream())
                .toList();
    }
}
