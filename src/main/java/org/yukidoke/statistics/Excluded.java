package org.yukidoke.statistics;

/** A fact that was looked at and not counted. */
public record Excluded(String fact, Reason reason) {}
