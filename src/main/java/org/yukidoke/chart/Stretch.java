package org.yukidoke.chart;

/** A part of the time axis with its name, such as a fiscal year; in months from where the axis begins. */
public record Stretch(double from, double to, String name) {}
