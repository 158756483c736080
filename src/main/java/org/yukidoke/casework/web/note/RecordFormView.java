package org.yukidoke.casework.web.note;

import java.util.List;
import org.yukidoke.web.Band;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Draft;
import org.yukidoke.web.Typed;

/**
 * A record being written.
 *
 * @param action where it is sent
 * @param decides whether the reader decides about the file: not who broke the glass
 * @param templates to begin with; none while one is written anew
 * @param there what stands there now, when somebody else was faster
 */
public record RecordFormView(
        Band frame,
        String action,
        Draft draft,
        Typed form,
        boolean decides,
        Options options,
        List<Template> templates,
        List<RecordLine> there) {

    public RecordFormView {
        templates = List.copyOf(templates);
        there = List.copyOf(there);
    }

    /** Whether a record that stands is written anew. */
    public boolean anew() {
        return action.contains("/records/");
    }

    /** Whether it can be said to be a psychological session, or was where it cannot. */
    public boolean session() {
        return !anew() && (decides || form.chosen("strict", "yes"));
    }

    /** Whether day, time and length are to be seen at once. */
    public boolean timed() {
        return anew() || form.wrong("day") || form.wrong("time") || form.wrong("minutes") || draft.kept();
    }

    /** What there is to choose from. */
    public record Options(List<Choice> ways, List<Choice> topics, List<Choice> parties, List<Choice> movers) {
        public Options {
            ways = List.copyOf(ways);
            topics = List.copyOf(topics);
            parties = List.copyOf(parties);
            movers = List.copyOf(movers);
        }

        static Options of(NoteWords words) {
            return new Options(words.ways(), words.topics(), words.parties(), words.movers());
        }
    }

    /** A record begun beforehand. */
    public record Template(String href, String name, boolean chosen) {}
}
