package org.yukidoke.api;

import java.util.LinkedHashMap;

/** A JSON object written by hand, in the order it was written: the same words always give the same bytes. */
final class Tree extends LinkedHashMap<String, Object> {

    private static final long serialVersionUID = 1L;

    static Tree of(String name, Object value) {
        return new Tree().with(name, value);
    }

    Tree with(String name, Object value) {
        put(name, value);
        return this;
    }
}
