package org.yukidoke.assurance;

/**
 * How a council asks the bodies that keep entries.
 *
 * @param everyDays no body is asked about the same entry again before so many days are over
 * @param lifeDays how long a link works
 */
public record Rhythm(int everyDays, int lifeDays) {}
