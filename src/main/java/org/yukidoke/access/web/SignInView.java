package org.yukidoke.access.web;

import org.yukidoke.web.Typed;

/**
 * The sign-in page.
 *
 * @param next where to go afterwards
 * @param notice key of what to say first, such as that the session has ended; blank when there is nothing to say
 * @param failure key of why the last try did not succeed; blank before the first
 * @param seconds how long to wait before the next try
 */
public record SignInView(Typed form, String next, String notice, String failure, long seconds) {

    static SignInView fresh(String next, String notice) {
        return new SignInView(Typed.NOTHING, next, notice, "", 0);
    }

    SignInView refused(Typed typed) {
        return new SignInView(typed, next, "", "access.sign-in.refused", 0);
    }

    SignInView mustWait(Typed typed, long rest) {
        return new SignInView(typed, next, "", "access.sign-in.wait", rest);
    }
}
