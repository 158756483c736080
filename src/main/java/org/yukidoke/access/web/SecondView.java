package org.yukidoke.access.web;

import org.yukidoke.access.Entrance;

/**
 * The second step of signing in.
 *
 * @param codes whether a code can be typed
 * @param passkeys whether a passkey can be used
 * @param next where to go afterwards
 * @param failure key of why the last try did not succeed; blank before the first
 * @param seconds how long to wait before the next try
 */
public record SecondView(boolean codes, boolean passkeys, String next, String failure, long seconds) {

    static SecondView of(Entrance.Waiting waiting) {
        return new SecondView(waiting.codes(), waiting.passkeys(), waiting.next(), "", 0);
    }

    SecondView refused() {
        return new SecondView(codes, passkeys, next, "access.second.refused", 0);
    }

    SecondView mustWait(long rest) {
        return new SecondView(codes, passkeys, next, "access.sign-in.wait", rest);
    }
}
