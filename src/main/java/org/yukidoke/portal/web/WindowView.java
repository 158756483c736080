package org.yukidoke.portal.web;

import java.util.List;
import org.yukidoke.web.Crumb;

/**
 * All that is known of a window, and that the rest is not.
 *
 * @param kana how the name is read; blank when nobody has said
 * @param plain what it does in plain Japanese, in pieces; empty while nobody has written it
 * @param plainHref where the page stands the other way, plain or not; blank when there is only one way
 * @param notices what holds for a while
 * @param card the same as lists show it: how to reach it, whether it is open
 * @param facts what is known, in the order one asks
 * @param unknown what one may look for and nobody has said; blank when all is known
 * @param sources where it stands
 * @param desk where those who keep it change it; blank for the public
 * @param leaflet this window on paper
 * @param contact where one asks to be contacted
 * @param data address of the same for programs
 */
public record WindowView(
        List<Crumb> crumbs,
        String kana,
        List<Ruby> plain,
        String plainHref,
        List<String> notices,
        WindowCard card,
        String details,
        List<Fact> facts,
        String unknown,
        List<Source> sources,
        String desk,
        String leaflet,
        String contact,
        String data) {

    public WindowView {
        crumbs = List.copyOf(crumbs);
        plain = List.copyOf(plain);
        notices = List.copyOf(notices);
        facts = List.copyOf(facts);
        sources = List.copyOf(sources);
    }

    /** @param href where it leads; blank for nowhere */
    public record Fact(String name, List<String> lines, String href) {
        public Fact {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Where a statement stands.
     *
     * @param day when somebody last looked it up; blank when nobody said
     */
    public record Source(String words, String place, String href, String day) {}
}
