package org.yukidoke.casework.web.support;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.support.PlanDue;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Part;
import org.yukidoke.person.PersonTab;
import org.yukidoke.web.Texts;

/** The plan beside the pages of a file. */
@Component
final class PlanTab implements PersonTab {

    static final Place PLACE = new Place("/plan", "caseworkplan.tab", 20);

    private final PlanDue due;
    private final Clock clock;

    PlanTab(PlanDue due, Clock clock) {
        this.due = due;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return PLACE;
    }

    @Override
    public Optional<Part> part() {
        return Optional.of(Part.PLAN);
    }

    @Override
    public List<Note> notes(Scope scope, UUID person, Texts t) {
        var left = due.left(scope, person, Japan.day(clock.instant()));
        List<Note> notes = new ArrayList<>();
        if (left.review()) {
            notes.add(note(person, t.of("caseworkplan.note.review", left.number()), true, t));
        }
        if (left.over() > 0) {
            notes.add(note(person, t.of("caseworkplan.note.steps", left.over()), true, t));
        }
        if (!left.agreed()) {
            notes.add(note(person, t.of("caseworkplan.note.unagreed", left.number()), false, t));
        }
        return notes;
    }

    private static Note note(UUID person, String text, boolean due, Texts t) {
        return new Note(t.of("caseworkplan.note"), text, "/persons/" + person + PLACE.path(), due);
    }
}
