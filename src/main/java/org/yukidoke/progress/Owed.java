package org.yukidoke.progress;

import java.time.LocalDate;
import org.yukidoke.kernel.Period;

/**
 * A figure a body owes and has not given.
 *
 * @param since the day from which it has been owed
 */
public record Owed(Indicator indicator, String reporter, Period period, String part, LocalDate since) {}
