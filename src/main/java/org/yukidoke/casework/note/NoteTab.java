package org.yukidoke.casework.note;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.PersonTab;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** The records beside the other pages of a file, and what to know of them first. Nobody but the keeper sees them. */
@Component
public final class NoteTab implements PersonTab {

    /** Where it stands. */
    public static final Place PLACE = new Place("/records", "caseworknote.tab", 10);

    private final Contacts contacts;
    private final Clock clock;

    NoteTab(Contacts contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return PLACE;
    }

    @Override
    public Optional<Deed> deed() {
        return Optional.of(new Deed(PLACE.path() + "/new", "caseworknote.new"));
    }

    @Override
    public List<Note> notes(Scope scope, UUID person, Texts t) {
        String href = "/persons/" + person + PLACE.path();
        var notes = new ArrayList<Note>();
        notes.add(new Note(
                t.of("caseworknote.last"),
                contacts.last(scope, person)
                        .map(at -> Moments.day(at, t))
                        .orElseGet(() -> t.of("caseworknote.last.none")),
                href,
                false));
        LocalDate today = Japan.day(clock.instant());
        for (Contact.Due due : contacts.dueOf(scope, person)) {
            var standing = NoteRules.standing(due, today);
            notes.add(new Note(
                    t.of(due.by().text()),
                    NoteTasks.words(due, standing, t),
                    href + "/" + due.line(),
                    standing == NoteRules.Standing.DUE));
        }
        return notes;
    }
}
