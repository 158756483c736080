package org.yukidoke.portal;

import org.yukidoke.directory.Fit;
import org.yukidoke.directory.Listing.Listed;
import org.yukidoke.directory.Scheme;

/** A scheme somebody may be able to use; whoever grants it decides, nobody here. */
public record Possible(Listed<Scheme> scheme, Fit fit) {}
