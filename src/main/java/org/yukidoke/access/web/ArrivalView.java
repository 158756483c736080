package org.yukidoke.access.web;

import java.util.List;
import org.yukidoke.web.Typed;

/**
 * The page behind a slip.
 *
 * @param first whether somebody comes in for the first time and tells their name too
 * @param providers sign-ins that can be used instead of a password
 * @param until until when the slip is good, in words
 */
public record ArrivalView(Typed form, String path, boolean first, String login, String until, List<Offer> providers) {

    public ArrivalView {
        providers = List.copyOf(providers);
    }

    /** A sign-in of the body this account belongs to, and the address that leads there with the slip. */
    public record Offer(String name, String href) {}
}
