package org.yukidoke.casework.web.note;

import java.util.List;

/** One record as it is read. */
public record RecordLine(String id, String href, Head head, Body body, Next next, String written) {

    /** When and how. */
    public record Head(String when, String way, String minutes, List<Mark> marks) {
        public Head {
            marks = List.copyOf(marks);
        }
    }

    /** Something to know of it at once. */
    public record Mark(String text, String tone) {}

    /** What was said. */
    public record Body(String text, List<Fact> facts) {
        public Body {
            facts = List.copyOf(facts);
        }
    }

    public record Fact(String name, String value) {}

    /**
     * What comes next.
     *
     * @param by whose turn it is; blank for nothing
     * @param done when it was; blank while it is not
     */
    public record Next(String by, String text, String on, String done) {

        static final Next NONE = new Next("", "", "", "");
    }
}
