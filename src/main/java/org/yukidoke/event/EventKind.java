package org.yukidoke.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sort of event it is. */
public enum EventKind {
    SEMINAR,
    GROUP_WORK,
    /** 面接会・合同説明会 */
    FAIR,
    BRIEFING,
    /** 職場見学 */
    VISIT,
    /** 講座・職業訓練 */
    COURSE,
    /** 出張・巡回相談 */
    CONSULTATION,
    /** 交流会・居場所 */
    GATHERING,
    EMPLOYER_SEMINAR;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EventKind> find(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
