package org.yukidoke.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.yukidoke.access.Scope;

/**
 * A thing of another module from which a body begins a file of its own, such as a referral it took on. Each kind of thing
 * is one bean, and remembers by itself which file was begun.
 */
public interface CameFrom {

    /** The word by which an address names the kind. */
    String word();

    /** Key of what it is called. */
    String text();

    /** Where it stands. */
    String href(UUID id);

    /** How it stands for whoever asks; empty when there is none they may begin a file from. */
    Optional<Standing> find(Scope scope, UUID id);

    /** As {@link #find}; until the transaction ends nobody else begins a file from it. */
    Optional<Standing> hold(Scope scope, UUID id);

    /**
     * Remembers the file, in the transaction that holds it.
     *
     * @return false when it is not theirs to do
     */
    boolean remember(Scope scope, UUID id, UUID file, Ground ground);

    /** How it stands. */
    sealed interface Standing {

        /**
         * A file can be begun.
         *
         * @param shown the file of another body of which parts are shown
         */
        record Free(UUID shown) implements Standing {}

        /** There is one that whoever asks may open. */
        record Begun(UUID file) implements Standing {}
    }

    /** On what the own file stands. Another body's share never carries it: it ends, and the file does not end with it. */
    enum Ground {
        /** The person agreed that this body keeps a file of theirs. */
        AGREED,
        /** 所掌事務・受託: the body's own task by law or contract. */
        TASK,
        /** The body kept a file already. */
        KEPT;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "person.own." + key();
        }

        /** One that somebody beginning a file can give. */
        public static Optional<Ground> find(String key) {
            return Optional.of(key)
                    .filter(word -> !word.equals(KEPT.key()))
                    .flatMap(word -> Arrays.stream(values())
                            .filter(ground -> ground.key().equals(word))
                            .findFirst());
        }
    }
}
