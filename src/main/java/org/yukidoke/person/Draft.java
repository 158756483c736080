package org.yukidoke.person;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a form and did not send.
 *
 * @param base what they had before them when they began, in the words of the form; blank for something new
 * @param version counts up with each saving
 * @param fields what was typed, by field of the form
 */
public record Draft(UUID id, Form form, String base, int version, Instant saved, Map<String, List<String>> fields) {

    public Draft {
        var copy = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        fields = Collections.unmodifiableMap(copy);
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "a draft of " + form.key();
    }

    /**
     * A form somebody types into.
     *
     * @param person whom it is about; null when that is nobody, many, or somebody whose file another body keeps
     * @param key such as {@code record}; one that changes something names it, such as {@code goal:<id>}
     */
    public record Form(@Nullable UUID person, String key) {

        /** A form about a thing that is in no file, such as a meeting: what is typed goes when the thing does. */
        public static Form of(String kind, UUID thing) {
            return new Form(null, kind + ":" + thing);
        }

        /** A form about nothing that is there yet. */
        public static Form of(String kind) {
            return new Form(null, kind);
        }
    }

    /** That something is being written, without what. */
    public record Open(UUID id, Form form, Instant saved) {}

    /**
     * What an open page sends to be kept.
     *
     * @param id which draft, as the page was told
     * @param seen the version the page has seen; 0 when it began this draft
     * @param hand the page itself
     */
    public record Sent(UUID id, int seen, Hand hand, String base, Map<String, List<String>> fields) {}

    /**
     * A page somebody has open.
     *
     * @param writer made anew each time the page is shown
     * @param turn the page counts what it sends, so that what was held up on the way is not taken for the newest
     */
    public record Hand(UUID writer, int turn) {

        /** Whether this is the same page, later: it has seen all the other turn held. A page that does not count tells nothing. */
        boolean outran(Hand other) {
            return writer.equals(other.writer) && turn > other.turn && other.turn > 0;
        }

        /** Whether this is the same page, and nothing tells which turn came first. */
        boolean level(Hand other) {
            return writer.equals(other.writer) && (turn == other.turn || other.turn == 0);
        }
    }

    /**
     * That a form was sent, by which page, so that what comes after it from there is known to be old.
     *
     * @param seen the version that page has seen: what another page wrote since was not sent with the form
     * @param words what was sent, by field; empty where it was thrown away
     */
    public record Ending(Form form, UUID id, int seen, Hand hand, Map<String, List<String>> words) {

        public Ending {
            words = Map.copyOf(words);
        }

        /** That what was typed is thrown away: the same words may come again and are new. */
        public Ending(Form form, UUID id, int seen, Hand hand) {
            this(form, id, seen, hand, Map.of());
        }

        /** Without what was typed. */
        @Override
        public String toString() {
            return "the end of a draft of " + form.key();
        }
    }

    /** How keeping can end. */
    public sealed interface Keeping {

        /**
         * It is kept.
         *
         * @param beside another text was found in its place, and both stay: this one under a new id
         */
        record Kept(UUID id, int version, Instant at, boolean beside) implements Keeping {}

        /** The form was sent a moment ago, and this seems to be from before; what is really new is taken when it comes again. */
        record Late() implements Keeping {}

        /** There is no such person, or none this account may see; the two cannot be told apart. */
        record Gone() implements Keeping {}

        /** More than a form can hold. */
        record TooLong(int most) implements Keeping {}

        /** As many are open as one account may have; none of those goes for this one. */
        record Full(int most) implements Keeping {}
    }
}
