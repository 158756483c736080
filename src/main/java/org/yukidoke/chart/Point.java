package org.yukidoke.chart;

/** A place: on paper from the left and from the top, in data along the time and up the figure. */
public record Point(double x, double y) {}
