package org.yukidoke.access.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Roster;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Texts;

/** The words a list of staff may use: keys, and names in the language of whoever sends it. */
@Component
final class RosterWords {

    private final Names names;

    RosterWords(Names names) {
        this.names = names;
    }

    Roster.Words of(Texts t) {
        Map<String, String> organisations = new HashMap<>();
        for (Choice choice : names.organisations("", t)) {
            if (!choice.value().isEmpty()) {
                organisations.put(Roster.folded(choice.value()), choice.value());
                put(organisations, names.organisation(choice.value(), t), choice.value());
                put(organisations, choice.text(), choice.value());
            }
        }
        Map<String, String> platforms = new HashMap<>();
        for (Choice choice : names.platforms(Set.of(), t)) {
            platforms.put(Roster.folded(choice.value()), choice.value());
            platforms.put(Roster.folded(choice.text()), choice.value());
        }
        Map<String, Role> roles = new HashMap<>();
        for (Role role : Role.values()) {
            roles.put(role.key(), role);
            roles.put(Roster.folded(t.of(role.text())), role);
        }
        return new Roster.Words(organisations, platforms, roles);
    }

    private static void put(Map<String, String> organisations, String name, String key) {
        String before = organisations.putIfAbsent(Roster.folded(name), key);
        if (before != null && !before.equals(key)) {
            // Two councils have a body of this name, and a list must say which.
            organisations.put(Roster.folded(name), "");
        }
    }
}
