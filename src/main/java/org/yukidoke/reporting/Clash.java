package org.yukidoke.reporting;

/**
 * Two people typed into the same field without seeing each other's text.
 *
 * @param stands what stands there
 * @param other what the other one typed, which waits until somebody chooses
 */
public record Clash(Kept stands, Kept other) {}
