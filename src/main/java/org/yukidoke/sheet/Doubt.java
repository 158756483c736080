package org.yukidoke.sheet;

import java.util.Locale;

/** Why a cell is asked about. */
public enum Doubt {
    /** 「ー」: zero, not applicable, or not known yet. */
    DASH,
    /** A word that may mean several kinds of nothing. */
    WORD,
    /** Two numbers or more, such as a total and its part. */
    SEVERAL,
    /** 約60, 60以上. */
    ABOUT,
    /** 件 where 人 was asked for. */
    UNIT,
    /** A number of thousands. */
    SCALE,
    /** 0.92 where per cent was asked for. */
    PERCENT,
    /** (12) or ー12. */
    NEGATIVE,
    /** 1,23 or 1.234,5 or 1 234. */
    GROUPS,
    /** More decimals than the figure has. */
    DECIMALS,
    /** 007. */
    ZEROS,
    /** 60※1. */
    FOOTNOTE,
    /** A date where a number was asked for: 3/4 becomes 4 March. */
    DATE,
    /** TRUE. */
    TRUTH,
    /** #REF!. */
    ERROR,
    UNCALCULATED,
    /** The cell shows another number than it holds. */
    SHOWN,
    /** ###: the column was too narrow when the file was turned into text. */
    NARROW,
    UNSEEN,
    HIDDEN,
    STRUCK,
    MERGED,
    /** 同上. */
    DITTO,
    /** 十二. */
    KANJI,
    /** 9月 of which year. */
    YEAR,
    /** A month where a day was asked for. */
    DAY,
    /** The cell is empty, but a note hangs on it. */
    NOTE,
    /** No word we know. */
    UNKNOWN,
    LONG;

    /** The key of its words. */
    public String code() {
        return "sheet.doubt." + name().toLowerCase(Locale.ROOT);
    }
}
