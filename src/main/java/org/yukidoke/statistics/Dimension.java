package org.yukidoke.statistics;

/** By what facts may be told apart. A new one is added here, so that every table knows it. */
public enum Dimension {
    /** The KPI or goal of a plan it counts for. */
    INDICATOR,
    /** One of the parts a target names one by one (各1回: 県北、中央、県南). */
    PART,
    /** JIS code of a prefecture or municipality. */
    AREA,
    AGE_BAND,
    GENDER,
    /** 支援対象者像. */
    TARGET_GROUP,
    PROGRAMME,
    /** How people came, such as by a counter, a letter or a visit. */
    CHANNEL
}
