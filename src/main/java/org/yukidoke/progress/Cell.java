package org.yukidoke.progress;

import org.yukidoke.kernel.Period;

/**
 * What an entry is about. Two entries of one cell correct each other; entries of different cells never do.
 *
 * @param indicator id of a KPI or goal
 * @param reporter key of the organisation that reports; blank for the council as a whole
 * @param part one of the parts the target is given for; blank for the whole
 */
public record Cell(String indicator, String reporter, Period period, String part) {

    /** Who reports when the figure is the council's own. */
    public static final String COUNCIL = "";

    public boolean ofCouncil() {
        return reporter.equals(COUNCIL);
    }
}
