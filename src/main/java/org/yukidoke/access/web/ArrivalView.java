package org.yukidoke.access.web;

import org.yukidoke.web.Typed;

/**
 * The page behind a slip.
 *
 * @param first whether somebody comes in for the first time and tells their name too
 * @param until until when the slip is good, in words
 */
public record ArrivalView(Typed form, String path, boolean first, String login, String until) {}
