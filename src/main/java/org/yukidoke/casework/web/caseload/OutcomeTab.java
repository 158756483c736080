package org.yukidoke.casework.web.caseload;

import java.util.List;
import java.util.UUID;
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
        return caseloads
                .toAsk(scope, person)
                .map(on -> List.of(new Note(
                        t.of("caseload.flag.follow_up"),
                        t.of("caseload.outcomes.note", Moments.day(on, t)),
                        "/persons/" + person + PLACE.path(),
                        true)))
                .orElseGet(List::of);
    }
}
