package org.yukidoke.person;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yukidoke.access.Scope;
import org.yukidoke.web.Texts;

/** What another module hangs on the file of a person: a page beside ours, and what to know before anything is read. */
public interface PersonTab {

    /** Where it stands. */
    Place place();

    /** The part of a file this page belongs to for other bodies; empty for a page nobody but the keeper ever sees. */
    default Optional<Part> part() {
        return Optional.empty();
    }

    /**
     * What whoever opens a file they keep should know from it first; empty for nothing. Asked for with the overview, in a
     * transaction of the scope.
     */
    default List<Note> notes(Scope scope, UUID person, Texts texts) {
        return List.of();
    }

    /** What is done most here, offered on the overview; empty for nothing. */
    default Optional<Deed> deed() {
        return Optional.empty();
    }

    /**
     * Something to do with a file.
     *
     * @param path behind the file's address, such as {@code /records/new}
     * @param text key of its name in the texts
     */
    record Deed(String path, String text) {}

    /**
     * A page beside ours.
     *
     * @param path behind the file's address, such as {@code /records}
     * @param text key of its name in the texts
     * @param order pages stand in ascending order; ours are tens, the overview is 0; from 40 on they are folded
     */
    record Place(String path, String text, int order) {}

    /**
     * Something to know, and where it leads.
     *
     * @param due whether somebody has to do something about it today
     */
    record Note(String name, String text, String href, boolean due) {}
}
