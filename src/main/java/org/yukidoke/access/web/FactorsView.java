package org.yukidoke.access.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yukidoke.access.Factors;
import org.yukidoke.access.Passkey;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * One's own ways to sign in beside the password.
 *
 * @param form the form of a new passkey
 * @param done key of what was just done, blank when nothing was
 * @param enrolling whether nothing else can be done before one is chosen
 * @param totp when the authenticator app was last used, in words; blank when there is none
 * @param recovery how many one-time codes are left, in words
 * @param providers sign-ins that could be used, if any
 * @param codesMissing whether there is a factor and not one code for the day it is lost
 */
public record FactorsView(
        Typed form,
        String done,
        boolean enrolling,
        boolean demanded,
        String totp,
        List<Line> passkeys,
        String recovery,
        boolean codesMissing,
        boolean any,
        List<Provided> providers) {

    public FactorsView {
        passkeys = List.copyOf(passkeys);
        providers = List.copyOf(providers);
    }

    /** A sign-in of one's body, and whether one is known by it. */
    public record Provided(String key, String name, boolean bound) {}

    /** How the banner about what was just done looks. */
    public String tone() {
        return done.endsWith("unreachable") || done.endsWith("unbound") ? "warning" : "success";
    }

    /** A passkey in words. */
    public record Line(UUID id, String name, String kind, String made, String used) {}

    record Moment(Typed form, String done, boolean enrolling) {}

    static FactorsView of(
            Factors.Overview overview, List<Passkey> passkeys, List<Provided> providers, Moment moment, Texts t) {
        Instant used = overview.totp();
        return new FactorsView(
                moment.form(),
                moment.done().isEmpty() ? "" : "access.factors.done." + moment.done(),
                moment.enrolling() && !overview.any(),
                overview.demanded(),
                used == null ? "" : Moments.words(used, t),
                passkeys.stream().map(passkey -> line(passkey, t)).toList(),
                t.of("access.recovery.left", overview.recovery()),
                overview.any() && overview.recovery() == 0,
                overview.any(),
                providers);
    }

    private static Line line(Passkey passkey, Texts t) {
        Instant used = passkey.used();
        return new Line(
                passkey.id(),
                passkey.name(),
                t.of(passkey.synced() ? "access.passkey.synced" : "access.passkey.bound"),
                Moments.words(passkey.made(), t),
                used == null ? t.of("access.token.never") : Moments.words(used, t));
    }
}
