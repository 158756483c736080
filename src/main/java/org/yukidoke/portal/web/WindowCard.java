package org.yukidoke.portal.web;

import java.util.List;

/**
 * A window as lists and answers show it: enough to pick up the telephone.
 *
 * @param over which sort of window it is, and where
 * @param gist what it does; blank when nobody has written it
 * @param ask whom to ask for what is not known; blank when one can reach the window itself
 * @param note what the asker in particular should know; blank for nothing
 */
public record WindowCard(
        String key,
        String href,
        String name,
        String over,
        String gist,
        String place,
        List<Way> ways,
        List<Tone> marks,
        String ask,
        String note,
        List<String> reasons) {

    public WindowCard {
        ways = List.copyOf(ways);
        marks = List.copyOf(marks);
        reasons = List.copyOf(reasons);
    }

    /**
     * A channel.
     *
     * @param value number or address; blank when only the channel itself is known
     * @param href what it opens; blank for nothing
     */
    public record Way(String channel, String value, String href, String note) {}
}
