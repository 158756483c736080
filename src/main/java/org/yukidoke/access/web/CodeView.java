package org.yukidoke.access.web;

import org.yukidoke.web.Typed;

/** The page that takes the code of a slip. */
public record CodeView(Typed form) {}
