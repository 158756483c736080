package org.yukidoke.plan;

/** A name or short title in Japanese and, where there is one, in English. */
public record Name(String ja, String en) {

    public static final Name NONE = new Name("", "");
}
