package org.yukidoke.revision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a plan in the making.
 *
 * @param plan key of the plan
 * @param number of the draft among those of its plan, 1 the first
 * @param base the version it stands on; null for a plan nobody had entered
 */
public record Draft(
        UUID id,
        String plan,
        String platform,
        int number,
        @Nullable UUID base,
        Words words,
        Stage stage,
        Begun begun) {

    /** What the revision is called and why it is made. */
    public record Words(String title, String why) {}

    public record Begun(Instant at, @Nullable UUID by) {}

    /** How far a draft has come. */
    public sealed interface Stage {

        /** The secretariat writes it. */
        record Drafting() implements Stage {}

        /** The members are asked; the secretariat may still write, and whoever agreed before sees that it did. */
        record Consulting(LocalDate due) implements Stage {}

        /** It is before somebody else's eyes, to hold from a day on, and does not change. */
        record Deciding(Days days) implements Stage {}

        /** It became a version. */
        record Adopted(UUID version) implements Stage {}

        /** Nobody goes on with it. */
        record Dropped() implements Stage {}
    }

    /** When the council adopted the text, and from which day on it holds. */
    public record Days(LocalDate adopted, LocalDate inForce) {}

    /** Whether it can still be written in. */
    public boolean open() {
        return switch (stage) {
            case Stage.Drafting drafting -> true;
            case Stage.Consulting consulting -> true;
            case Stage.Deciding deciding -> false;
            case Stage.Adopted adopted -> false;
            case Stage.Dropped dropped -> false;
        };
    }

    /** Whether members may read it. */
    public boolean shown() {
        return switch (stage) {
            case Stage.Drafting drafting -> false;
            case Stage.Consulting consulting -> true;
            case Stage.Deciding deciding -> true;
            case Stage.Adopted adopted -> true;
            case Stage.Dropped dropped -> false;
        };
    }
}
