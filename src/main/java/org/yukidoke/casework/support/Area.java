package org.yukidoke.casework.support;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What part of life a goal is about: broad enough to be no diagnosis, since the whole team reads it. */
public enum Area {
    WORK,
    LEARNING,
    /** The rhythm of days, going out, a place to be. */
    DAYS,
    LIVING,
    HEALTH,
    FAMILY,
    /** Other people, belonging. */
    PEOPLE,
    OTHER;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String text() {
        return "caseworkplan.area." + key();
    }

    public static Optional<Area> find(String key) {
        return Arrays.stream(values()).filter(area -> area.key().equals(key)).findFirst();
    }
}
