package org.yukidoke.casework.note;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record a body often writes, begun beforehand; nothing about anybody stands in it. */
public record NoteTemplate(UUID id, String name, Begun begun) {

    /**
     * What it begins with.
     *
     * @param minutes null for none
     */
    public record Begun(
            Way way,
            @Nullable Integer minutes,
            List<Topic> topics,
            List<Party> parties,
            boolean gentle,
            String note,
            Step next) {

        public Begun {
            topics = List.copyOf(topics);
            parties = List.copyOf(parties);
        }
    }

    /**
     * What usually comes next.
     *
     * @param by null for nothing
     * @param days from the day it is written; null for no day
     */
    public record Step(@Nullable Mover by, @Nullable Integer days, String text) {}
}
