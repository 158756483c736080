package org.yukidoke.access;

import org.jspecify.annotations.Nullable;

/** What somebody signed in from, as roughly as they need to know their own session again. */
public enum Device {
    WINDOWS("Windows"),
    MAC("macOS"),
    IPHONE("iPhone / iPad"),
    ANDROID("Android"),
    LINUX("Linux"),
    OTHER("");

    private final String label;

    Device(String label) {
        this.label = label;
    }

    /** A name that is the same in every language; blank when nothing is known. */
    public String label() {
        return label;
    }

    // In this order: a phone also calls itself a Mac or a Linux.
    static Device of(@Nullable String agent) {
        if (agent == null) {
            return OTHER;
        }
        if (agent.contains("iPhone") || agent.contains("iPad")) {
            return IPHONE;
        }
        if (agent.contains("Android")) {
            return ANDROID;
        }
        if (agent.contains("Windows")) {
            return WINDOWS;
        }
        if (agent.contains("Macintosh")) {
            return MAC;
        }
        return agent.contains("Linux") ? LINUX : OTHER;
    }
}
