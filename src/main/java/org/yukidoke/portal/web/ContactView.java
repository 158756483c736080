package org.yukidoke.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.FormField;
import org.yukidoke.web.Typed;

/**
 * Asks a body to be in touch.
 *
 * @param body name of the body that will read it; blank while none is chosen
 * @param promise within how many working days somebody is in touch, and how long what is written is kept
 * @param choices bodies to choose from; empty when one is chosen, or none takes requests
 * @param fields those of the form; empty while no body is chosen
 * @param earlier what the same form put in before; null when it put in nothing
 */
public record ContactView(
        List<Crumb> crumbs,
        String body,
        String promise,
        List<FrontView.Wish> choices,
        Typed form,
        List<HelpView.Hidden> hidden,
        List<FormField> fields,
        @Nullable Earlier earlier) {

    public ContactView {
        crumbs = List.copyOf(crumbs);
        choices = List.copyOf(choices);
        hidden = List.copyOf(hidden);
        fields = List.copyOf(fields);
    }

    /**
     * A request that was put in before.
     *
     * @param code its receipt
     * @param stands how far it has come, in words
     */
    public record Earlier(String code, String stands) {}
}
