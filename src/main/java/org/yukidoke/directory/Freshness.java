package org.yukidoke.directory;

/**
 * How far a reader may trust an entry.
 *
 * @param score 100 on the day it was confirmed, 0 on the day it leaves public pages or while nobody has confirmed it
 */
public record Freshness(State state, int score) {

    public enum State {
        /** 確認済み */
        CONFIRMED,
        /** 要確認: it was confirmed, long ago */
        ASK,
        /** 未確認: taken from a plan or a list, no owner has looked at it */
        UNCONFIRMED,
        /** off public pages until somebody confirms it */
        LAPSED
    }
}
