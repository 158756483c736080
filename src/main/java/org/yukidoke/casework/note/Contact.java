package org.yukidoke.casework.note;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One contact as it stands in one version.
 *
 * @param line the same for all versions
 * @param strict a psychological session: its author and those they named read it, nobody else
 */
public record Contact(
        UUID id, UUID line, int number, UUID author, boolean strict, Note note, Written written, State state) {

    /** Whether it was written on another day than it happened; then both are told. */
    public boolean late() {
        return NoteRules.late(note.facts().at(), written.at());
    }

    /** Without what was said. */
    @Override
    public String toString() {
        return "version " + number + " of a contact";
    }

    /** What happened and what was said. */
    public record Note(Facts facts, String text, String who, Next next) {

        @Override
        public String toString() {
            return "a note";
        }
    }

    /**
     * What is counted.
     *
     * @param minutes null when nobody looked at the clock
     * @param gentle asks for no answer, so none can be late
     */
    public record Facts(
            Instant at, @Nullable Integer minutes, Way way, List<Topic> topics, List<Party> parties, boolean gentle) {

        public Facts {
            topics = List.copyOf(topics);
            parties = List.copyOf(parties);
        }
    }

    /** What comes next. */
    public sealed interface Next {

        /** Nothing in particular. */
        record Nothing() implements Next {}

        /**
         * Somebody has to do something.
         *
         * @param on the day it is for; null for none
         */
        record Step(Mover by, @Nullable LocalDate on, String text) implements Next {}

        default Optional<Step> step() {
            return switch (this) {
                case Nothing nothing -> Optional.empty();
                case Step step -> Optional.of(step);
            };
        }
    }

    /**
     * Who wrote this version and when.
     *
     * @param reason why it was written anew; blank for the first
     */
    public record Written(UUID by, Instant at, String reason) {}

    /**
     * What became of it.
     *
     * @param done when the next step was done; null when it was not, or there is none
     */
    public record State(boolean withdrawn, @Nullable Instant done) {}

    /** Something that is due or waited for, without what it is. */
    public record Due(
            UUID person, UUID line, Mover by, @Nullable LocalDate on, Instant since) {}
}
