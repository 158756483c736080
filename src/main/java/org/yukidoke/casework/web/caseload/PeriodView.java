package org.yukidoke.casework.web.caseload;

import java.util.List;
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
        String done) {

    public PeriodView {
        former = List.copyOf(former);
        blockers = List.copyOf(blockers);
    }

    /**
     * What stands open.
     *
     * @param proposal why closing may be thought of; blank for nothing
     */
    public record Current(String since, String kind, String whose, String proposal, List<Entry> history) {
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
     * @param asks after which months somebody who found work is asked how it lasts, in words
     */
    public record Fields(List<Choice> kinds, List<Choice> colleagues, List<Choice> endings, String asks, String today) {
        public Fields {
            kinds = List.copyOf(kinds);
            colleagues = List.copyOf(colleagues);
            endings = List.copyOf(endings);
        }
    }

    /** The form as it was typed, where it was this one; otherwise as it begins. */
    public Typed typed(String which) {
        return deed.equals(which) ? form : drafts.typed(which);
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
    public String reason(Former one) {
        return drafts.typed("reopen:" + one.id()).value("reason");
    }

    public boolean binding() {
        return blockers.stream().anyMatch(Blocker::binding);
    }
}
