package org.yukidoke.chart;

/** A target, and what is written at it. */
public record Level(double value, String label) {}
