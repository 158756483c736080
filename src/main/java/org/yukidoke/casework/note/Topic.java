package org.yukidoke.casework.note;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was talked about; several at once. */
public enum Topic {
    /** 仕事探し. */
    WORK,
    /** 働く準備. */
    PREPARE,
    /** 訓練・資格. */
    TRAINING,
    /** 働いてからのこと. */
    WORKPLACE,
    /** 居場所・人とのつながり. */
    PLACE,
    FAMILY,
    HEALTH,
    /** 暮らし・お金. */
    LIFE,
    HOUSING,
    /** 手続き. */
    PAPERWORK,
    OTHER;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String text() {
        return "caseworknote.topic." + key();
    }

    public static Optional<Topic> find(String key) {
        return Arrays.stream(values()).filter(topic -> topic.key().equals(key)).findFirst();
    }
}
