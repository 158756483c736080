package org.yukidoke.outreach.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Draft;
import org.yukidoke.web.Drafts;
import org.yukidoke.web.Typed;

/**
 * One trip.
 *
 * @param path its own
 * @param typed its forms that lose nothing
 * @param off taking it off, as a form
 * @param kept what was typed into a form that is not shown any more; blank for nothing
 * @param there what somebody else wrote meanwhile
 */
public record TripView(
        String path,
        String title,
        List<Fact> facts,
        TripListView.Chip state,
        Out out,
        Can can,
        int version,
        Drafts typed,
        Typed off,
        String kept,
        Begin begin,
        List<String> there,
        String done) {

    public TripView {
        facts = List.copyOf(facts);
        there = List.copyOf(there);
    }

    /** What came of it. */
    public Typed gain() {
        return typed.typed(OutreachTyped.HELD);
    }

    /** Whose file is begun. */
    public Typed newcomer() {
        return typed.typed(OutreachTyped.BEGIN);
    }

    public @Nullable Draft held() {
        return typed.draft(OutreachTyped.HELD);
    }

    public @Nullable Draft beginning() {
        return typed.draft(OutreachTyped.BEGIN);
    }

    /** Whether the form of what came of it shows a text that was kept. */
    public boolean heldKept() {
        return typed.kept(OutreachTyped.HELD);
    }

    /** One thing about it. */
    public record Fact(String name, String value) {}

    /**
     * Whether they are out.
     *
     * @param goes who is out
     * @param asks whether whoever says what came of it is asked whether all are back
     * @param whom where it stands to whom they went, for whoever may know; blank otherwise
     */
    public record Out(boolean now, boolean overdue, String back, String goes, String told, String whom, boolean asks) {}

    /** What can be done now. */
    public record Can(boolean change, boolean hold, boolean held, boolean cancel, String again) {}

    /**
     * Beginning a file with somebody found there.
     *
     * @param hints files that may be of the same person
     */
    public record Begin(List<Choice> kinds, List<Link> people, String gone, List<Link> hints) {
        public Begin {
            kinds = List.copyOf(kinds);
            people = List.copyOf(people);
            hints = List.copyOf(hints);
        }
    }

    /** A file. */
    public record Link(String href, String text) {}
}
