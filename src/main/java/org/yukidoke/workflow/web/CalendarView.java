package org.yukidoke.workflow.web;

/**
 * One's own calendar address.
 *
 * @param since when it was made; blank when there is none
 * @param address shown this once; blank otherwise
 */
public record CalendarView(String since, String address, boolean revoked) {}
