package org.yukidoke.dropbox.web;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Typed;

/**
 * What a body decides about requests.
 *
 * @param done key of what was just done; blank for nothing
 */
public record BoxView(String body, Typed form, List<Choice> takes, List<Choice> roles, String done) {

    public BoxView {
        takes = List.copyOf(takes);
        roles = List.copyOf(roles);
    }
}
