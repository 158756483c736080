package org.yukidoke.chart;

/**
 * A target.
 *
 * @param name what it is, where the figure itself stands beside the picture
 * @param label what it is and how much
 */
public record Level(double value, String name, String label) {}
