package org.yukidoke.reporting;

/**
 * A text somebody typed into one field of a report.
 *
 * @param line key of the line; blank for the report as a whole
 * @param said the text as typed; blank to empty the field
 * @param base the version of the text its author saw there; 0 when it was empty
 */
public record Typed(String line, String field, String said, long base) {

    public Typed {
        // The database cannot hold a zero character, and nobody types one; forms and scripts end lines differently.
        said = said.replace("\0", "").replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
