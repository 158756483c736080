package org.yukidoke.workflow;

/**
 * A reason for returning a matter or opening it again, which can be counted.
 *
 * @param code as the database and forms spell it
 */
public record ReturnReason(String code, String ja, String en) {}
