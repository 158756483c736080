package org.yukidoke.boot;

import java.nio.file.Path;

/** Where Yukidoke lies; the launcher says so, because the program may be called from any folder. */
final class Home {

    static final String PROPERTY = "yukidoke.home";

    private Home() {}

    static Path folder() {
        return Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath();
    }

    static Path demoData() {
        return folder().resolve("var").resolve("demo");
    }

    /** The keys of a data folder lie beside it: a copy of the data is then no copy of the keys. */
    static Path keysOf(Path data) {
        Path whole = data.toAbsolutePath().normalize();
        return whole.resolveSibling(whole.getFileName() + "-keys");
    }

    /** The keys of a database somebody else runs. */
    static Path keys() {
        return folder().resolve("var").resolve("keys");
    }

    static Path data() {
        return folder().resolve("var").resolve("data");
    }
}
