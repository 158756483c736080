package org.yukidoke.statistics;

/** Whom a fact is about, as far as counting different persons needs it. */
public sealed interface Subject {

    /** A person under a key that tells persons apart and tells nothing else; never a name or a number of theirs. */
    record Person(String key) implements Subject {}

    /** About a person, but nobody recorded which. */
    record Unknown() implements Subject {}

    /** Not about one person: a meeting held, or a figure that is a sum already. */
    record Nobody() implements Subject {}
}
