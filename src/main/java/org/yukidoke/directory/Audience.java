package org.yukidoke.directory;

import java.util.List;
import java.util.Set;

/**
 * For whom something is.
 *
 * @param words in plain words; blank when nobody has said
 * @param askers who may come; empty when nobody has said
 * @param conditions all of which must hold; none: whoever asks is told to ask
 */
public record Audience(Wording words, Set<Asker> askers, List<Dated> conditions) {

    public static final Audience UNKNOWN = new Audience(Wording.NONE, Set.of(), List.of());

    public Audience {
        askers = Set.copyOf(askers);
        conditions = List.copyOf(conditions);
    }
}
