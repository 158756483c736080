package org.yukidoke.conference.web;

import java.util.List;
import org.yukidoke.web.Typed;

/**
 * A meeting: what everybody called may know, and for those admitted what is said in it.
 *
 * @param basis what it stands on, in words
 * @param vow words of secrecy to acknowledge; blank once they were
 * @param waiting what whoever asked to be admitted waits for, or why it is closed to them; blank for everybody else
 * @param convening whether one's body called it
 * @param opened whether the material is open
 * @param says tone of what is said
 * @param erased what is left to say once everything is destroyed; blank before
 * @param course what became of the call
 * @param prints copies of the minutes on paper
 */
public record MeetingView(
        String path,
        String name,
        String standing,
        String tone,
        List<Fact> facts,
        String basis,
        String vow,
        String waiting,
        boolean convening,
        boolean held,
        List<Person> members,
        boolean opened,
        List<MatterLine> matters,
        String erased,
        String done,
        String says,
        CourseView course,
        Prints prints,
        Typed form) {

    public MeetingView {
        facts = List.copyOf(facts);
        members = List.copyOf(members);
        matters = List.copyOf(matters);
    }

    /** Whether somebody waits to be admitted by whoever reads this. */
    public boolean asked() {
        return convening && opened && members.stream().anyMatch(Person::waiting);
    }

    /**
     * What was printed.
     *
     * @param print where a copy is made; blank for whoever may not
     */
    public record Prints(String print, List<PrintLine> lines) {
        public Prints {
            lines = List.copyOf(lines);
        }
    }

    /** A printed copy; {@code href} is where its maker finds it again, blank for others. */
    public record PrintLine(String text, String href) {}

    /** A name and what it is. */
    public record Fact(String name, String value) {}

    /**
     * Somebody who takes part.
     *
     * @param moved whether they come for another body now
     */
    public record Person(
            String account,
            String name,
            String body,
            String state,
            String tone,
            boolean waiting,
            boolean moved,
            boolean present) {}

    /** Somebody who is spoken of. */
    public record MatterLine(String href, String title, String body, String path, String decisions) {}
}
