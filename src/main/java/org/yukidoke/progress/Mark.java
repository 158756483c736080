package org.yukidoke.progress;

import java.util.Locale;

/** How an indicator stands at a glance; every mark has its own shape and word, so that none needs a colour. */
public enum Mark {
    /** ◆ 達成. */
    ACHIEVED,
    /** ● 順調. */
    ON_TRACK,
    /** ○ 概ね順調. */
    MOSTLY,
    /** △ やや遅れ. */
    SLIPPING,
    /** ▲ 遅れ. */
    BEHIND,
    /** ▽ 未達: the window is over and the target was not reached. */
    MISSED,
    /** ― 未報告. */
    NOT_REPORTED,
    /** × 秘匿. */
    SUPPRESSED,
    /** … 判明予定. */
    PENDING,
    /** ／ 該当なし. */
    NOT_APPLICABLE,
    /** ・ no target or no period to judge by. */
    UNJUDGED;

    /** The mark as tables and texts spell it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody should look at it. */
    public boolean needsAttention() {
        return switch (this) {
            case SLIPPING, BEHIND, MISSED, NOT_REPORTED -> true;
            case ACHIEVED, ON_TRACK, MOSTLY, SUPPRESSED, PENDING, NOT_APPLICABLE, UNJUDGED -> false;
        };
    }
}
