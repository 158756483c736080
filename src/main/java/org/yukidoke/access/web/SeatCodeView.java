package org.yukidoke.access.web;

import org.yukidoke.web.Typed;

/** The page that takes the code of a link to one form. */
public record SeatCodeView(Typed form) {}
