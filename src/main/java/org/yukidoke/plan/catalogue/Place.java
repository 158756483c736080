package org.yukidoke.plan.catalogue;

/** Where an item stands in the catalogue, so that a later check can still name file and line. */
record Place(Of of, int line) {

    /** An item of a list in a file. */
    record Of(String file, String list, String key) {}
}
