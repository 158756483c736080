package org.yukidoke.directory;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody new can come.
 *
 * @param on the day it was said; null only when unknown
 * @param available free seats; null when not counted
 * @param maximum all seats; null when not counted
 */
public record Capacity(
        State state,
        @Nullable LocalDate on,
        Wording note,
        @Nullable Integer available,
        @Nullable Integer maximum) {

    public static final Capacity UNKNOWN = new Capacity(State.UNKNOWN, null, Wording.NONE, null, null);

    public enum State {
        /** 受け入れています */
        ACCEPTING,
        /** 1か月未満の待ち */
        WAIT_UNDER_MONTH,
        /** 1〜3か月の待ち */
        WAIT_TO_THREE_MONTHS,
        /** 3か月をこえる待ち */
        WAIT_OVER_THREE_MONTHS,
        /** いまは受け入れられません */
        FULL,
        /** まず話をうかがいます */
        TALK_FIRST,
        UNKNOWN;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
