package org.yukidoke.conference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case conference from outside: nothing of what is said in it.
 *
 * @param convenor key of the body that called it
 * @param bodies keys of the bodies called, the convenor included
 * @param heldAt null while it was not held
 * @param course what became of the call so far
 */
public record Meeting(
        UUID id,
        String convenor,
        Footing footing,
        Call call,
        List<String> bodies,
        @Nullable Instant heldAt,
        Standing standing,
        Course course) {

    public Meeting {
        bodies = List.copyOf(bodies);
    }

    /** What a meeting stands on. */
    public sealed interface Footing {

        /** A statutory basis somebody confirmed for the bodies called. */
        record Statutory(UUID confirmation) implements Footing {}

        /** 支援調整会議, 重層的支援会議: nothing but what each person consented to. */
        record Consented() implements Footing {}
    }

    /**
     * What everybody called may know.
     *
     * @param name of the meeting; nobody's name
     * @param begins null when nobody said
     * @param expiresOn last day on which its material lies there
     */
    public record Call(
            String name,
            String place,
            LocalDate heldOn,
            @Nullable LocalTime begins,
            LocalDate expiresOn) {}

    /** What the acting body said about coming. */
    public enum Answer {
        NONE,
        COMES,
        AWAY,
        /** It said so of another day, time or place. */
        AGAIN
    }

    /**
     * What became of a call.
     *
     * @param version of what everybody called may know
     * @param late whether it was put down only after it was held
     * @param heard whether the acting body put down that it heard of the calling off
     */
    public record Course(int version, boolean late, Answer answer, boolean heard) {}

    /** What everybody called may know, before and after it was changed, and whether they were asked anew. */
    public record Change(Call before, Call after, boolean asks, Instant at) {}

    /** What was told before a meeting was called off: kinds, and to which bodies, without words. */
    public record ToldBefore(String body, List<String> parts, List<String> bodies, int people, Instant at) {
        public ToldBefore {
            parts = List.copyOf(parts);
            bodies = List.copyOf(bodies);
        }
    }

    /** What the acting account is to this meeting. */
    public sealed interface Standing {

        /**
         * Its body was called; it has not acknowledged secrecy.
         *
         * @param represented whether a colleague of the same body is admitted, so that nobody else has to come
         */
        record Called(boolean represented) implements Standing {}

        /** It acknowledged and waits for whoever called the meeting. */
        record Waiting() implements Standing {}

        /** It may open the material. */
        record Admitted() implements Standing {}

        /** It was admitted, and the material does not open any more: the last day has passed, or the basis has gone. */
        record Closed(boolean expired) implements Standing {}

        /** The body that called it called it off; so many matters were destroyed. */
        record CalledOff(Instant at, String why, int items) implements Standing {}

        /** The day has come: what was said is destroyed; so many matters there were. */
        record Erased(Instant at, int items) implements Standing {}
    }

    /**
     * Somebody who takes part.
     *
     * @param name as it stands on the list of those present
     * @param admittedAt null while they wait
     * @param present null while nobody said
     * @param moved whether they do not come for that body: they were admitted for another since, or left it before it was held
     */
    public record Member(
            UUID account,
            String body,
            String name,
            Instant acknowledgedAt,
            @Nullable Instant admittedAt,
            @Nullable Boolean present,
            boolean moved) {}
}
