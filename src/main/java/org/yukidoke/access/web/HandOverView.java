package org.yukidoke.access.web;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Typed;

/**
 * Handing over what one account holds.
 *
 * @param successors accounts of the same body
 */
public record HandOverView(
        String path,
        String name,
        String login,
        int version,
        List<String> roles,
        Typed form,
        List<Choice> successors,
        List<Choice> closing) {

    public HandOverView {
        roles = List.copyOf(roles);
        successors = List.copyOf(successors);
        closing = List.copyOf(closing);
    }
}
