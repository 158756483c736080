package org.yukidoke.casework.web.caseload;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yukidoke.web.Band;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Draft;
import org.yukidoke.web.Drafts;
import org.yukidoke.web.Typed;

/**
 * Since when somebody is accompanied, what happened, and what can be done about it.
 *
 * @param current what stands open; null when nothing does
 * @param former those closed before, the newest first
 * @param form what was typed into the form named by {@code deed}
 * @param deed which form was sent and not accepted: open, assign, close or reopen; blank for none
 * @param blockers what is not done yet, when closing was asked for
 * @param quit that somebody who is not accompanied now left their work, in words; blank where that is not so
 * @param decides whether the reader may change who answers for it, close it or begin one again: not who broke the glass
 */
public record PeriodView(
        Band frame,
        @Nullable Current current,
        List<Former> former,
        Fields fields,
        Drafts drafts,
        Typed form,
        String deed,
        List<Blocker> blockers,
        boolean decides,
        String quit,
        String done) {

    public PeriodView {
        former = List.copyOf(former);
        blockers = List.copyOf(blockers);
    }

    /**
     * What stands open.
     *
     * @param responsible id of who answers for it; blank for nobody
     * @param proposal why closing may be thought of; blank for nothing
     */
    public record Current(
            String since, String kind, String whose, String responsible, String proposal, List<Entry> history) {
        public Current {
            history = List.copyOf(history);
        }
    }

    /** One that was closed. */
    public record Former(String id, String span, String ending, List<Entry> history) {
        public Former {
            history = List.copyOf(history);
        }
    }

    /** Something that happened. */
    public record Entry(String day, String what, String note, String by) {}

    /** Something not done yet. */
    public record Blocker(String text, String href, boolean binding) {}

    /**
     * What the fields offer, and the day they begin with.
     *
     * @param answering those who can answer for it, and who does now
     * @param asks after which months somebody who found work is asked how it lasts, in words
     */
    public record Fields(
            List<Choice> kinds,
            List<Choice> colleagues,
            List<Choice> answering,
            List<Choice> endings,
            String asks,
            String today) {
        public Fields {
            kinds = List.copyOf(kinds);
            colleagues = List.copyOf(colleagues);
            answering = List.copyOf(answering);
            endings = List.copyOf(endings);
        }
    }

    /** The form as it was typed, where it was this one; otherwise as it begins. */
    public Typed typed(String which) {
        return deed.equals(which) ? form : drafts.typed(which);
    }

    /** Who is to answer for it, as it was chosen or as it is. */
    public Typed assign() {
        return deed.equals("assign") || current == null
                ? form
                : Typed.known(Map.of("responsible", current.responsible()));
    }

    /** What keeps a form. */
    public @Nullable Draft draft(String which) {
        return drafts.draft(which);
    }

    /** What was typed into a form that is not shown any more; blank for nothing. */
    public String kept() {
        boolean shown = switch (deed) {
            case "open" -> current == null;
            case "close" -> current != null;
            case "reopen" ->
                current == null && former.stream().anyMatch(one -> one.id().equals(form.value("period")));
            default -> false;
        };
        return shown ? "" : form.value("note") + form.value("reason");
    }

    /** Why this one is to begin again, as it was typed. */
    public Typed again(Former one) {
        return drafts.typed("reopen:" + one.id());
    }

    /** Whether somebody is about to begin this one again. */
    public boolean opened(Former one) {
        return !again(one).value("reason").isEmpty() || !again(one).errors().isEmpty();
    }

    public boolean binding() {
        return blockers.stream().anyMatch(Blocker::binding);
    }
}
