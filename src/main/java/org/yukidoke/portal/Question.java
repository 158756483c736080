package org.yukidoke.portal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yukidoke.directory.Asker;

/** What the door asks, in the order of asking. Each may be passed over. */
public enum Question {
    WHO,
    WISH,
    HOME,
    AGE,
    SITUATION,
    TALK;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Question> find(String key) {
        return Arrays.stream(values())
                .filter(question -> question.key().equals(key))
                .findFirst();
    }

    /**
     * What is worth asking whoever told this much: an answer that changes nothing is not asked for.
     *
     * @param situations those on which anything depends
     */
    public static List<Question> worthAsking(Told told, Collection<String> situations) {
        if (told.who() == Asker.EMPLOYER) {
            return List.of(WHO, HOME);
        }
        return Arrays.stream(values())
                .filter(question -> question != SITUATION || !situations.isEmpty())
                .toList();
    }

    /** The first that is neither answered nor passed over. */
    static Optional<Question> next(List<Question> asked, Set<Question> settled) {
        return asked.stream().filter(question -> !settled.contains(question)).findFirst();
    }
}
