package org.yukidoke.person;

import java.util.Set;

/**
 * The forms of a module into which is typed what stands in no file. Only these are kept: a text under any other name would
 * lie where no erasure finds it.
 */
public interface LooseForms {

    /** Forms about a thing that is there; its id stands in the key, and the text goes when the thing does. */
    Set<String> about();

    /** Forms about nothing that is there yet. */
    Set<String> fresh();
}
