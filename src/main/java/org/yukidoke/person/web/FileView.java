package org.yukidoke.person.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.PersonTab;
import org.yukidoke.web.Band;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/**
 * The first page of a file, for those who keep it; or the only one, for a body that is shown parts of it.
 *
 * @param terms what a body that is shown parts has to know of the share; none for those who keep the file
 * @param closed when it was closed; blank while it is open
 */
public record FileView(
        Band frame,
        Shown shown,
        String opened,
        String closed,
        boolean family,
        int version,
        List<Terms> terms,
        List<PersonTab.Note> notes,
        List<PersonTab.Deed> deeds,
        String done,
        boolean overtaken) {

    public FileView {
        terms = List.copyOf(terms);
        notes = List.copyOf(notes);
        deeds = List.copyOf(deeds);
    }

    /** On what basis, for what and how long parts of the file are shown. */
    public record Terms(String basis, String purpose, String parts, String until) {}

    static FileView of(
            PersonFile file,
            Band frame,
            Shown shown,
            List<Terms> terms,
            List<PersonTab.Note> notes,
            List<PersonTab.Deed> deeds,
            @Nullable String done,
            Texts t) {
        var cover = file.cover();
        return new FileView(
                frame,
                shown,
                Moments.day(cover.openedAt(), t),
                cover.closedAt() == null ? "" : Moments.day(cover.closedAt(), t),
                switch (cover.kind()) {
                    case FAMILY -> true;
                    case PERSON -> false;
                },
                cover.version(),
                terms,
                notes,
                deeds,
                Done.key(done),
                "overtaken".equals(done));
    }
}
