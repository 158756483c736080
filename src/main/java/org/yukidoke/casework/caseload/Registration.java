package org.yukidoke.casework.caseload;

import java.time.LocalDate;
import org.yukidoke.kernel.FiscalYear;

/**
 * That somebody is registered for a fiscal year.
 *
 * @param carried whether they were registered in an earlier one already
 */
public record Registration(FiscalYear year, boolean carried, LocalDate on) {

    /** The first year anybody is registered for. */
    public static final FiscalYear FIRST = new FiscalYear(2000);
}
