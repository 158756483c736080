package org.yukidoke.portal.web;

import java.util.List;
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
 */
public record ContactView(
        List<Crumb> crumbs,
        String body,
        String promise,
        List<FrontView.Wish> choices,
        Typed form,
        List<HelpView.Hidden> hidden,
        List<FormField> fields) {

    public ContactView {
        crumbs = List.copyOf(crumbs);
        choices = List.copyOf(choices);
        hidden = List.copyOf(hidden);
        fields = List.copyOf(fields);
    }
}
