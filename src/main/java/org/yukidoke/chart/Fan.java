package org.yukidoke.chart;

/**
 * Where a figure will land: the range opens from where it stands now.
 *
 * @param to when it lands, in months from where the axis begins
 * @param low the same as {@code point} where there is no range
 */
public record Fan(double to, double low, double point, double high, String label) {}
