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

    static Path data() {
        return folder().resolve("var").resolve("data");
    }
}
