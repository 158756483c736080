package org.yukidoke.access;

import java.util.List;
import java.util.Optional;
import org.yukidoke.web.Texts;

/** A module's part of the desk: what somebody should know or do first. */
@FunctionalInterface
public interface DeskCard {

    /** The card for this person, empty when it does not concern them. */
    Optional<Card> card(Scope scope, Texts texts);

    /**
     * A card in words.
     *
     * @param order cards stand in ascending order; what is due comes before what may be read
     * @param figure a number that says it at a glance, with its unit; blank when there is none
     */
    record Card(int order, String title, String text, String figure, List<Link> links) {
        public Card {
            links = List.copyOf(links);
        }
    }

    /** Where a card leads. */
    record Link(String text, String href) {}
}
