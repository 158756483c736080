package org.yukidoke.reporting;

import java.time.Instant;
import org.yukidoke.workflow.Doer;

/**
 * A text that was saved.
 *
 * @param said blank where the field was emptied
 * @param version which no other text of the report has; the later, the higher
 * @param by who typed it
 */
public record Kept(String line, String field, String said, long version, Doer by, Way way, Instant at) {

    /** How it came in. */
    public enum Way {
        SCREEN,
        /** An Excel sheet sent back. */
        WORKBOOK,
        /** A file from a network that has no other way. */
        EXCHANGE,
        /** The secretariat typed what came by paper, telephone or visit. */
        CARRIED
    }
}
