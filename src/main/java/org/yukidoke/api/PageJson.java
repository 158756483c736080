package org.yukidoke.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next address of the part after it; null at the end
 */
record PageJson<T>(
        List<T> items,
        @About(origin = About.Origin.DERIVED) @Nullable String next) {}
