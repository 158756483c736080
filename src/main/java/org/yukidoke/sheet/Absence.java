package org.yukidoke.sheet;

/** Why there is no figure; zero is none of these. */
public enum Absence {
    /** 該当なし: there is nothing to report on. */
    NOT_APPLICABLE,
    /** Nothing was reported or found out. */
    NOT_REPORTED,
    /** 秘匿: withheld. */
    SUPPRESSED,
    /** 判明予定: it will be known later. */
    PENDING
}
