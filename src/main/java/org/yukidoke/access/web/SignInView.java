package org.yukidoke.access.web;

import java.util.List;
import org.yukidoke.access.Providers;
import org.yukidoke.web.Typed;

/**
 * The sign-in page.
 *
 * @param next where to go afterwards
 * @param notice key of what to say first, such as that the session has ended; blank when there is nothing to say
 * @param failure key of why the last try did not succeed; blank before the first
 * @param providers sign-ins of bodies that can be used instead
 * @param seconds how long to wait before the next try
 */
public record SignInView(
        Typed form, String next, String notice, String failure, long seconds, List<Providers.Named> providers) {

    public SignInView {
        providers = List.copyOf(providers);
    }

    /** Address of a body's own sign-in. */
    public String href(Providers.Named provider) {
        return "/sign-in/with/" + provider.key() + "?next=" + Destination.query(next);
    }

    static SignInView fresh(String next, String notice, List<Providers.Named> providers) {
        return new SignInView(Typed.NOTHING, next, notice, "", 0, providers);
    }

    SignInView refused(Typed typed) {
        return new SignInView(typed, next, "", "access.sign-in.refused", 0, providers);
    }

    SignInView mustWait(Typed typed, long rest) {
        return new SignInView(typed, next, "", "access.sign-in.wait", rest, providers);
    }
}
