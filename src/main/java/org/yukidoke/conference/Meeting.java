package org.yukidoke.conference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case conference from outside: nothing of what is said in it.
 *
 * @param convenor key of the body that called it
 * @param bodies keys of the bodies called, the convenor included
 * @param heldAt null while it was not held
 */
public record Meeting(
        UUID id,
        String convenor,
        Footing footing,
        Call call,
        List<String> bodies,
        @Nullable Instant heldAt,
        Standing standing) {

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
     * @param expiresOn last day on which its material lies there
     */
    public record Call(String name, String place, LocalDate heldOn, LocalDate expiresOn) {}

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

        /** The day has come: what was said is destroyed; so many matters there were. */
        record Erased(Instant at, int items) implements Standing {}
    }

    /**
     * Somebody who takes part.
     *
     * @param name as it stands on the list of those present
     * @param admittedAt null while they wait
     * @param present null while nobody said
     * @param moved whether they were admitted for another body since
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
