package org.yukidoke.progress;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger. It never changes; what corrects it is a later known entry of the same cell.
 *
 * @param known when the council knew it, which is what {@code as of} asks by
 * @param recorded when this system took it; never before {@code known}
 * @param recordedBy the account, null for the operator at the machine
 * @param recordedAs key of the organisation that account belonged to; blank for none
 */
public record Entry(
        UUID id,
        Cell cell,
        Reading reading,
        Ground ground,
        Instant known,
        Instant recorded,
        @Nullable UUID recordedBy,
        String recordedAs) {

    /** How a figure got here. */
    public enum Origin {
        /** A body reported it. */
        REPORT,
        /** It was taken over from a document or another system. */
        IMPORT,
        /** This system counted it. */
        COUNT
    }

    /**
     * What a reading stands on.
     *
     * @param sample 見本: made up to show the product, no figure of any council
     * @param source where the figure is printed or kept; blank when nobody said
     * @param evidence the file that proves it; null for none
     */
    public record Ground(
            Origin origin,
            boolean sample,
            String source,
            String comment,
            @Nullable UUID evidence) {

        public static final Ground REPORTED = new Ground(Origin.REPORT, false, "", "", null);
    }
}
