package org.yukidoke.access.web;

import java.util.List;
import org.yukidoke.access.DeskCard;

/**
 * The desk of somebody.
 *
 * @param organisation name, blank when somebody belongs to none
 */
public record DeskView(String name, String organisation, List<Task> tasks, List<DeskCard.Card> cards) {

    public DeskView {
        tasks = List.copyOf(tasks);
        cards = List.copyOf(cards);
    }

    /**
     * A role somebody holds.
     *
     * @param where the platforms it is held for
     * @param text what one does in it
     */
    public record Task(String role, String where, String text) {}
}
