package org.yukidoke.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around every page needs: the words, who looks, where they are.
 *
 * @param nav main pages of whoever looks
 * @param aside pages everybody can read, when they stand apart from the main ones
 * @param path path of this page, without the query
 * @param otherLanguage address of this same page in the other language
 * @param csrf the token every form carries; null where no form can be sent
 * @param lines telephone lines at the foot of the page
 * @param door whether one can sign in here; the public pages by themselves have no such door
 * @param edition of the style sheet, script and pictures, part of their addresses
 */
public record Shell(
        Texts t,
        Visitor visitor,
        List<Nav> nav,
        List<Nav> aside,
        String path,
        String otherLanguage,
        @Nullable Csrf csrf,
        List<FootLines.Line> lines,
        boolean door,
        String edition) {

    public Shell {
        nav = List.copyOf(nav);
        aside = List.copyOf(aside);
        lines = List.copyOf(lines);
    }

    /** Whether this page has the dense face of the desk; the portal has the large quiet one. */
    public boolean desk() {
        return visitor.signedIn();
    }

    /** Address of a style sheet, script or picture. */
    public String asset(String name) {
        return "/assets/" + edition + "/" + name;
    }

    /** An entry of the main navigation, already in words. */
    public record Nav(String text, String href, boolean current) {}

    /** The hidden field that proves a form is ours. */
    public record Csrf(String parameter, String token) {}
}
