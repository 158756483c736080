package org.yukidoke.referral;

/**
 * What one body writes to the other about a step; all of it sealed.
 *
 * @param who whom to turn to there; blank for nobody in particular
 * @param reach how: a number, a room; blank for none
 * @param text blank for nothing
 */
public record Note(String who, String reach, String text) {

    public static final Note NONE = new Note("", "", "");

    public static Note of(String text) {
        return new Note("", "", text);
    }

    public boolean empty() {
        return equals(NONE);
    }

    @Override
    public String toString() {
        return "a note";
    }
}
