package org.yukidoke.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That the contract of a body ends and another takes over what it did (委託先の交替).
 *
 * @param course how far it has come
 */
public record ContractEnd(UUID id, Terms terms, Instant announcedAt, Course course) {

    /**
     * What the paper says.
     *
     * @param organisation key of the body whose contract ends
     * @param successor key of the body that takes over
     * @param startsOn the first day of the successor, which begins at midnight in Japan
     * @param askBy by when everybody is to have been asked
     * @param commissioner who gave the contract
     * @param document the paper, with its date and number
     */
    public record Terms(
            String organisation,
            String successor,
            LocalDate startsOn,
            LocalDate askBy,
            String commissioner,
            String document) {}

    /** How far a change has come, by the clock of the database. */
    public sealed interface Course {

        /** Its day is still to come. */
        record Coming() implements Course {}

        /** Its day has come: nobody of the body that goes helps people there any more. */
        record InForce() implements Course {}

        /** It was in force, and the body that went has come back since. */
        record Over() implements Course {}

        /**
         * It was taken back and changes nothing.
         *
         * @param why what says so; blank where its day had not come
         */
        record Withdrawn(Instant at, String why) implements Course {}
    }

    /** Whether it is to come or in force. */
    public boolean stands() {
        return course instanceof Course.Coming || inForce();
    }

    public boolean inForce() {
        return course instanceof Course.InForce;
    }

    /**
     * Somebody of a body that has gone who may finish its files.
     *
     * @param endedAt when that was ended before its time; null while it was not
     */
    public record Finisher(
            UUID id,
            Who who,
            String reason,
            Instant until,
            @Nullable Instant endedAt) {}

    /** An account by what people call it. */
    public record Who(UUID account, String login, String name) {}
}
