package org.yukidoke.revision.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yukidoke.revision.Change;
import org.yukidoke.revision.Kept;
import org.yukidoke.revision.PlanDrafts;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** A draft: how far it is, what it changes, what is wrong with it and what it waits for. */
public record DraftView(
        Head head,
        String title,
        String why,
        String state,
        String tone,
        boolean writable,
        boolean secretariat,
        String newer,
        List<Line> changes,
        List<Fault> faults,
        List<String> lost,
        List<Stale> stale,
        Way way,
        List<Choice> reasons,
        Typed form,
        String done) {

    public DraftView {
        changes = List.copyOf(changes);
        faults = List.copyOf(faults);
        lost = List.copyOf(lost);
        stale = List.copyOf(stale);
        reasons = List.copyOf(reasons);
    }

    /** A change; {@code slot} and {@code version} by which it is taken back. */
    public record Line(String what, String href, String part, String reason, String when, String slot, int version) {}

    /** Something the check found. */
    public record Fault(String item, String href, String text) {}

    /** A date in a text that is older than the version. */
    public record Stale(String item, String href, String text) {}

    /**
     * The way into force.
     *
     * @param ready whether the check found nothing, so that it can be submitted
     * @param deciding whether somebody else has to look now
     * @param said what was said by whoever returned it last; blank for none
     */
    public record Way(boolean ready, boolean deciding, boolean mine, String said, String version) {}

    static List<Line> changes(PlanDrafts.Sheet sheet, String base, Texts t) {
        var words = new RevisionWords(t);
        var lines = new ArrayList<Line>();
        for (Kept kept : sheet.changes()) {
            String item = Change.item(kept.slot());
            String name = words.item(sheet.plan(), item);
            boolean there = !name.equals(item.substring(item.indexOf('.') + 1)) || item.equals("front");
            lines.add(new Line(
                    there ? name : words.item(sheet.base(), item),
                    editable(item) && there ? base + "/items/" + item : "",
                    part(kept, t),
                    kept.reason(),
                    words.day(kept.at()),
                    kept.slot(),
                    kept.version()));
        }
        return lines;
    }

    private static boolean editable(String item) {
        return Set.of('m', 'k', 'c', 'f').contains(item.charAt(0));
    }

    static String part(Kept kept, Texts t) {
        Change change = kept.change();
        return change == null ? "" : t.of("revision.part." + PartName.of(change));
    }

    static List<Fault> faults(PlanDrafts.Sheet sheet, String base, Texts t) {
        var words = new RevisionWords(t);
        return sheet.faults().stream()
                .map(fault -> {
                    String item = RevisionWords.itemOf(fault);
                    return new Fault(
                            words.item(sheet.plan(), item),
                            editable(item) ? base + "/items/" + item : "",
                            words.fault(fault));
                })
                .toList();
    }
}
