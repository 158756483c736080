package org.yukidoke.casework.web.caseload;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.web.Band;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Draft;
import org.yukidoke.web.Drafts;
import org.yukidoke.web.Typed;

/**
 * Registration, what came of it and how it stood later.
 *
 * @param registered whether somebody is registered for this fiscal year
 * @param deed which form was sent and not accepted: add or follow; blank for none
 * @param quit that somebody left their work and was not heard from since; null where that is not so
 * @param kept what was typed into a form that is not shown any more; blank for nothing
 */
public record OutcomeView(
        Band frame,
        boolean registered,
        String year,
        List<String> registrations,
        List<Row> rows,
        Fields fields,
        Drafts drafts,
        Typed form,
        String deed,
        String kept,
        @Nullable Quit quit,
        String done) {

    public OutcomeView {
        registrations = List.copyOf(registrations);
        rows = List.copyOf(rows);
    }

    /**
     * That somebody left their work and was not heard from since.
     *
     * @param open whether they are accompanied now
     */
    public record Quit(String text, boolean open) {}

    /**
     * What came of it.
     *
     * @param followUps how it stood later, in words
     * @param asking when to ask next, in words; blank when nobody asks any more
     * @param months after how many months that is
     * @param due whether it is time
     */
    public record Row(
            String id,
            String what,
            String facts,
            String place,
            List<String> followUps,
            String asking,
            int months,
            boolean due) {
        public Row {
            followUps = List.copyOf(followUps);
        }
    }

    /** What the fields offer, and the day they begin with. */
    public record Fields(
            List<Choice> kinds,
            List<Choice> employments,
            List<Choice> sources,
            List<Choice> placers,
            List<Choice> states,
            List<Choice> ways,
            List<Choice> whoms,
            String today) {
        public Fields {
            kinds = List.copyOf(kinds);
            employments = List.copyOf(employments);
            sources = List.copyOf(sources);
            placers = List.copyOf(placers);
            states = List.copyOf(states);
            ways = List.copyOf(ways);
            whoms = List.copyOf(whoms);
        }
    }

    /** The form as it was typed, or as it begins. */
    public Typed typed(String which) {
        return drafts.typed(which);
    }

    /** What keeps a form. */
    public @Nullable Draft draft(String which) {
        return drafts.draft(which);
    }

    /** Whether asking how somebody fares stands open. */
    public boolean asking(Row row) {
        return drafts.kept("follow:" + row.id())
                || (deed.equals("follow") && form.value("outcome").equals(row.id()));
    }
}
