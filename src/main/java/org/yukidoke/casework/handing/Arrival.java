package org.yukidoke.casework.handing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yukidoke.person.Part;
import org.yukidoke.person.Reference;

/**
 * Somebody who waits for the body that comes, by number only.
 *
 * @param nextOn the day of the next step that is open; null when there is none
 * @param nextBy whose step it is: us (the body that goes), them, other; blank for none
 */
public record Arrival(
        UUID id,
        UUID contractEnd,
        Reference reference,
        String kind,
        List<Part> parts,
        LocalDate agreedOn,
        @Nullable LocalDate nextOn,
        String nextBy,
        @Nullable Taken taken) {

    public Arrival {
        parts = List.copyOf(parts);
    }

    /**
     * That the body that comes took over.
     *
     * @param as its own file; null when that is not there any more
     */
    public record Taken(@Nullable UUID as, Instant at) {}

    /** Key of the words for whose file it is. */
    public String kindText() {
        return "person.kind." + kind;
    }

    /**
     * What is told with taking over.
     *
     * @param letter what the body that went wrote
     */
    public record Told(String letter, List<Step> steps) {
        public Told {
            steps = List.copyOf(steps);
        }
    }

    /** A step that is open. */
    public record Step(@Nullable LocalDate on, String by) {}
}
