package org.yukidoke.person;

import java.util.List;
import java.util.UUID;

/** Which forms in no file there are. */
final class LooseRules {

    private LooseRules() {}

    static boolean known(List<LooseForms> forms, String key) {
        int colon = key.indexOf(':');
        return colon < 0
                ? forms.stream().anyMatch(one -> one.fresh().contains(key))
                : names(key.substring(colon + 1))
                        && forms.stream().anyMatch(one -> one.about().contains(key.substring(0, colon)));
    }

    // As the database reads it when the thing goes.
    private static boolean names(String id) {
        try {
            return UUID.fromString(id).toString().equals(id);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
