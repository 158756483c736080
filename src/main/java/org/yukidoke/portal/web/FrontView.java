package org.yukidoke.portal.web;

import java.util.List;
import org.yukidoke.web.Choice;

/**
 * The door.
 *
 * @param askers who may be asking, one door each
 * @param wishes with what one can come
 */
public record FrontView(List<Choice> askers, List<Wish> wishes, List<Council> councils) {

    public FrontView {
        askers = List.copyOf(askers);
        wishes = List.copyOf(wishes);
        councils = List.copyOf(councils);
    }

    public record Wish(String text, String href) {}

    /**
     * A prefecture's council and its plans.
     *
     * @param windows where the windows its newest plan names stand; blank when it names none
     */
    public record Council(String prefecture, List<Wish> plans, String windows) {
        public Council {
            plans = List.copyOf(plans);
        }
    }
}
