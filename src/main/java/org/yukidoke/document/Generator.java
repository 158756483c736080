package org.yukidoke.document;

/** Who made a file. The version stands beside a kept checksum: another one may write the same document differently. */
public final class Generator {

    static final String NAME = "Yukidoke";

    /** Raised with every change of a writer, or of a library below it, that changes bytes. */
    public static final String VERSION = "1";

    private Generator() {}
}
