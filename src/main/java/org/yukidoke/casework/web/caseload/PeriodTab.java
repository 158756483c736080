package org.yukidoke.casework.web.caseload;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Colleagues;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.Period;
import org.yukidoke.casework.Periods;
import org.yukidoke.casework.caseload.ClosingThoughts;
import org.yukidoke.person.PersonTab;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** The page of a file about since when somebody is accompanied, and who answers for it. */
@Component
final class PeriodTab implements PersonTab {

    static final Place PLACE = new Place("/period", "caseload.period.tab", 45);

    private final Periods periods;
    private final ClosingThoughts thoughts;
    private final Colleagues colleagues;

    PeriodTab(Periods periods, ClosingThoughts thoughts, Colleagues colleagues) {
        this.periods = periods;
        this.thoughts = thoughts;
        this.colleagues = colleagues;
    }

    @Override
    public Place place() {
        return PLACE;
    }

    @Override
    public List<Note> notes(Scope scope, UUID person, Texts t) {
        String href = "/persons/" + person + PLACE.path();
        Optional<Period> open = periods.findOpen(scope, person);
        if (open.isEmpty()) {
            return List.of(new Note(t.of("caseload.period.tab"), t.of("caseload.period.note.none"), href, false));
        }
        UUID responsible = open.get().responsible();
        String who = responsible == null
                ? t.of("caseload.whose.nobody")
                : colleagues.counsellors(scope).stream()
                        .filter(one -> one.id().equals(responsible))
                        .map(Colleagues.Colleague::name)
                        .findFirst()
                        .orElse(t.of("caseload.whose.left"));
        var note = new Note(
                t.of("caseload.period.tab"),
                t.of("caseload.period.note", Moments.day(open.get().openedOn(), t), who),
                href,
                responsible == null);
        return thoughts.closing(scope, open.get())
                .map(since -> List.of(
                        note,
                        new Note(
                                t.of("caseload.flag.closing"),
                                t.of("caseload.period.propose", Moments.day(since, t)),
                                href,
                                false)))
                .orElseGet(() -> List.of(note));
    }
}
