package org.yukidoke.assurance.web;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Typed;

/**
 * How long a council lets an entry stand without a word, and how often it asks.
 *
 * @param kinds of entries, each with days of its own
 */
public record RulesView(String council, String name, List<Choice> kinds, Typed form, boolean done) {

    public RulesView {
        kinds = List.copyOf(kinds);
    }
}
