package org.yukidoke.event.web;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Typed;

/**
 * The form of an event.
 *
 * @param base the version that was before whoever writes
 * @param lines numbers of the lines for sessions
 * @param moves what can be done with the event as a whole
 * @param shown its public page; empty while there is none
 * @param keeps whether whoever looks may change it
 * @param stands what somebody else wrote meanwhile; empty when nobody did
 */
public record EventEditView(
        List<Crumb> crumbs,
        String title,
        String action,
        int base,
        Typed form,
        Options options,
        List<Integer> lines,
        List<Move> moves,
        String shown,
        boolean keeps,
        List<Stands> stands) {

    public EventEditView {
        crumbs = List.copyOf(crumbs);
        lines = List.copyOf(lines);
        moves = List.copyOf(moves);
        stands = List.copyOf(stands);
    }

    EventEditView overtaken(int version, List<Stands> now) {
        return new EventEditView(crumbs, title, action, version, form, options, lines, moves, shown, keeps, now);
    }

    /** A field as it stands now. */
    public record Stands(String name, String value) {}

    public record Move(String state, String text) {}

    /** What fields may be chosen from. */
    public record Options(
            List<Choice> owners,
            List<Choice> kinds,
            List<Choice> wishes,
            List<Choice> askers,
            List<Choice> ways,
            List<Choice> costs,
            List<Choice> windows,
            List<Choice> states) {
        public Options {
            owners = List.copyOf(owners);
            kinds = List.copyOf(kinds);
            wishes = List.copyOf(wishes);
            askers = List.copyOf(askers);
            ways = List.copyOf(ways);
            costs = List.copyOf(costs);
            windows = List.copyOf(windows);
            states = List.copyOf(states);
        }
    }
}
