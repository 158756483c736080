package org.yukidoke.access.web;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * The form by which an account is made.
 *
 * @param organisations to choose from; empty when the key has to be typed
 */
public record InviteView(Typed form, List<Choice> languages, List<Choice> organisations, GrantTable grants) {

    public InviteView {
        languages = List.copyOf(languages);
        organisations = List.copyOf(organisations);
    }

    static InviteView of(Typed form, Names names, Texts t) {
        return new InviteView(
                form,
                List.of(new Choice("ja", t.of("access.language.ja")), new Choice("en", t.of("access.language.en"))),
                names.organisations(form.value("organisation"), t),
                GrantTable.of(form, names, t));
    }
}
